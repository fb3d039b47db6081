import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../../../../infra/cli/province.ts';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), stdin: async () => '' };
  return { exit: await command.run(args, io), out: out.join('\n'), err: err.join('\n') };
}

async function written(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'province-')), 'ha-tinh.yaml');
  await writeFile(file, text);
  return file;
}

const text = `id: ha-tinh
name: Sở Y tế Hà Tĩnh
region: ap-southeast-1
timezone: Asia/Ho_Chi_Minh
mail: {from: thi-dua@hatinh.example, identity: hatinh.example}
retention: {logDays: 365}
keepData: true
alarms: {high: [truc@hatinh.example], medium: [], low: []}
campaigns: []
`;

describe('When an administrator checks a province', () => {
  it('each province of the repository is valid and tells which addresses are still placeholders', async () => {
    const { exit, out, err } = await run('check', 'ha-tinh', 'thai-binh', 'dong-nai', 'tien-giang', 'kien-giang');
    expect(exit).toBe(0);
    expect(out.match(/hợp lệ/g)).toHaveLength(5);
    expect(err).toContain('thi-dua@ha-tinh.tiencu.example là địa chỉ giữ chỗ');
  });

  it('a wrong file gives every problem with its line', async () => {
    const { exit, out, err } = await run('check', await written(text.replace('365', '1').replace('keepData', 'giu')));
    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/ha-tinh\.yaml:6: retention\.logDays/);
    expect(err).toMatch(/ha-tinh\.yaml:7: giu/);
  });

  it('a plan that is not there and an id unlike the file are told', async () => {
    const wrong = text.replace('campaigns: []', 'campaigns: [khong-co.yaml]').replace('id: ha-tinh', 'id: ha-tien');
    const { exit, err } = await run('check', await written(wrong));
    expect(exit).toBe(1);
    expect(err).toContain('không có tệp infra/campaigns/khong-co.yaml');
    expect(err).toContain('id: phải là ha-tinh');
  });

  it('a machine gets one document', async () => {
    const { exit, out } = await run('check', 'ha-tinh', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      provinces: [{ problems: [], warnings: [expect.any(String), expect.any(String)] }],
    });
  });

  it.each([
    [[]],
    [['check']],
    [['diff', 'ha-tinh']],
    [['check', 'khong-co-tinh-nay']],
    [['check', 'ha-tinh', '--xml']],
  ])('the words %j are wrong use', async (words) => {
    expect(await run(...words)).toMatchObject({ exit: 2, out: '' });
  });
});
