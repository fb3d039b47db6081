import { describe, expect, it } from 'vitest';
import { CheckedDossier } from '../../../../shared/domain/intake/dossier-standing.ts';
import { docxOf, paragraphs } from '../../../support/reading/docx-of.ts';
import { inlineRows, xlsxOf } from '../../../support/reading/xlsx-of.ts';
import { fileOf, runDossier } from '../../../support/run-dossier.ts';

const haTinh = ['--plan', 'ha-tinh-2021-dien-hinh'];
const tienGiang = ['--plan', 'infra/campaigns/tien-giang-2024-hoi-nghi-dhtt.yaml', '--now', '2025-03-20T08:00+07:00'];
const kienGiang = ['--plan', 'kien-giang-2025-giang-thanh-tuyen-truyen', '--now', '2025-10-01T08:00+07:00'];

const sheet = (heading: readonly string[], rows: readonly (readonly string[])[]) =>
  fileOf('ds.xlsx', xlsxOf([{ name: 'DS', rows: inlineRows(1, [['DANH SÁCH'], [], heading, ...rows]) }]));
const people = (count: number, more: readonly string[] = []) =>
  Array.from({ length: count }, (_, i) => [
    `${i + 1}`,
    `Nguyễn Văn Số ${i}`,
    'Bác sĩ',
    `Khoa ${i}`,
    'Giấy khen',
    ...more,
  ]);
const list = (count: number) => sheet(['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích đạt được'], people(count));
const monthly = (count: number) =>
  sheet(['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Tóm tắt thành tích'], people(count, ['Tận tụy']));
const delegates = (exemplars: number, guests: number) =>
  sheet(
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành phần'],
    Array.from({ length: exemplars + guests }, (_, i) => [
      `${i + 1}`,
      `Đại biểu Số ${i}`,
      'Bác sĩ',
      `Khoa ${i}`,
      i < exemplars ? 'Điển hình tiên tiến' : 'Khách mời',
    ]),
  );
const letter = (lines: readonly string[]) =>
  fileOf('bao-cao.docx', docxOf(lines.map((line) => paragraphs(line)).join('')));

async function check(path: string, ...args: readonly string[]) {
  const { exit, out, err } = await runDossier('check', path, ...args, '--json');
  expect(err).toBe('');
  expect(out).toHaveLength(1);
  const { findings, standing } = CheckedDossier.strict().parse(JSON.parse(out[0] ?? ''));
  return { exit, standing, blocks: findings.filter(({ severity }) => severity === 'block').map(({ code }) => code) };
}

describe('When a list of delegates is checked', () => {
  it('A01 a unit of 299 meets in plenary: no cap', async () => {
    const { standing, blocks } = await check(
      await delegates(240, 0),
      ...tienGiang,
      '--call',
      'TG-04',
      '--headcount',
      '299',
    );
    expect([blocks, standing.verdict]).toEqual([[], 'valid']);
  });

  it.each([
    ['A02', 301, [201, 0], ['QUOTA_EXCEEDED', 'COMPOSITION']],
    ['A02', 301, [140, 60], []],
    ['A03', 450, [105, 45], []],
    ['A03', 450, [104, 46], ['COMPOSITION']],
  ] as const)('%s a unit of %i that sends %j gets %j', async (_, headcount, [exemplars, guests], codes) => {
    const path = await delegates(exemplars, guests);
    const { blocks } = await check(path, ...tienGiang, '--call', 'TG-04', '--headcount', `${headcount}`);
    expect(blocks).toEqual(codes);
  });

  it.each([
    [[210, 90], []],
    [[211, 90], ['QUOTA_EXCEEDED']],
  ] as const)('A05 the congress with %j delegates gets %j', async ([exemplars, guests], codes) => {
    const path = await delegates(exemplars, guests);
    const { blocks } = await check(path, ...tienGiang, '--call', 'TG-09', '--held-on', '2025-06-20');
    expect(blocks).toEqual(codes);
  });

  it('a number set for the unit is the number that counts', async () => {
    const asked = [...tienGiang, '--call', 'TG-07', '--quota', '3'];
    expect((await check(await delegates(3, 1), ...asked)).blocks).toEqual(['QUOTA_EXCEEDED']);
    expect((await check(await delegates(2, 1), ...asked)).blocks).toEqual([]);
  });
});

describe('When a report or a plan is checked', () => {
  const report = [
    'BÁO CÁO',
    '1. Kết quả phong trào thi đua',
    'Mười phong trào.',
    '2. Kết quả công tác khen thưởng',
    'Năm bằng khen.',
    '3. Đánh giá công tác lãnh đạo, chỉ đạo',
    'Đã đổi mới.',
    '4. Hạn chế, nguyên nhân, bài học kinh nghiệm',
    'Còn hai hạn chế.',
    '1. Phương hướng, mục tiêu chung',
    'Tiếp tục đổi mới.',
    '2. Nội dung chủ yếu',
    'Ba việc.',
    '3. Giải pháp chủ yếu',
    'Năm giải pháp.',
  ];
  const asked = [...tienGiang, '--call', 'TG-05', '--unit-type', 'DVSN'];

  it('A07 a report without A4 is told so by that name', async () => {
    expect((await check(await letter(report), ...asked)).blocks).toEqual([]);
    const without = report.filter((line) => !line.startsWith('4.') && !line.startsWith('Còn hai'));
    expect((await check(await letter(without), ...asked)).blocks).toEqual(['MISSING_SECTION:A4']);
  });

  it('a due of its own holds for the one it names', async () => {
    const path = await letter(report);
    expect((await check(path, ...asked)).standing.lastAcceptable?.local).toContain('2025-03-31');
    const sos = await check(path, ...tienGiang, '--call', 'TG-05', '--unit-type', 'SO');
    expect(sos.standing.lastAcceptable?.local).toContain('2025-06-30');
  });

  it('A08 a plan without the signature of the trade union is not valid', async () => {
    const path = await letter(['KẾ HOẠCH', 'Tuyên truyền trong năm 2025.']);
    const plan = [...kienGiang, '--call', 'GT-03', '--unit-type', 'KHOA'];
    const without = await check(path, ...plan);
    expect([without.blocks, without.standing.verdict]).toEqual([['COSIGN_MISSING:CONG_DOAN'], 'invalid']);
    expect((await check(path, ...plan, '--signed', 'CONG_DOAN')).standing.verdict).toBe('valid');
    const block = ['CHỦ TỊCH CÔNG ĐOÀN', 'Nguyễn Văn Bê', 'TRƯỞNG KHOA', 'Lê Thị Xê'];
    const signed = await letter(['KẾ HOẠCH', 'Tuyên truyền trong năm 2025.', ...block]);
    expect((await check(signed, ...plan)).standing.verdict).toBe('valid');
  });
});

describe('When a list of nominees is checked', () => {
  it.each([
    ['A04 held in time', '2025-03-31', 'open', false],
    ['A04 held a day late', '2025-04-01', 'late', true],
  ])('%s counts by its day', async (_, heldOn, phase, late) => {
    const path = await letter(['BÁO CÁO', 'Đã tổ chức Hội nghị.']);
    const { standing } = await check(path, ...tienGiang, '--call', 'TG-03', '--held-on', heldOn);
    expect(standing).toMatchObject({ phase, late });
  });

  it.each([
    ['2021-06-14T23:59:59.999+07:00', 'open', false, []],
    ['2021-06-15T00:00:00.000+07:00', 'late', true, []],
    ['2021-06-14T17:00:00.000Z', 'late', true, []],
    ['2021-05-01T00:00+07:00', 'not_open', false, ['NOT_OPEN']],
    ['2021-07-01T00:00+07:00', 'locked', true, ['PERIOD_LOCKED']],
  ])('A11 HT-01 at %s is %s', async (now, phase, late, codes) => {
    const { standing, blocks } = await check(await list(1), ...haTinh, '--call', 'HT-01', '--now', now);
    expect([standing.phase, standing.late, blocks]).toEqual([phase, late, codes]);
    expect(standing.verdict).toBe(codes.length > 0 ? 'refused' : 'valid');
    expect(standing.lastAcceptable?.utc).toBe('2021-06-14T16:59:59.999Z');
  });

  it.each([
    [1, ['QUOTA_MISSING']],
    [5, []],
    [6, ['QUOTA_EXCEEDED']],
  ])('A12 the shortlist of HT-02 with %i items gets %j', async (count, codes) => {
    const at = ['--now', '2021-06-18T08:00+07:00', '--unit-type', 'SO'];
    expect((await check(await list(count), ...haTinh, '--call', 'HT-02', ...at)).blocks).toEqual(codes);
  });

  it.each([
    [0, ['no_rows', 'QUOTA_MISSING']],
    [2, []],
    [3, ['QUOTA_EXCEEDED']],
  ])('A13 the monthly list of HT-11 with %i items gets %j', async (count, codes) => {
    const at = ['--period', '2021-09', '--now', '2021-09-10T08:00+07:00', '--unit-type', 'DVSN'];
    const { exit, standing, blocks } = await check(await monthly(count), ...haTinh, '--call', 'HT-11', ...at);
    expect(blocks).toEqual(codes);
    expect(standing).toMatchObject({ callId: 'HT-11', period: '2021-09', owes: 'owes', phase: 'open' });
    expect(exit).toBe(codes.length > 0 ? 1 : 0);
  });

  it('a column the form asks for is named when it is not there', async () => {
    const path = await sheet(
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
      people(1).map((row) => row.slice(0, 4)),
    );
    const { blocks } = await check(path, ...haTinh, '--call', 'HT-01', '--now', '2021-06-10T08:00+07:00');
    expect(blocks).toContain('MISSING_COLUMN:achievements');
  });

  it('without a period the one that takes files at that instant is meant', async () => {
    const { standing } = await check(await monthly(1), ...haTinh, '--call', 'HT-11', '--now', '2022-03-01T08:00+07:00');
    expect(standing.period).toBe('2022-03');
  });

  it('a unit the plan does not ask may only send where it says so', async () => {
    const asked = [...haTinh, '--call', 'HT-01', '--now', '2021-06-10T08:00+07:00', '--unit-type'];
    expect((await check(await list(1), ...asked, 'PHONG_SO')).standing).toMatchObject({
      owes: 'may',
      verdict: 'valid',
    });
    const tram = await check(await list(1), ...asked, 'TRAM');
    expect([tram.standing.owes, tram.standing.verdict, tram.blocks]).toEqual(['no', 'refused', ['NOT_ASKED']]);
  });

  it('a person is told the verdict and the term in words', async () => {
    const { out } = await runDossier(
      'check',
      await list(1),
      ...haTinh,
      '--call',
      'HT-01',
      '--now',
      '2021-06-16T08:00Z',
    );
    expect(out.at(-1)).toBe('HỢP LỆ');
    expect(out.at(-2)).toContain('quá hạn, vẫn nhận và ghi là muộn');
  });
});

describe('When the check is asked for wrongly', () => {
  const call = ['--call', 'HT-01'];
  it.each([
    [[...call], 'Cần --plan'],
    [[...haTinh], 'Cần --call'],
    [[...haTinh, '--call', 'HT-99'], 'HT-01, HT-02'],
    [[...haTinh, '--call', 'HT-11', '--period', '2021-13'], '2021-06, 2021-07'],
    [[...haTinh, '--call', 'HT-11', '--now', '2030-01-01T00:00Z'], 'Cần --period'],
    [['--plan', 'khong-co', ...call], 'Không đọc được kế hoạch'],
    [[...haTinh, ...call, '--now', '2021-06-14'], '--now'],
    [[...haTinh, ...call, '--now', '2021-06-31T25:00Z'], '--now'],
    [[...haTinh, ...call, '--headcount', 'nhiều'], '--headcount'],
    [[...haTinh, ...call, '--quota', '..'], '--quota'],
    [[...haTinh, ...call, '--held-on', '2025-02-30'], '--held-on'],
    [[...haTinh, ...call, '--colour'], '--colour'],
  ])('%j answers 2 with the reason and prints no document', async (args, reason) => {
    const { exit, out, err } = await runDossier('check', await list(1), ...args, '--json');
    expect([exit, out]).toEqual([2, []]);
    expect(err).toContain(reason);
  });

  it('all reasons come at once', async () => {
    const { err } = await runDossier('check', '--now', 'mai', '--quota', 'x');
    for (const word of ['một tệp', '--plan', '--call', '--now mai', '--quota x']) expect(err).toContain(word);
  });
});

describe('When what is listed are no persons or collectives', () => {
  const codesOf = async (path: string, ...args: readonly string[]) => {
    const { out } = await runDossier('check', path, ...args, '--json');
    const { findings, standing } = CheckedDossier.strict().parse(JSON.parse(out[0] ?? ''));
    return { codes: findings.map(({ code }) => code), standing };
  };

  it('activities are not asked which of the two they are, and the same activity on two days is not a double', async () => {
    const log = sheet(
      ['TT', 'Nội dung hoạt động', 'Ngày thực hiện', 'Kênh', 'Nhóm nội dung'],
      [
        ['1', 'Phổ biến Luật', '05/06/2025', 'Tập huấn', 'C1'],
        ['2', 'Phổ biến Luật', '06/06/2025', 'Tập huấn', 'C1'],
      ],
    );
    const { codes } = await codesOf(await log, ...kienGiang, '--call', 'GT-04');
    expect(codes).not.toContain('kind_unknown');
    expect(codes).not.toContain('duplicate_nominee');
  });

  it('a facility whose tier is not known may be in a pair that rates each other', async () => {
    const rating = sheet(['TT', 'Đơn vị được đánh giá', 'Xếp loại'], [['1', 'Trạm Y tế xã Hòa Bình', 'HTXS']]);
    const thaiBinh = ['--plan', 'thai-binh-2017-phat-dong', '--now', '2017-05-01T08:00+07:00', '--call', 'TB-02'];
    const { codes, standing } = await codesOf(await rating, ...thaiBinh, '--unit-type', 'DVSN');
    expect(codes).not.toContain('NOT_ASKED');
    expect(standing).toMatchObject({ owes: 'owes', verdict: 'valid' });
    expect((await codesOf(await rating, ...thaiBinh, '--unit-type', 'PHONG_SO')).codes).toContain('NOT_ASKED');
  });
});
