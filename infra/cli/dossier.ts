import { basename } from 'node:path';
import { Instant } from '../../events/ids.ts';
import { documentReader } from '../../shared/adapters/documents/document-reader.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import type { Command, Io } from './command.ts';
import { checkFile, NotChecked } from './dossier-check.ts';
import { showReading, showStanding } from './dossier-text.ts';
import { checkWordsOf } from './dossier-words.ts';
import { planForms } from './plan-forms.ts';
import { readBytes } from './text-file.ts';
import { readWords } from './words.ts';

const usage = [
  'tiencu dossier read FILE --form F-DK [--json]',
  'tiencu dossier check FILE --plan P --call HT-11 [--period 2021-09] [--unit-type DVSN] [--now T] [--headcount N] [--quota 2..5] [--held-on D] [--signed CONG_DOAN,…] [--json]',
].join('\n');

function wrongUse(io: Io, ...messages: readonly string[]): 2 {
  for (const message of messages) io.err(message);
  io.err(`Dùng:\n${usage}`);
  return 2;
}

/** 1 when there is something to correct or to look at, 0 when there is nothing but remarks. */
const exitOf = ({ findings }: Pick<ReadingResult, 'findings'>): 0 | 1 =>
  findings.some(({ severity }) => severity !== 'info') ? 1 : 0;

async function read(args: readonly string[], io: Io): Promise<number> {
  const words = readWords(args, { form: { type: 'string' }, json: { type: 'boolean', default: false } });
  if ('wrong' in words) return wrongUse(io, ...words.wrong);
  const [path, ...more] = words.positionals;
  if (path === undefined || more.length > 0) return wrongUse(io, 'Cần đúng một tệp hồ sơ.');
  const forms = await planForms();
  const form = forms.find(words.values.form ?? '');
  if (!form) return wrongUse(io, `Cần --form là một trong: ${forms.names.join(', ')}`);
  const file = await readBytes(path);
  if ('problem' in file) return wrongUse(io, file.problem);
  const result = await documentReader().read({ name: basename(path), bytes: file.content }, form);
  if (words.values.json) io.out(JSON.stringify(result, null, 2));
  else showReading(result, io);
  return exitOf(result);
}

async function check(args: readonly string[], io: Io): Promise<number> {
  const given = checkWordsOf(args);
  if ('wrong' in given) return wrongUse(io, ...given.wrong);
  try {
    const checked = await checkFile(given.words, Instant.parse(new Date().toISOString()));
    if (given.words.json) io.out(JSON.stringify(checked, null, 2));
    else {
      showReading(checked, io);
      showStanding(checked.standing, io);
    }
    return exitOf(checked);
  } catch (fault) {
    if (fault instanceof NotChecked) return wrongUse(io, ...fault.lines);
    throw fault;
  }
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'read') return read(rest, io);
  if (verb === 'check') return check(rest, io);
  return wrongUse(io, verb === undefined ? 'Thiếu việc cần làm.' : `Không có lệnh "dossier ${verb}".`);
}

/**
 * `tiencu dossier read`: rows, facts and findings of one file; `check`: the same held against the rules and the calendar of one
 * call. 0 nothing found, 1 findings, 2 wrong use. Works offline.
 */
export const command: Command = { usage, run };
