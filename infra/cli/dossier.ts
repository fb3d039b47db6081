import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { documentReader } from '../../shared/adapters/documents/document-reader.ts';
import { describePlace } from '../../shared/domain/reading/finding-registry.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { Command, Io } from './command.ts';
import { planForms } from './plan-forms.ts';

const usage = 'tiencu dossier read FILE --form F-DK [--json]';

function wrongUse(io: Io, message: string): 2 {
  io.err(message);
  io.err(`Dùng:\n${usage}`);
  return 2;
}

function wordsOf(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { form: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
}

const outcomes: Record<ReadingResult['outcome'], string> = {
  accept: 'nhận được',
  review: 'cần người xem',
  refuse: 'không dùng được',
};
const severities: Record<Finding['severity'], string> = { block: 'LỖI', warn: 'LƯU Ý', info: 'BIẾT' };
const kinds = { individual: 'cá nhân', collective: 'tập thể', unknown: 'chưa rõ' } as const;

function show(result: ReadingResult, io: Io): void {
  const { file, form, rows, findings } = result;
  io.out(`${file.name}: ${outcomes[result.outcome]} (${file.format}, ${file.size} byte, ${rows.length} dòng)`);
  for (const [name, value] of Object.entries(form ?? {})) io.out(`  ${name}: ${value}`);
  for (const { tt, name, kind, position, unit, achievements, at } of rows) {
    const about = [position, unit].filter(Boolean).join(', ');
    io.out(`${tt || '-'}. ${name || '(chưa có tên)'} [${kinds[kind]}] ${about} (${describePlace(at) ?? ''})`);
    for (const line of achievements.split('\n')) if (line !== '') io.out(`     ${line}`);
  }
  for (const [id, text] of Object.entries(result.sections ?? {})) io.out(`[${id}] ${text}`);
  for (const { entry, nominees } of result.evidence ?? []) {
    io.out(`Minh chứng: ${entry}${nominees.length > 0 ? ` (của ${nominees.join(', ')})` : ''}`);
  }
  for (const { severity, message, remedy } of findings) io.out(`${severities[severity]}: ${message} → ${remedy}`);
}

async function read(args: readonly string[], io: Io): Promise<number> {
  let words: ReturnType<typeof wordsOf>;
  try {
    words = wordsOf(args);
  } catch (error) {
    return wrongUse(io, error instanceof Error ? error.message : String(error));
  }
  const [path, ...more] = words.positionals;
  if (path === undefined || more.length > 0) return wrongUse(io, 'Cần đúng một tệp hồ sơ.');
  const forms = await planForms();
  const form = forms.find(words.values.form ?? '');
  if (!form) return wrongUse(io, `Cần --form là một trong: ${forms.names.join(', ')}`);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return wrongUse(io, `Không đọc được tệp ${path}`);
  const result = await documentReader().read({ name: path.slice(path.lastIndexOf('/') + 1), bytes }, form);
  if (words.values.json) io.out(JSON.stringify(result, null, 2));
  else show(result, io);
  return result.findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'read') return read(rest, io);
  return wrongUse(io, verb === undefined ? 'Thiếu việc cần làm.' : `Không có lệnh "dossier ${verb}".`);
}

/** `tiencu dossier read`: rows, facts and findings of one file. 0 nothing found, 1 findings, 2 wrong use. Works offline. */
export const command: Command = { usage, run };
