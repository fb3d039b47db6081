import { describe, expect, it } from 'vitest';
import { command } from '../../../infra/cli/awards.ts';

async function run(args: readonly string[], text = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    stdin: async () => text,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('When a text comes on standard input', () => {
  it('prints the awards as a JSON list with codes, levels and spans', async () => {
    const { code, out } = await run(['extract', '--subject', 'individual', '--json'], 'CSTĐCS năm 2019, 2020');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        code: 'CSTD',
        level: 'co_so',
        count: 2,
        years: [2019, 2020],
        decision_no: null,
        decision_date: null,
        subject: 'individual',
        span: [0, 21],
        text: 'CSTĐCS năm 2019, 2020',
      },
    ]);
  });

  it('prints an empty list for a text without awards', async () => {
    expect(await run(['extract', '--json'], 'Không có')).toMatchObject({ code: 0, out: '[]' });
  });

  it('tells a person what was read and what was left out', async () => {
    const { out } = await run(['extract'], 'Giấy khen của Sở Y tế năm 2020; đề nghị tặng Huân chương Lao động hạng Ba');
    expect(out).toContain('Giấy khen (Sở Y tế); 1 lần: 2020');
    expect(out).toContain('«Huân chương Lao động hạng Ba»: mới đề nghị, chưa được tặng');
  });
});

describe('When the command is used wrongly', () => {
  it.each([[[]], [['read']], [['extract', '--subject', 'khoa']], [['extract', '--xml']]])(
    '%j answers 2 and the usage',
    async (args) => {
      const { code, err } = await run(args);
      expect(code).toBe(2);
      expect(err).toContain('tiencu awards extract');
    },
  );
});
