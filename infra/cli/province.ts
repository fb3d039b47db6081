import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Province, readProvince } from '../provinces/province.ts';
import type { Command, Io } from './command.ts';
import { NotMoved } from './move/not-moved.ts';
import { stackNames } from './move/stack.ts';
import { moves } from './province-move.ts';
import { readText } from './text-file.ts';
import { readWords } from './words.ts';

const usage = `tiencu province check FILE|ID… [--json]
      tiencu province close [--to URL] [--leave-unread]     chỉ đọc từ bây giờ; có URL thì chuyển hướng
      tiencu province export --out DIR
      tiencu province import --from DIR --merge FILE [--dry-run]
      close, export, import: --table NAME --bucket NAME, hoặc biến TABLE_NAME, FILES_BUCKET
      close, export trên máy chạy thử có giờ mô phỏng: --now THỜI_ĐIỂM`;

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
    if ('wrong' in words) return wrongUse(io, ...words.wrong);
    const [action, ...names] = words.positionals;
    if (isMove(action))
      return names.length > 0 ? wrongUse(io, `Thừa chữ "${names[0]}".`) : move(action, io, words.values);
    if (action !== 'check')
      return wrongUse(io, action === undefined ? 'Thiếu việc cần làm.' : `Không có việc "${action}".`);
    if (names.length === 0) return wrongUse(io, 'Cần ít nhất một tỉnh hoặc tệp.');
    const files = await Promise.all(
      names.map(async (name) => ({ file: fileOf(name), read: await readText(fileOf(name)) })),
    );
    const missing = files.flatMap(({ read }) => ('problem' in read ? [read.problem] : []));
    if (missing.length > 0) return wrongUse(io, ...missing);
    const verdicts = files.flatMap(({ file, read }) => ('content' in read ? [judge(file, read.content)] : []));
    if (words.values.json) io.out(JSON.stringify({ provinces: verdicts }, null, 2));
    for (const verdict of verdicts) tell(verdict, io, words.values.json);
    return verdicts.every(({ problems }) => problems.length === 0) ? 0 : 1;
  },
};

const isMove = (action: string | undefined): action is keyof typeof moves => action !== undefined && action in moves;

async function move(action: keyof typeof moves, io: Io, values: Exclude<Words, { wrong: string[] }>['values']) {
  const stack = stackNames(values, process.env);
  if (!stack) return wrongUse(io, 'Thiếu --table hoặc --bucket.');
  try {
    return await moves[action](io, stack, values);
  } catch (error) {
    if (error instanceof NotMoved) {
      for (const line of error.lines) io.err(line);
      return 1;
    }
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.err(`Không làm việc được với bảng ${stack.table} và kho tệp ${stack.bucket} (${said}).`);
    io.err('Xem lại tên bảng, tên kho, vùng và quyền của tài khoản rồi chạy lại lệnh này; chạy lại không ghi hai lần.');
    return 1;
  }
}

function wrongUse(io: Io, ...messages: readonly string[]): 2 {
  for (const message of messages) io.err(message);
  io.err(`Dùng: ${usage}`);
  return 2;
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf(args: readonly string[]) {
  return readWords(args, {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'leave-unread': { type: 'boolean', default: false },
    ...{ table: { type: 'string' }, bucket: { type: 'string' } },
    ...{ out: { type: 'string' }, from: { type: 'string' }, merge: { type: 'string' }, to: { type: 'string' } },
    now: { type: 'string' },
  });
}

const fileOf = (name: string) => (/^[a-z0-9-]+$/.test(name) ? join(provinceFolder, `${name}.yaml`) : name);

function judge(file: string, text: string): Verdict {
  if (/[\uFFFD\0]/.test(text)) {
    return { file, problems: [`${file}: không phải văn bản UTF-8; đây có đúng là tệp của tỉnh?`], warnings: [] };
  }
  const reading = readProvince(file, text);
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
