import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../../../infra/cli/verdict.ts';
import type { SubjectFile } from '../../../shared/domain/criteria/records.ts';
import type { Verdict } from '../../../shared/domain/criteria/verdict.ts';
import { verdictInWords } from '../../../shared/domain/criteria/verdict-in-words.ts';
import { person } from '../../support/criteria/subjects.ts';

const plan = (name: string) => join(import.meta.dirname, `../../../infra/campaigns/${name}.yaml`);
const haTinh = plan('ha-tinh-2021-dien-hinh');
const thaiBinh = plan('thai-binh-2017-phat-dong');

async function run(file: string, subject: SubjectFile, more: readonly string[] = []) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    stdin: async () => JSON.stringify(subject),
  };
  const code = await command.run(['--plan', file, '--subject', '-', ...more], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function verdictOf(file: string, subject: SubjectFile, more: readonly string[] = []): Promise<Verdict> {
  const { code, out, err } = await run(file, subject, [...more, '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const result = (verdict: Verdict, id: string) => verdict.criteria.find((each) => each.id === id)?.result;

describe('When the plan of Hà Tĩnh 2021 judges a leader or a member of staff, all judged fine', () => {
  it('A16 a deputy director of the Sở with 1 CSTĐ tỉnh, 2 provincial initiatives and 2 BK tỉnh is eligible', async () => {
    const verdict = await verdictOf(haTinh, person('LD_SO', { CSTDT: 1, 'SK-TINH': 2, 'BKT(TINH)': 2 }));
    expect(verdict).toMatchObject({ judgement: 'ELIGIBLE', failed: [], open: [], flags: [] });
  });

  it('A17 the same with one provincial initiative is ineligible and fails only L1a', async () => {
    const verdict = await verdictOf(haTinh, person('LD_SO', { CSTDT: 1, 'SK-TINH': 1, 'BKT(TINH)': 2 }));
    expect(verdict).toMatchObject({ judgement: 'INELIGIBLE', failed: ['L1a'] });
    expect(verdictInWords(verdict)).toContain(
      'KHÔNG ĐẠT  L1a Danh hiệu và sáng kiến của lãnh đạo Sở (mục III.2.1, đối với lãnh đạo Sở)',
    );
    expect(verdict.criteria.find((each) => each.id === 'L1a')?.explanation.parts[1]).toMatchObject({
      result: 'FAIL',
      missing: 'thiếu 1',
    });
  });

  it('A18 a deputy director of a hospital with 1 provincial initiative and 3 CSTĐCS is eligible', async () => {
    const verdict = await verdictOf(haTinh, person('LD_PHONG_DV', { 'SK-TINH': 1, CSTDCS: 3 }));
    expect(verdict).toMatchObject({ judgement: 'ELIGIBLE', failed: [] });
    expect(result(verdict, 'L1a')).toBe('NA');
  });

  it('A19 a director of a health centre with 1 CSTĐ tỉnh, 1 BK tỉnh and 2 CSTĐCS is ineligible and fails only Lb', async () => {
    const verdict = await verdictOf(haTinh, person('LD_PHONG_DV', { CSTDT: 1, 'BKT(TINH)': 1, CSTDCS: 2 }));
    expect(verdict).toMatchObject({ judgement: 'INELIGIBLE', failed: ['Lb'] });
  });

  it('A20 a nurse with 2 BK tỉnh, 1 BK bộ and 2 CSTĐCS but no initiative fails N1 in the main reading and passes in the other', async () => {
    const verdict = await verdictOf(haTinh, person('NV', { 'BKT(TINH)': 2, 'BKT(BO)': 1, CSTDCS: 2 }));
    expect(verdict).toMatchObject({
      judgement: 'INELIGIBLE',
      failed: ['N1'],
      flags: ['AMBIGUOUS_READING'],
      ambiguous: ['N1'],
    });
    expect(verdict.criteria.find((each) => each.id === 'N1')?.alt?.result).toBe('PASS');
  });
});

describe('When the plan of Thái Bình 2017 judges a nomination of the second wave', () => {
  const nomination = { kind: 'chuyen_de' as const, before: '2017-06-16', receivedAt: '2017-06-10T02:00:00.000Z' };

  it('A24 an individual nobody registered is ineligible and fails REG', async () => {
    const subject = person('NV', {}, { registrations: [], nomination });
    const verdict = await verdictOf(thaiBinh, subject, ['--call', 'TB-04n']);
    expect(verdict).toMatchObject({ judgement: 'INELIGIBLE', failed: ['REG'] });
  });

  it('a nomination not yet received is judged as of its boundary: nobody registered fails, somebody registered passes', async () => {
    const { receivedAt: _, ...notYet } = nomination;
    const nobody = person('NV', {}, { registrations: [], nomination: notYet });
    expect(await verdictOf(thaiBinh, nobody)).toMatchObject({ judgement: 'INELIGIBLE', failed: ['REG'] });
    const entry = { receivedAt: '2017-06-15T16:59:59.999Z', boundary: '2017-03-31T17:00:00.000Z', accepted: true };
    const last = person('NV', {}, { registrations: [entry], nomination: notYet });
    expect(await verdictOf(thaiBinh, last)).toMatchObject({ judgement: 'ELIGIBLE' });
    const after = person(
      'NV',
      {},
      { registrations: [{ ...entry, receivedAt: '2017-06-15T17:00:00.000Z' }], nomination: notYet },
    );
    expect(await verdictOf(thaiBinh, after)).toMatchObject({ failed: ['REG'] });
  });

  it('one registered in time is eligible, and an unplanned nomination is flagged for its two readings', async () => {
    const entry = { receivedAt: '2017-02-20T02:00:00.000Z', boundary: '2017-03-31T17:00:00.000Z', accepted: true };
    const registered = person('NV', {}, { registrations: [entry], nomination });
    expect(await verdictOf(thaiBinh, registered)).toMatchObject({ judgement: 'ELIGIBLE', flags: [] });
    const unplanned = person('NV', {}, { registrations: [], nomination: { ...nomination, kind: 'dot_xuat' } });
    expect(await verdictOf(thaiBinh, unplanned)).toMatchObject({ judgement: 'ELIGIBLE', flags: ['AMBIGUOUS_READING'] });
  });
});

describe('When a person reads a verdict', () => {
  it('sees each criterion, the records counted and what is missing, in Vietnamese', async () => {
    const { out } = await run(haTinh, person('LD_PHONG_DV', { CSTDT: 1, 'BKT(TINH)': 1, CSTDCS: 2 }));
    expect(out).toContain('KHÔNG ĐỦ ĐIỀU KIỆN');
    expect(out).toContain('KHÔNG ĐẠT: Chiến sĩ thi đua cơ sở: ít nhất 3 lần; thiếu 1');
    expect(out).toContain('+ Bằng khen cấp bộ, ngành, tỉnh (UBND cấp tỉnh) năm 2015, QĐ 1/QĐ-BKT ngày 20/12/2015');
    expect(out).toMatch(/phiên bản [0-9a-f]{12}$/);
  });

  it('reads by name what failed, who gives an award and which clause is judged', async () => {
    const { out } = await run(haTinh, person('NV', { 'BKT(TINH)': 2, CSTDCS: 2 }));
    expect(out).toContain('Không đạt: N1 “Bằng khen, sáng kiến và chiến sĩ thi đua cơ sở”');
    expect(out).toContain(
      'Bằng khen cấp bộ, ngành, tỉnh do bộ, ngành trung ương hoặc đoàn thể trung ương tặng: ít nhất 2 lần; thiếu 2',
    );
    expect(out).toContain('+ Chiến sĩ thi đua cơ sở năm 2015, QĐ 1/QĐ-CSTDCS');
    expect(out).toContain('Đánh giá của người xét theo mục III.2.2');
  });
});

describe('When the command is used wrongly', () => {
  it('without a plan or with an unknown call it answers 2 and the usage', async () => {
    expect(await command.run(['--subject', '-'], { out: () => {}, err: () => {}, stdin: async () => '' })).toBe(2);
    expect((await run(haTinh, person('NV', {}), ['--call', 'HT-99'])).code).toBe(2);
  });

  it('a subject file that is not one is answered with the fields at fault', async () => {
    const { code, err } = await run(haTinh, { name: 'x' } as never);
    expect(code).toBe(1);
    expect(err).toContain('kind');
  });
});
