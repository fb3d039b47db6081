import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command as awards } from '../../../../infra/cli/awards.ts';
import { command as dossier } from '../../../../infra/cli/dossier.ts';
import { command as plan } from '../../../../infra/cli/plan.ts';
import { command as province } from '../../../../infra/cli/province.ts';
import { command as verdict } from '../../../../infra/cli/verdict.ts';

const page = readFileSync(new URL('../../../../docs/cli.md', import.meta.url), 'utf8');
const commands = { awards, dossier, plan, province, verdict };

describe('When someone looks up the command line', () => {
  it.each(Object.entries(commands))('docs/cli.md prints the usage of %s word for word', (_, { usage }) => {
    for (const line of usage.split('\n')) expect(page.split('\n')).toContain(line);
  });

  const tiencu = (...words: string[]) =>
    spawnSync(process.execPath, ['infra/cli/tiencu.ts', ...words], { encoding: 'utf8' });

  it.each([
    [['--help'], 'Các lệnh: dossier, awards'],
    [['plan', 'check', '--help'], plan.usage],
    [['verdict', '-h'], verdict.usage],
  ])('%j is answered on standard output and is no wrong use', (words, usage) => {
    const { status, stdout, stderr } = tiencu(...words);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(usage);
  });

  it('a command that is none is named', () => {
    const { status, stdout, stderr } = tiencu('hồ-sơ');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Không có lệnh "hồ-sơ".');
  });
});
