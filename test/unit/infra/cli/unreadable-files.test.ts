import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command as awards } from '../../../../infra/cli/awards.ts';
import type { Command } from '../../../../infra/cli/command.ts';
import { command as dossier } from '../../../../infra/cli/dossier.ts';
import { command as plan } from '../../../../infra/cli/plan.ts';
import { command as province } from '../../../../infra/cli/province.ts';
import { pathTrouble } from '../../../../infra/cli/text-file.ts';
import { command as verdict } from '../../../../infra/cli/verdict.ts';

async function run(command: Command, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), stdin: async () => '' };
  return { exit: await command.run(args, io), out, err: err.join('\n') };
}

const root = join(import.meta.dirname, '../../../..');
const haTinh = join(root, 'infra/campaigns/ha-tinh-2021-dien-hinh.yaml');
const stack = ['--table', 'bang', '--bucket', 'kho'];
const places: Record<'missing' | 'folder' | 'empty' | 'binary' | 'beneath', string> = {
  ...{ missing: '', folder: '', empty: '', binary: '', beneath: '' },
};

beforeAll(async () => {
  places.folder = await mkdtemp(join(tmpdir(), 'cli-'));
  places.missing = join(places.folder, 'khong-co.yaml');
  places.empty = join(places.folder, 'rong.yaml');
  places.binary = join(places.folder, 'anh.yaml');
  places.beneath = join(places.empty, 'trong.yaml');
  await writeFile(places.empty, '');
  await writeFile(places.binary, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff, 0xfe));
});

type Place = keyof typeof places;
/** Every command with the place of a file in it. */
const uses: Record<string, (path: string) => ReturnType<typeof run>> = {
  'dossier read FILE': (path) => run(dossier, 'read', path, '--form', 'F-DK'),
  'dossier check FILE': (path) => run(dossier, 'check', path, '--plan', haTinh, '--call', 'HT-01'),
  'dossier check --plan': (path) => run(dossier, 'check', haTinh, '--plan', path, '--call', 'HT-01'),
  'plan check': (path) => run(plan, 'check', path),
  'plan check --common': (path) => run(plan, 'check', haTinh, '--common', path),
  'plan calendar': (path) => run(plan, 'calendar', path),
  'plan calendar --units': (path) => run(plan, 'calendar', haTinh, '--units', path),
  'plan page': (path) => run(plan, 'page', path),
  'verdict --plan': (path) => run(verdict, '--plan', path, '--subject', haTinh),
  'verdict --subject': (path) => run(verdict, '--plan', haTinh, '--subject', path),
  'verdict --common': (path) => run(verdict, '--plan', haTinh, '--subject', haTinh, '--common', path),
  'province check': (path) => run(province, 'check', path),
  'province import --merge': (path) => run(province, 'import', ...stack, '--from', root, '--merge', path),
};
const every = Object.keys(uses).map((name) => [name] as const);

/** English words of the machine below, which nobody here is to read. */
const raw = /ENO|EIS|EACC|Invalid|invalid input|expected|Unexpected|undefined|argument|option |\bat line/;

async function tried(name: string, place: Place) {
  const told = await uses[name]?.(places[place]);
  if (!told) throw new Error(name);
  expect(told.err).not.toMatch(raw);
  return told;
}

describe('When a command is given a file that is none', () => {
  it.each(every)('%s names the file that is not there', async (name) => {
    const { exit, out, err } = await tried(name, 'missing');
    expect([exit, out]).toEqual([2, []]);
    expect(err).toContain(`${places.missing}: không có tệp hoặc thư mục này.`);
  });

  it.each(every)('%s says that it was given a folder, or a path through a file', async (name) => {
    const folder = await tried(name, 'folder');
    expect(folder.exit).toBe(2);
    // A plan named by a word is looked up among those of the repository.
    expect(folder.err).toMatch(/đây là thư mục, không phải tệp|Không đọc được kế hoạch/);
    const beneath = await tried(name, 'beneath');
    expect([beneath.exit, beneath.err]).toEqual([2, expect.stringContaining('một phần của đường dẫn là tệp')]);
  });

  it.each(every)('%s tells an empty file and one of bytes in Vietnamese, without failing', async (name) => {
    for (const place of ['empty', 'binary'] as const) {
      const { exit, out, err } = await tried(name, place);
      expect(exit).not.toBe(0);
      expect(`${err}${out.join('\n')}`).toMatch(/rỗng|không phải|không dùng được|không hợp lệ|Thiếu/);
    }
  });

  it('a file one may not open says so', () => {
    const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(pathTrouble(refused)).toBe('tài khoản này không có quyền');
    expect(pathTrouble(new Error('something else'))).toBeNull();
  });
});

describe('When a command is given an option it does not know, or one without its value', () => {
  it.each([
    [awards, ['extract', '--subjct', 'individual'], 'Không có lựa chọn --subjct. Có phải --subject?'],
    [awards, ['extract', '--subject'], 'Lựa chọn --subject thiếu giá trị.'],
    [awards, ['extract', '--subject', 'khoa'], '--subject khoa không phải'],
    [dossier, ['read', 'a.docx', '--from', 'F-DK'], 'Không có lựa chọn --from. Có phải --form?'],
    [dossier, ['check', 'a.docx', '--plan', '--call', 'HT-01'], 'Lựa chọn --plan thiếu giá trị.'],
    [dossier, ['check', 'a.docx', '--json=co'], 'Lựa chọn --json không nhận giá trị.'],
    [plan, ['check', 'a.yaml', '--common'], 'Lựa chọn --common thiếu giá trị.'],
    [verdict, ['--plan', 'a.yaml', '--subjects', 'b'], 'Không có lựa chọn --subjects. Có phải --subject?'],
    [verdict, ['--plan', 'a.yaml', '--subject', 'b', 'c'], 'Thừa chữ "c".'],
    [province, ['export', ...stack, '--out'], 'Lựa chọn --out thiếu giá trị.'],
    [province, ['export', ...stack, '--out', 'x', '--now', 'mai'], '--now mai không phải thời điểm'],
    [province, ['close', ...stack, '--to', 'thidua.vn'], '--to thidua.vn không phải địa chỉ web'],
    [province, ['import', ...stack, 'them', '--from', 'x'], 'Thừa chữ "them".'],
  ])('%#: %j is wrong use and told in Vietnamese', async (command, words, reason) => {
    const { exit, out, err } = await run(command, ...words);
    expect([exit, out]).toEqual([2, []]);
    expect(err).toContain(reason);
    expect(err).not.toMatch(raw);
  });
});
