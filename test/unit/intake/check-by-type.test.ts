import { describe, expect, test } from 'vitest';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import { formOf } from '../../../shared/domain/campaign/form-of.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { readDate } from '../../../shared/domain/deadlines/read-date.ts';
import { gradeOf } from '../../../shared/domain/evaluation/rows.ts';
import { checkDossier } from '../../../shared/domain/intake/check-dossier.ts';
import type { DossierRow } from '../../../shared/domain/reading/result.ts';
import { common, haTinh, kienGiang, plan, planNames, thaiBinh, tienGiang } from '../../support/plan/five-plans.ts';
import { delegates, row } from '../../support/plan/rows.ts';

function check(definition: CampaignDefinition, id: string, rows: DossierRow[], heldOn?: LocalDate) {
  const call = definition.calls.find((one) => one.id === id);
  if (call === undefined) throw new Error(id);
  return checkDossier(call, rows, { plan: definition, heldOn });
}
const codes = (...args: Parameters<typeof check>) => check(...args).map((finding) => finding.code);

describe('When a unit sends its communication log', () => {
  const entry = (extra: Record<string, string>) => [row(1, { name: 'Tập huấn Luật', extra })];

  test('a day, a stream and a channel of the plan are enough', () => {
    expect(codes(kienGiang(), 'GT-04', entry({ on: '10/6/2025', stream: 'C1', channel: 'Tập huấn' }))).toEqual([]);
  });

  test('an unreadable day is told at its row', () => {
    const [finding] = check(kienGiang(), 'GT-04', entry({ on: '31/6/2025', stream: 'C1', channel: 'Tập huấn' }));
    expect(finding).toMatchObject({ code: 'OUT_OF_WINDOW', value: '31/6/2025', at: { table: 2, row: 2 } });
  });

  test('a tag the plan does not have is told at its row', () => {
    const [finding] = check(kienGiang(), 'GT-04', entry({ on: '10/6/2025', stream: 'C9', channel: 'Tập huấn' }));
    expect(finding).toMatchObject({ code: 'UNKNOWN_TAG', value: 'C9', at: { row: 2 } });
  });

  test('publicity after the congress cannot be dated before it', () => {
    const held = LocalDate.parse('2025-05-09');
    expect(codes(tienGiang(), 'TG-13', entry({ on: '01/5/2025', phase: 'Sau' }), held)).toEqual(['OUT_OF_WINDOW']);
  });
});

describe('When facilities rate each other', () => {
  test.each([
    ['Hoàn thành xuất sắc nhiệm vụ', 'HTXS'],
    ['hoàn thành tốt nhiệm vụ', 'HTT'],
    ['Hoàn thành nhiệm vụ', 'HT'],
    ['Không hoàn thành nhiệm vụ', 'KHT'],
    ['HTXSNV', 'HTXS'],
    ['Xuất sắc', undefined],
    ['', undefined],
  ])('"%s" is the grade %s', (text, grade) => {
    expect(gradeOf(text)).toBe(grade);
  });

  test('a row without a grade is told, each at its place', () => {
    const rows = [row(1, { extra: { grade: 'HTXS' } }), row(2, { extra: {} }), row(3, { extra: { grade: 'Giỏi' } })];
    expect(check(thaiBinh(), 'TB-02', rows).map((one) => [one.code, one.at?.row])).toEqual([
      ['UNKNOWN_TAG', 3],
      ['UNKNOWN_TAG', 4],
    ]);
  });
});

describe('When covenants are listed', () => {
  const covenant = (extra: Record<string, string>) => [
    row(1, {
      name: 'Khoa Nội',
      extra: {
        party_b: 'Bệnh viện',
        kind: 'Khoa, phòng - Đơn vị',
        signed_a: '20/2/2017',
        signed_b: '21/02/2017',
        ...extra,
      },
    }),
  ];

  test('one of a known kind signed by both sides is sound, the kind in words or as its code', () => {
    expect(codes(thaiBinh(), 'TB-03', covenant({}))).toEqual([]);
    expect(codes(thaiBinh(), 'TB-03', covenant({ kind: 'KHOA_PHONG-DON_VI' }))).toEqual([]);
  });

  test.each([
    ['a side that has not signed', { signed_b: '' }, ['COSIGN_MISSING:BEN_2']],
    ['both sides', { signed_a: '', signed_b: 'chưa' }, ['COSIGN_MISSING:BEN_1', 'COSIGN_MISSING:BEN_2']],
    ['a kind nobody knows', { kind: 'Bạn bè' }, ['UNKNOWN_TAG']],
    ['a side that is the other', { party_b: 'KHOA NỘI' }, ['DUPLICATE_SUBJECT']],
  ])('%s is told', (_, extra, expected) => {
    expect(codes(thaiBinh(), 'TB-03', covenant(extra))).toEqual(expected);
  });
});

test('A05 the delegates of the congress itself are held to 300 and to the mix', () => {
  expect(codes(tienGiang(), 'TG-09', delegates(210, 90))).toEqual([]);
  expect(codes(tienGiang(), 'TG-09', delegates(211, 90))).toEqual(['QUOTA_EXCEEDED']);
  expect(codes(tienGiang(), 'TG-09', delegates(150, 150))).toEqual(['COMPOSITION']);
});

describe('When a date is written by hand', () => {
  test.each([
    ['10/6/2025', '2025-06-10'],
    ['10-06-2025', '2025-06-10'],
    ['10.6.2025', '2025-06-10'],
    ['ngày 05 tháng 12 năm 2021', '2021-12-05'],
    ['2021-06-15', '2021-06-15'],
    ['29/2/2023', undefined],
    ['6/2025', undefined],
    ['10/6/25', undefined],
    ['hôm qua', undefined],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('When the forms of the plans are made ready', () => {
  test.each(planNames)('every form %s names exists, with columns or sections of distinct ids', (name) => {
    const definition = plan(name);
    for (const call of definition.calls) {
      if (call.form === undefined) continue;
      const form = formOf(definition, common, call.form);
      const ids = [...(form?.columns ?? []), ...(form?.sections ?? [])].map((part) => part.id);
      expect(ids.length, call.id).toBeGreaterThan(0);
      expect(new Set(ids).size, call.id).toBe(ids.length);
    }
  });

  test('a heading means one column: the summary that is added takes its names from the achievements', () => {
    const headings = (form: string) =>
      formOf(haTinh(), common, form)?.columns.flatMap((column) => [column.label, ...column.aliases]) ?? [];
    expect(headings('F-DK')).toContain('Tóm tắt thành tích');
    expect(headings('F-DK+TOM_TAT').filter((heading) => heading === 'Tóm tắt thành tích')).toHaveLength(1);
    for (const form of ['F-DK', 'F-DK+TOM_TAT', 'DANG_KY', 'DE_NGHI', 'NHAT_KY', 'DANH_GIA', 'GIAO_UOC', 'BAI_VIET']) {
      const all = headings(form).map((heading) => heading.toLowerCase());
      expect(
        all.filter((heading, i) => all.indexOf(heading) !== i),
        form,
      ).toEqual([]);
    }
  });
});
