import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileIn } from '../../../../infra/cli/move/export.ts';
import { readExport } from '../../../../infra/cli/move/read-export.ts';
import { command } from '../../../../infra/cli/province.ts';

const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
const key = 'incoming/ttyt/danh sách.xlsx';
const items = `${JSON.stringify({ pk: 'UNIT#ttyt', sk: 'UNIT', kind: 'unit', value: {} })}\n`;
const manifest = (lines = items, count = 1) => ({
  ...{ items: count, sha256: sha256(lines) },
  files: [{ key, sha256: sha256('nội dung'), size: 10 }],
});
const merge = `effectiveAt: 2025-06-30T17:00:00.000Z
fromProvinces: [kien-giang]
toProvince: an-giang
organisation: dissolves
unitMap: []
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest()));
  await writeFile(join(folder, 'items.jsonl'), items);
  await writeFile(fileIn(folder, key), 'nội dung');
  await writeFile(join(folder, 'merge.yaml'), merge);
});

async function imported(...more: string[]) {
  const err: string[] = [];
  const io = { out: () => undefined, err: (line: string) => err.push(line), stdin: async () => '' };
  const words = ['import', '--table', 'bang', '--bucket', 'kho', '--from', folder];
  const exit = await command.run([...words, '--merge', join(folder, 'merge.yaml'), ...more], io);
  return { exit, err: err.join('\n') };
}

const remedy = () => `Chạy lại tiencu province export --out ${folder}`;

describe('When an export is taken in that is not whole', () => {
  it('a whole one is read', async () => {
    expect(await readExport(folder)).toMatchObject({ items: [{ kind: 'unit' }], manifest: { items: 1 } });
  });

  it.each<[string, () => Promise<void>, string]>([
    ['killed before its manifest', () => rm(join(folder, 'manifest.json')), 'manifest.json: không có tệp'],
    [
      'a manifest cut short',
      () => truncate(join(folder, 'manifest.json'), 40),
      'manifest.json bị hỏng hoặc bị cắt cụt',
    ],
    ['a manifest of something else', () => writeFile(join(folder, 'manifest.json'), '[]'), 'manifest.json bị hỏng'],
    ['a manifest that is empty', () => truncate(join(folder, 'manifest.json')), 'manifest.json bị hỏng'],
    ['without its items', () => rm(join(folder, 'items.jsonl')), 'items.jsonl: không có tệp'],
    ['with items cut short', () => truncate(join(folder, 'items.jsonl'), 20), 'items.jsonl bị cắt cụt'],
    ['without a file of a unit', () => rm(fileIn(folder, key)), key],
    ['with a file cut short', () => truncate(fileIn(folder, key), 3), `${key}) bị cắt cụt`],
  ])('%s: it says which file, and to export again', async (_, harm, told) => {
    await harm();
    const { exit, err } = await imported('--dry-run');
    expect(exit).toBe(1);
    expect(err).toContain(told);
    expect(err).toContain(remedy());
    expect(err).not.toMatch(/ENOENT|JSON|Unexpected|Invalid/);
  });

  it('items of another version of the system are refused with their line', async () => {
    const lines = `${items}{"pk":"X","sk":"Y","kind":"sao-hoa"}\n`;
    await writeFile(join(folder, 'items.jsonl'), lines);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(lines, 2)));
    const { exit, err } = await imported();
    expect([exit, err]).toEqual([1, expect.stringContaining('dòng 2 không phải mục của hệ thống này')]);
  });
});

describe('When the merge file is broken', () => {
  it.each([
    ['unitMap: []', 'unitMap: [', /merge\.yaml:\d+:\d+: lỗi /],
    ['toProvince: an-giang\n', '', /Thiếu khoá "toProvince"/],
    ['dissolves', 'tan-ra', /"tan-ra" không có trong danh mục/],
    ['effectiveAt', 'hieuLuc', /Không có khoá "hieuLuc"/],
    ['unitMap: []', 'unitMap: [{from: a, kind: gop, to: b}]', /unitMap\.0/],
  ])('%j written as %j is told with its place', async (part, written, told) => {
    await writeFile(join(folder, 'merge.yaml'), merge.replace(part, written));
    const { exit, err } = await imported();
    expect(exit).toBe(1);
    expect(err).toMatch(told);
    expect(err).not.toMatch(/Invalid|expected/);
  });
});
