import type { AwardCode as CriterionAward, FactCode, InitiativeLevel, IssuerKind } from '../campaign/vocabulary.ts';
import { type Item, readItems } from './items.ts';
import type { AwardCode, AwardLevel, AwardMention } from './reading.ts';
import { tokenise } from './syllables.ts';

/** What a criterion counts a read award as. */
export type CountedAs =
  | { as: 'award'; code: CriterionAward; issuerKind: IssuerKind }
  | { as: 'initiative'; level: InitiativeLevel }
  | { as: 'rating'; grade: 'HTXS' }
  | { as: 'fact'; code: FactCode; level: InitiativeLevel | null };

type Read = Pick<AwardMention, 'code' | 'level' | 'grade' | 'issuer'>;
type Levels = Partial<Record<AwardLevel, CountedAs | null>>;

const award = (code: CriterionAward, issuerKind: IssuerKind): CountedAs => ({ as: 'award', code, issuerKind });
const initiative = (level: InitiativeLevel): CountedAs => ({ as: 'initiative', level });
const exemplar = (level: InitiativeLevel | null): CountedAs => ({ as: 'fact', code: 'DHTT', level });
const everywhere = (counted: CountedAs): Levels => ({ khong_ro: counted });

/**
 * The one table between reading and criteria: code, then level. A level that is missing counts as nothing; `khong_ro`
 * alone stands for any level. Theses, prizes, labour-creativity certificates, ratings of Party members and other titles are
 * read for people and counted by no criterion.
 */
const table: Readonly<Record<AwardCode, Levels>> = {
  CSTD: {
    co_so: award('CSTDCS', 'CO_SO'),
    tinh: award('CSTDT', 'TINH'),
    bo: award('CSTDT', 'BO'),
    nganh: award('CSTDT', 'NGANH_TW'),
    nganh_tw: award('CSTDT', 'NGANH_TW'),
    toan_quoc: award('CSTDTQ', 'NHA_NUOC'),
  },
  LDTT: everywhere(award('LDTT', 'CO_SO')),
  TT_LDTT: everywhere(award('TTLDTT', 'CO_SO')),
  TT_LDXS: { tinh: award('TTLDXS', 'TINH'), bo: award('TTLDXS', 'BO') },
  CO_TD: {
    chinh_phu: award('COCP', 'NHA_NUOC'),
    tinh: award('COT', 'TINH'),
    bo: award('COT', 'BO'),
    nganh_tw: award('COT', 'NGANH_TW'),
  },
  BK: {
    thu_tuong: award('BKTTG', 'NHA_NUOC'),
    tinh: award('BKT', 'TINH'),
    bo: award('BKT', 'BO'),
    nganh_tw: award('BKT', 'NGANH_TW'),
  },
  GK: { ...everywhere(award('GK', 'CO_SO')), khac: null },
  KNC: { ...everywhere(award('KNC', 'BO')), khac: null },
  AHLD: everywhere(award('AHLD', 'NHA_NUOC')),
  TTND: everywhere(award('TTND', 'NHA_NUOC')),
  TTUT: everywhere(award('TTUT', 'NHA_NUOC')),
  HC_LD: everywhere(award('HCLD3', 'NHA_NUOC')),
  HC_DL: everywhere(award('HCLD3', 'NHA_NUOC')),
  SK: {
    co_so: initiative('CS'),
    nganh: initiative('CS'),
    tinh: initiative('TINH'),
    bo: initiative('TINH'),
    toan_quoc: initiative('TQ'),
    nha_nuoc: initiative('TQ'),
  },
  HTXSNV: everywhere({ as: 'rating', grade: 'HTXS' }),
  TCD_HTXS: everywhere({ as: 'fact', code: 'TSVM', level: null }),
  DAN_DAU: { nganh: { as: 'fact', code: 'DVDD', level: null } },
  DHTT: {
    co_so: exemplar('CS'),
    don_vi: exemplar('CS'),
    so: exemplar('CS'),
    nganh: exemplar('CS'),
    tinh: exemplar('TINH'),
    toan_quoc: exemplar('TQ'),
    khong_ro: exemplar(null),
  },
  DV_HTXS: {},
  BLDST: {},
  DT: {},
  GIAI: {},
  DT_KHAC: {},
};

/**
 * What criteria count this award as, or null for nothing. Unions, associations and the Party grant Bằng khen too: those of
 * the centre are "đoàn thể trung ương", those of a province are not the province's (Luật 06/2022/QH15 Đ72).
 */
export function countedAs(read: Read): CountedAs | null {
  const levels = table[read.code];
  const counted = (read.level in levels ? levels[read.level] : levels.khong_ro) ?? null;
  if (counted?.as !== 'award') return counted;
  if (read.code === 'HC_LD' || read.code === 'HC_DL') return orderOf(read.grade);
  if (read.code !== 'BK' && read.code !== 'CO_TD') return counted;
  const granted = read.issuer === undefined ? undefined : granterOf(read.issuer)?.body;
  if (granted !== 'union' && granted !== 'association' && granted !== 'party') return counted;
  if (counted.issuerKind === 'BO') return { ...counted, issuerKind: 'DOANTHE_TW' };
  return counted.issuerKind === 'TINH' ? null : counted;
}

/**
 * The fact a commendation for directive 05 stands for besides what it counts as: who honours it tells the level, the Party
 * committee of a province as the province. Null for any other award.
 */
export function honourOf(read: Read & Pick<AwardMention, 'theme'>): Extract<CountedAs, { as: 'fact' }> | null {
  if (read.theme !== 'CHI_THI_05') return null;
  const granter = read.issuer === undefined ? undefined : granterOf(read.issuer);
  const provincial = read.level === 'tinh' || (granter?.body === 'party' && granter.level === 'tinh');
  const level = central.has(read.level) ? 'TQ' : provincial ? 'TINH' : 'CS';
  return { as: 'fact', code: 'VD05', level };
}

const central = new Set<AwardLevel>(['nha_nuoc', 'thu_tuong', 'chinh_phu', 'bo', 'nganh_tw', 'toan_quoc']);

/** An order without its grade cannot be ranked, so it counts as nothing until somebody says which. */
function orderOf(grade: Read['grade']): CountedAs | null {
  if (grade === undefined) return null;
  return award(({ '1': 'HCLD1', '2': 'HCLD2', '3': 'HCLD3' } as const)[grade], 'NHA_NUOC');
}

function granterOf(issuer: string): Extract<Item, { kind: 'issuer' }> | undefined {
  return readItems(tokenise(issuer)).find((item) => item.kind === 'issuer');
}
