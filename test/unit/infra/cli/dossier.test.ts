import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command } from '../../../../infra/cli/dossier.ts';
import { ReadingResult } from '../../../../shared/domain/reading/result.ts';
import { fileOf, runDossier } from '../../../support/run-dossier.ts';
import { fixturePath } from '../../../support/sample-expectation.ts';

const sample = (path: string): string => fileURLToPath(fixturePath(path));
const clean = sample('xlsx/001-canonical-10.xlsx');
const faulty = sample('docx/035-missing-and-duplicates.docx');

describe('When a file is read on the command line', () => {
  it('one JSON document of the agreed shape is printed and nothing else', async () => {
    const { exit, out, err } = await runDossier('read', clean, '--form', 'F-DK', '--json');
    expect([exit, out.length, err]).toEqual([0, 1, '']);
    const result = ReadingResult.strict().parse(JSON.parse(out[0] ?? ''));
    expect(result).toMatchObject({ outcome: 'accept', file: { name: '001-canonical-10.xlsx', format: 'xlsx' } });
    expect(result.rows).toHaveLength(10);
    expect(result.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('findings give exit code 1, remarks alone do not', async () => {
    expect((await runDossier('read', faulty, '--form', 'F-DK', '--json')).exit).toBe(1);
    expect((await runDossier('read', sample('hostile/h43-docx-truncated.docx'), '--form', 'F-DK')).exit).toBe(1);
    expect((await runDossier('read', sample('pdf/001-canonical-10.pdf'), '--form', 'F-DK')).exit).toBe(0);
  });

  it('a person sees rows with their places and every finding with its remedy', async () => {
    const text = (await runDossier('read', faulty, '--form', 'F-DK')).out.join('\n');
    expect(text).toMatch(/^\d+\. .+ \[cá nhân\] .*bảng \d+, dòng \d+/m);
    expect(text).toMatch(/LỖI: .+ → .+/);
  });

  it.each([
    [[], 'Thiếu việc cần làm'],
    [['eat'], 'Không có lệnh'],
    [['read', '--form', 'F-DK'], 'Cần đúng một tệp'],
    [['read', clean, faulty, '--form', 'F-DK'], 'Cần đúng một tệp'],
    [['read', clean], 'Cần --form là một trong'],
    [['read', clean, '--form', 'F-XX'], 'F-DK'],
    [['read', clean, '--form', 'F-DK', '--yaml'], '--yaml'],
    [['read', '/no/such/file.xlsx', '--form', 'F-DK'], 'Không đọc được tệp'],
  ])('%j is wrong use: exit code 2, the reason and the usage on the other channel', async (args, reason) => {
    const { exit, out, err } = await runDossier(...args);
    expect([exit, out]).toEqual([2, []]);
    expect(err).toContain(reason);
    expect(err).toContain(command.usage);
  });

  it('the process prints the document on standard output and messages on standard error', () => {
    const tiencu = (...args: string[]) =>
      spawnSync(process.execPath, ['infra/cli/tiencu.ts', 'dossier', ...args], { encoding: 'utf8' });
    const read = tiencu('read', clean, '--form', 'F-DK', '--json');
    expect([read.status, JSON.parse(read.stdout).rows.length, read.stderr]).toEqual([0, 10, '']);
    const wrong = tiencu('read');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('Cần đúng một tệp');
  });

  it('a file whose name begins with a dash or has no ending is read like any other', async () => {
    const path = await fileOf('-ho so', readFileSync(clean));
    const { out } = await runDossier('read', '--form', 'F-DK', '--json', '--', path);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ outcome: 'accept', file: { name: '-ho so' } });
  });
});
