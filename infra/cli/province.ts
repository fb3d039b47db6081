import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Province, readProvince } from '../provinces/province.ts';
import type { Command, Io } from './command.ts';
import { stackNames } from './move/stack.ts';
import { moves } from './province-move.ts';

const usage = `tiencu province check FILE|ID… [--json]
      tiencu province close [--to URL]                      chỉ đọc từ bây giờ; có URL thì chuyển hướng
      tiencu province export --out DIR
      tiencu province import --from DIR --merge FILE [--dry-run]
      close, export, import: --table NAME --bucket NAME, hoặc biến TABLE_NAME, FILES_BUCKET`;

const provinceFolder = join(import.meta.dirname, '..', 'provinces');
const campaignFolder = join(import.meta.dirname, '..', 'campaigns');

/** What is wrong with a province file, and what is allowed but must not be deployed as it is. */
type Verdict = { file: string; problems: readonly string[]; warnings: readonly string[] };

/**
 * `check` holds province files, each named by its path or by the id of one in `infra/provinces`, against their schema;
 * offline. `close`, `export` and `import` move a stack into its successor.
 */
export const command: Command = {
  usage,
  async run(args, io) {
    const words = wordsOf(args);
    const [action, ...names] = words?.positionals ?? [];
    if (words && isMove(action)) return move(action, io, words.values);
    if (!words || action !== 'check' || names.length === 0) {
      io.err(`Dùng: ${usage}`);
      return 2;
    }
    const files = names.map((name) => ({ name, file: fileOf(name) }));
    const missing = files.filter(({ file }) => !existsSync(file));
    for (const { name } of missing) io.err(`Không có tỉnh hoặc tệp ${name}`);
    if (missing.length > 0) return 2;
    const verdicts = await Promise.all(files.map(({ file }) => judge(file)));
    if (words.values.json) io.out(JSON.stringify({ provinces: verdicts }, null, 2));
    for (const verdict of verdicts) tell(verdict, io, words.values.json);
    return verdicts.every(({ problems }) => problems.length === 0) ? 0 : 1;
  },
};

const isMove = (action: string | undefined): action is keyof typeof moves => action !== undefined && action in moves;

async function move(action: keyof typeof moves, io: Io, values: NonNullable<ReturnType<typeof wordsOf>>['values']) {
  const stack = stackNames(values, process.env);
  if (!stack) {
    io.err(`Thiếu --table hoặc --bucket.\nDùng: ${usage}`);
    return 2;
  }
  try {
    return await moves[action](io, stack, values);
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Undefined for an option that does not exist. */
function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        ...{ table: { type: 'string' }, bucket: { type: 'string' } },
        ...{ out: { type: 'string' }, from: { type: 'string' }, merge: { type: 'string' }, to: { type: 'string' } },
        now: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}

const fileOf = (name: string) => (/^[a-z0-9-]+$/.test(name) ? join(provinceFolder, `${name}.yaml`) : name);

async function judge(file: string): Promise<Verdict> {
  const reading = readProvince(file, await readFile(file, 'utf8'));
  if (!reading.ok) return { file, problems: reading.problems, warnings: [] };
  const { province } = reading;
  return { file, problems: contradictions(file, province), warnings: placeholders(file, province) };
}

/** What the schema cannot see: the name of the file and the plans beside it. */
function contradictions(file: string, { id, campaigns }: Province): string[] {
  const problems = campaigns
    .filter((name) => !existsSync(join(campaignFolder, name)))
    .map((name) => `${file}: campaigns: không có tệp infra/campaigns/${name}`);
  return basename(file, '.yaml') === id
    ? problems
    : [`${file}: id: phải là ${basename(file, '.yaml')} như tên tệp`, ...problems];
}

/** `.example` is reserved for examples (RFC 2606): no mail reaches it. */
function placeholders(file: string, { mail, alarms }: Province): string[] {
  const addresses = [mail.from, ...alarms.high, ...alarms.medium, ...alarms.low];
  return [...new Set(addresses)]
    .filter((address) => address.endsWith('.example'))
    .map((address) => `${file}: ${address} là địa chỉ giữ chỗ, thay trước khi triển khai`);
}

function tell({ file, problems, warnings }: Verdict, io: Io, asJson: boolean): void {
  for (const line of [...problems, ...warnings]) io.err(line);
  if (!asJson && problems.length === 0) io.out(`${file}: hợp lệ`);
}
