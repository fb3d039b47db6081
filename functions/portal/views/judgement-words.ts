import type { PersonGroup, UnitType } from '../../../shared/domain/campaign/vocabulary.ts';
import type { Outcome } from '../../../shared/domain/criteria/outcome.ts';
import type { Judgement } from '../../../shared/domain/criteria/verdict.ts';
import type { Standstill } from '../../../shared/domain/judgement/criterion-line.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import type { Shape, Tone } from './shapes.ts';

type Face = { tone: Tone; shape: Shape } & InBoth<string>;

/** How a criterion stands, in words, shape and colour. None of them is a refusal: the machine refuses nobody. */
export const standstillFaces: Readonly<Record<Standstill, Face>> = {
  claimed_enough: { tone: 'good', shape: 'half', vi: 'Đạt theo khai báo', en: 'Met if the claims hold' },
  data_missing: { tone: 'plain', shape: 'empty', vi: 'Chưa đủ dữ liệu', en: 'Not enough data' },
  person_needed: { tone: 'warn', shape: 'warning', vi: 'Cần người xét', en: 'A person must judge' },
};

/** How one part of a criterion comes out with every claim taken as true. */
export const partWords: Readonly<Record<Outcome, InBoth<string>>> = {
  PASS: { vi: 'đủ theo khai báo', en: 'enough if the claims hold' },
  PENDING: { vi: 'chưa đủ', en: 'not enough yet' },
  FAIL: { vi: 'không khớp, cần người xét', en: 'does not match, a person must judge' },
  NA: { vi: 'không hỏi', en: 'not asked' },
};

/** The whole comparison, as it would be if everything claimed were verified. */
export const ifClaimsHold: Readonly<Record<Judgement, InBoth<string>>> = {
  ELIGIBLE: { vi: 'Nếu mọi khai báo đúng thì đủ tiêu chuẩn.', en: 'Eligible if every claim holds.' },
  INELIGIBLE: {
    vi: 'Có tiêu chuẩn không khớp với loại đề nghị; cần người xét.',
    en: 'A criterion does not match the kind of nomination; a person must judge.',
  },
  NEEDS_REVIEW: {
    vi: 'Dù mọi khai báo đúng, vẫn còn điều phải bổ sung hoặc phải xét.',
    en: 'Even if every claim holds, something must be added or judged.',
  },
};

export const groupNames: Readonly<Record<PersonGroup | UnitType, InBoth<string>>> = {
  LD_SO: { vi: 'lãnh đạo Sở', en: 'leaders of the department' },
  LD_PHONG_DV: { vi: 'lãnh đạo phòng, đơn vị', en: 'heads of offices and units' },
  NV: { vi: 'công chức, viên chức, người lao động', en: 'staff' },
  SO: { vi: 'Sở', en: 'the department' },
  PHONG_SO: { vi: 'phòng thuộc Sở', en: 'office of the department' },
  CHI_CUC: { vi: 'chi cục', en: 'sub-department' },
  DVSN: { vi: 'đơn vị sự nghiệp', en: 'service unit' },
  KHOA: { vi: 'khoa', en: 'ward' },
  PHONG_DV: { vi: 'phòng của đơn vị', en: 'office of a unit' },
  TRAM: { vi: 'trạm y tế', en: 'health station' },
  HOI: { vi: 'hội', en: 'association' },
  CONG_DOAN: { vi: 'công đoàn', en: 'union' },
};

const vi = {
  title: 'Danh hiệu, khen thưởng và tiêu chuẩn',
  machine:
    'Lời kê khai của đơn vị do máy đọc để đỡ công tra cứu; chỉ mục có người xác minh mới được tính. Người thẩm định xem giấy tờ và quyết định, máy không loại ai.',
  claims: (count: number) => `Danh hiệu, khen thưởng nêu trong thành tích (${count})`,
  noClaims: 'Thành tích không nêu danh hiệu, khen thưởng nào máy đọc được.',
  excluded: 'Có nhắc đến nhưng không tính',
  notCounted: 'Không tính',
  compare: 'Đối chiếu tiêu chuẩn',
  as: (groups: string) => `Nếu là ${groups}`,
  chooseKind: 'Chưa rõ dòng này là cá nhân hay tập thể nên máy không đối chiếu tiêu chuẩn.',
  chooseGroup: 'Chức vụ, tên gọi chưa nói chắc thuộc nhóm nào của kế hoạch; người thẩm định chọn nhóm đúng dưới đây.',
  passedOver: 'Danh sách dài nên máy chỉ đối chiếu các dòng đầu; dòng này người thẩm định tự đối chiếu.',
  nothingAsked: 'Kế hoạch không có tiêu chuẩn nào cho đối tượng này.',
  notAsked: (count: number) => `${count} tiêu chuẩn khác không hỏi đối tượng này.`,
  encouraged: 'khuyến khích',
  clause: (clause: string) => `mục ${clause}`,
  twoReadings: 'Câu chữ của kế hoạch có hai cách hiểu cho kết quả khác nhau.',
  counted: 'Tính',
  waiting: 'Chưa tính được',
  year: (years: string) => `năm ${years}`,
  times: (count: number) => `${count} lần`,
  vague: 'không rõ số lần',
  grade: (grade: string) => `hạng ${{ '1': 'Nhất', '2': 'Nhì', '3': 'Ba' }[grade] ?? grade}`,
  decision: (number: string, date: string | null) => `QĐ ${number}${date ? ` ngày ${date}` : ''}`,
};

export const judgementWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: 'Awards and criteria',
    machine:
      'The words of the unit were read by machine, to save looking up; only what a person verified counts. The reviewer looks at the papers and decides. The machine refuses nobody.',
    claims: (count) => `Awards named in the achievements (${count})`,
    noClaims: 'The achievements name no award the machine could read.',
    ...{ excluded: 'Mentioned but not counted', notCounted: 'Not counted', compare: 'Compared with the criteria' },
    as: (groups) => `If of: ${groups}`,
    chooseKind: 'It is not clear whether this row is a person or a collective, so nothing was compared.',
    chooseGroup: 'Position or name do not tell the group of the plan for certain; choose the right one below.',
    passedOver: 'The list is long, so only its first rows were compared; please compare this one by hand.',
    nothingAsked: 'The plan has no criteria for this nominee.',
    notAsked: (count) => `${count} other criteria are not asked here.`,
    encouraged: 'encouraged',
    clause: (clause) => `clause ${clause}`,
    twoReadings: 'The words of the plan can be read in two ways that come out differently.',
    ...{ counted: 'Counted', waiting: 'Cannot be counted yet' },
    year: (years) => `for ${years}`,
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    vague: 'number not stated',
    grade: (grade) => `class ${grade}`,
    decision: (number, date) => `decision ${number}${date ? ` of ${date}` : ''}`,
  },
};
