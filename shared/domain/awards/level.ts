import type { Cited, IssuerItem, Mention } from './mention.ts';
import type { AwardCode, AwardLevel } from './reading.ts';

type Said = AwardLevel | 'uy_ban';

/** Abbreviations of the granting body in a decision's number: "4521/QĐ-UBND". */
const organs: Readonly<Record<string, Said>> = {
  ttg: 'thu_tuong',
  ctn: 'nha_nuoc',
  byt: 'bo',
  bnv: 'bo',
  bqp: 'bo',
  bca: 'bo',
  bkhcn: 'bo',
  tld: 'bo',
  tldldvn: 'bo',
  tldld: 'bo',
  cdyt: 'nganh_tw',
  cdytvn: 'nganh_tw',
  ubnd: 'uy_ban',
  ub: 'uy_ban',
  ct: 'uy_ban',
  ctubnd: 'uy_ban',
  ctub: 'uy_ban',
  syt: 'so',
  skhcn: 'so',
  bv: 'don_vi',
  bvdk: 'don_vi',
  ttyt: 'don_vi',
  cdc: 'don_vi',
  cc: 'don_vi',
  tu: 'khac',
  hu: 'khac',
  du: 'khac',
  ldld: 'khac',
  cdn: 'khac',
  cdcs: 'khac',
};

/** Titles the unit itself gives every year: what the text adds ("cấp cơ sở", the Sở's decision) changes nothing. */
const unitTitles = new Set<AwardCode>(['LDTT', 'TT_LDTT', 'HTXSNV', 'DV_HTXS', 'TCD_HTXS']);

/** Commendations ranked by who grants them; unions, associations and the Party stand beside the State's own ladder. */
const commendations = new Set<AwardCode>(['BK', 'GK', 'CO_TD', 'KNC', 'BLDST']);
const central = new Set<Said | undefined>(['bo', 'nganh_tw']);

/** The level of a mention: what the text says, else its issuer, else its decision, else what is usual for the award. */
export function levelOf(mention: Mention, decision: Cited | undefined): AwardLevel {
  const { code, head } = mention;
  if (unitTitles.has(code)) return 'don_vi';
  if (code === 'DAN_DAU') return mention.level ?? 'nganh';
  const decided = decision && (decision.issued?.level ?? organs[decision.organ]);
  const granter = mention.issuer ?? (head.shared ? mention.listed?.issuer : undefined);
  if (commendations.has(code) && (isCivic(granter) || (!granter && isCivic(decision?.issued)))) return 'khac';
  const said =
    mention.level ??
    granter?.level ??
    (head.usual === undefined ? decided : undefined) ??
    head.usual ??
    mention.contest;
  return said === undefined ? 'khong_ro' : levelFor(code, said);
}

/**
 * Whether a union, association or Party body below the centre grants it. Their commendations are none of the province's, the
 * department's or the district's (Luật 06/2022/QH15 Đ72-74), whatever their own tier is called.
 */
function isCivic(granter: IssuerItem | undefined): boolean {
  if (!granter || central.has(granter.level)) return false;
  return granter.body === 'union' || granter.body === 'association' || granter.body === 'party';
}

/** The same word means another level for another award: a province grants Bằng khen, a district Giấy khen. */
function levelFor(code: AwardCode, said: Said): AwardLevel {
  if (said === 'uy_ban') return code === 'GK' ? 'huyen' : 'tinh';
  switch (code) {
    case 'CO_TD':
      return said === 'thu_tuong' || said === 'nha_nuoc' ? 'chinh_phu' : said;
    case 'BK':
      return said === 'chinh_phu' ? 'thu_tuong' : said;
    case 'CSTD':
      if (said === 'nha_nuoc' || said === 'thu_tuong' || said === 'chinh_phu') return 'toan_quoc';
      return said === 'so' || said === 'don_vi' || said === 'huyen' || said === 'xa' ? 'co_so' : said;
    case 'SK':
    case 'DT':
      return said === 'so' || said === 'don_vi' || said === 'huyen' || said === 'xa' ? 'co_so' : said;
    case 'TT_LDXS':
      return said === 'bo' ? 'bo' : 'tinh';
    default:
      return said;
  }
}
