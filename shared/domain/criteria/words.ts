import type {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  NominationKind,
  RatingGrade,
} from '../campaign/vocabulary.ts';
import type { Outcome } from './outcome.ts';

/** What officials call the things criteria count. */
export const awardNames: Readonly<Record<AwardCode, string>> = {
  LDTT: 'Lao động tiên tiến',
  CSTDCS: 'Chiến sĩ thi đua cơ sở',
  CSTDT: 'Chiến sĩ thi đua cấp bộ, ngành, tỉnh',
  CSTDTQ: 'Chiến sĩ thi đua toàn quốc',
  TTLDTT: 'Tập thể lao động tiên tiến',
  TTLDXS: 'Tập thể lao động xuất sắc',
  COT: 'Cờ thi đua cấp bộ, ngành, tỉnh',
  COCP: 'Cờ thi đua của Chính phủ',
  GK: 'Giấy khen',
  BKT: 'Bằng khen cấp bộ, ngành, tỉnh',
  BKTTG: 'Bằng khen của Thủ tướng Chính phủ',
  HCLD3: 'Huân chương Lao động hạng Ba',
  HCLD2: 'Huân chương Lao động hạng Nhì',
  HCLD1: 'Huân chương Lao động hạng Nhất',
  AHLD: 'Anh hùng Lao động',
  TTUT: 'Thầy thuốc Ưu tú',
  TTND: 'Thầy thuốc Nhân dân',
  KNC: 'Kỷ niệm chương',
};

export const issuerNames: Readonly<Record<IssuerKind, string>> = {
  CO_SO: 'cơ sở',
  TINH: 'UBND cấp tỉnh',
  BO: 'bộ',
  NGANH_TW: 'ngành trung ương',
  DOANTHE_TW: 'đoàn thể trung ương',
  NHA_NUOC: 'Nhà nước',
};

/** Awards of which the name does not say who gives them. */
const givenByMany: ReadonlySet<AwardCode> = new Set(['BKT', 'COT', 'CSTDT']);

/** "Bằng khen cấp bộ, ngành, tỉnh (UBND cấp tỉnh)": an award with its giver, named or of the kind known. */
export function awardWithGiver({
  code,
  issuer,
  issuerKind,
}: {
  code: AwardCode;
  issuer?: string | undefined;
  issuerKind: IssuerKind;
}): string {
  const by = issuer ?? (givenByMany.has(code) ? issuerNames[issuerKind] : undefined);
  return by === undefined ? awardNames[code] : `${awardNames[code]} (${by})`;
}

/** "bộ, ngành trung ương hoặc đoàn thể trung ương". */
export function anyIssuer(kinds: readonly IssuerKind[]): string {
  const names = kinds.map((kind) => issuerNames[kind]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} hoặc ${last}`;
}

export const levelNames: Readonly<Record<InitiativeLevel, string>> = {
  CS: 'cấp cơ sở',
  TINH: 'cấp tỉnh',
  TQ: 'toàn quốc',
};

export const gradeNames: Readonly<Record<RatingGrade, string>> = {
  HTXS: 'hoàn thành xuất sắc nhiệm vụ',
  HTT: 'hoàn thành tốt nhiệm vụ',
  HT: 'hoàn thành nhiệm vụ',
  KHT: 'không hoàn thành nhiệm vụ',
};

export const factNames: Readonly<Record<FactCode, string>> = {
  DVDD: 'đơn vị dẫn đầu toàn ngành',
  VD05: 'được vinh danh trong thực hiện Chỉ thị 05',
  TSVM: 'tổ chức đảng, đoàn thể trong sạch, vững mạnh',
  DHTT: 'điển hình tiên tiến',
  VIOLATION: 'vi phạm',
};

export const kindNames: Readonly<Record<NominationKind, string>> = {
  thuong_xuyen: 'thường xuyên',
  dot_xuat: 'đột xuất',
  chuyen_de: 'theo chuyên đề',
  linh_vuc: 'theo lĩnh vực',
  dien_hinh: 'điển hình tiên tiến',
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  PASS: 'ĐẠT',
  FAIL: 'KHÔNG ĐẠT',
  PENDING: 'CHƯA RÕ',
  NA: 'KHÔNG ÁP DỤNG',
};

/** What the id of an initiative begins with when nobody has named it: such an id is never shown. */
export const unnamedInitiative = '#';

const attestNames: Readonly<Record<string, string>> = {
  khong_vi_pham: 'không vi phạm pháp luật, đạo đức nghề nghiệp, kỷ luật',
};

/** What the head of a unit declares, in words where the plan has only a short name for it. */
export const attestName = (name: string): string => attestNames[name] ?? name;

/** "20/01/2022" */
export const shortDate = (date: string): string => date.split('-').toReversed().join('/');
