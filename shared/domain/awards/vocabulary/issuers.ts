import type { Saying } from '../phrases.ts';
import type { AwardLevel } from '../reading.ts';
import { type Token, tokenise } from '../syllables.ts';

/**
 * Words that say who granted. `tier` words inside the name ("Hội … Việt Nam", "Hội … tỉnh") choose among `at`;
 * `level` is the answer when no tier word follows. `uy_ban` is decided by the award: a Bằng khen comes from the province.
 */
export type Issuer = {
  kind: 'issuer';
  level: AwardLevel | 'uy_ban' | undefined;
  at?: Partial<Record<Tier, AwardLevel>>;
  /** Whose hand: people's committees and ministries count differently from unions and the Party in the criteria. */
  body: Body;
  /** A title that needs the body it heads ("Giám đốc …"). */
  role?: boolean;
  /** The head of a unit, named without it. */
  chief?: boolean;
};
export type Tier = 'trung_uong' | 'tinh' | 'thanh_pho' | 'nganh' | 'huyen' | 'xa' | 'co_so';
export type Body = 'state' | 'ministry' | 'committee' | 'department' | 'union' | 'party' | 'association' | 'unit';

/** "cấp tỉnh" anywhere near the award; `bare` levels ("tỉnh", "cơ sở") only right beside its name. */
export type LevelWord = { kind: 'level'; level: AwardLevel; bare: boolean };
export type TierWord = { kind: 'tier'; tier: Tier };

const committee = { trung_uong: 'bo', tinh: 'tinh', huyen: 'huyen', xa: 'xa' } as const;
const association = {
  trung_uong: 'bo',
  tinh: 'tinh',
  thanh_pho: 'tinh',
  huyen: 'huyen',
  xa: 'xa',
  nganh: 'nganh',
  co_so: 'co_so',
} as const;
const unions = { trung_uong: 'nganh_tw', tinh: 'nganh', nganh: 'nganh', huyen: 'huyen', co_so: 'co_so' } as const;

const ministries =
  '(y tế|quốc phòng|công an|nội vụ|tài chính|tư pháp|ngoại giao|xây dựng|công thương|khoa học [và] công nghệ|KH [&|và] CN|giáo dục [và] đào tạo|GD [&|và] ĐT|' +
  'lao động [-|,] thương binh và xã hội|LĐTBXH|LĐ TBXH|thông tin và truyền thông|văn hóa , thể thao và du lịch|giao thông vận tải|' +
  'nông nghiệp và phát triển nông thôn|nông nghiệp và môi trường|tài nguyên và môi trường|kế hoạch và đầu tư|dân tộc và tôn giáo)';

const table: readonly [Omit<Issuer, 'kind'>, string, 'exact'?][] = [
  [{ level: 'nha_nuoc', body: 'state' }, '(chủ tịch nước|CTN|nhà nước)'],
  [{ level: 'thu_tuong', body: 'state' }, '(thủ tướng [chính phủ|CP]|TTg [CP]|TTCP|TTGCP)'],
  [{ level: 'chinh_phu', body: 'state' }, 'chính phủ'],
  [{ level: 'bo', body: 'ministry' }, `[bộ trưởng] bộ ${ministries}`, 'exact'],
  [
    { level: 'bo', body: 'ministry' },
    '(bộ trưởng|[bộ trưởng] BYT|[bộ trưởng] BQP|[bộ trưởng] BCA|[bộ trưởng] BLĐTBXH|ban thi đua [-] khen thưởng trung ương)',
  ],
  [
    { level: 'bo', body: 'ministry' },
    '([tổng] thanh tra chính phủ|ban tuyên giáo trung ương|bảo hiểm xã hội việt nam|BHXH việt nam|ủy ban dân tộc|văn phòng chính phủ)',
  ],
  [
    { level: 'bo', body: 'union' },
    '(tổng (liên đoàn|LĐ) [lao động|LĐ] [việt nam|VN]|TLĐ [LĐ|lao động] [việt nam|VN]|TLĐLĐ [việt nam|VN]|TLĐLĐVN)',
  ],
  [{ level: 'bo', body: 'association' }, '((trung ương|TW|TƯ) (đoàn|hội)|tổng hội)'],
  [{ level: 'bo', body: 'association' }, '(ủy ban|UB) (trung ương|TW|TƯ) (mặt trận tổ quốc|MTTQ)'],
  [{ level: 'nganh_tw', body: 'union' }, '(công đoàn|CĐ) [ngành] y tế (việt nam|VN)'],
  [{ level: 'nganh_tw', body: 'union' }, 'CĐYTVN'],
  [{ level: 'nganh', at: unions, body: 'union' }, '(công đoàn|CĐ) ngành'],
  [{ level: 'nganh', body: 'union' }, '(CĐN [y tế]|CĐNYT)'],
  [{ level: 'co_so', at: unions, body: 'union' }, '(công đoàn|CĐ) [cơ sở|bộ phận]'],
  [{ level: 'co_so', body: 'union' }, 'CĐCS'],
  [{ level: 'nganh', at: unions, body: 'union' }, '(công đoàn|CĐ) viên chức'],
  [{ level: 'tinh', at: association, body: 'union' }, '(liên đoàn lao động|LĐLĐ|liên đoàn LĐ)'],
  [{ level: 'uy_ban', at: committee, body: 'committee' }, '([chủ tịch|CT] (ủy ban nhân dân|UBND|ủy ban ND|UB))'],
  [{ level: 'tinh', body: 'committee' }, '[chủ tịch|CT] ủy ban (tỉnh|thành phố)'],
  [{ level: 'huyen', body: 'committee' }, '[chủ tịch|CT] ủy ban (huyện|quận|thị xã)'],
  [{ level: 'xa', body: 'committee' }, '[chủ tịch|CT] ủy ban (xã|phường|thị trấn)'],
  [{ level: 'tinh', body: 'committee' }, '(chủ tịch|CT) (tỉnh|thành phố)', 'exact'],
  [{ level: 'tinh', body: 'committee' }, '(hội đồng nhân dân|HĐND) [tỉnh]'],
  [
    { level: 'tinh', at: { ...association, tinh: 'tinh' }, body: 'association' },
    '(ủy ban [mặt trận]|UB|ban thường trực)  (mặt trận tổ quốc|MTTQ) [việt nam|VN]',
  ],
  [{ level: 'tinh', at: association, body: 'association' }, '(mặt trận tổ quốc|UBMTTQ|MTTQ) [việt nam|VN]'],
  [{ level: 'tinh', body: 'association' }, '(tỉnh đoàn|đoàn tỉnh)'],
  [{ level: 'huyen', body: 'association' }, '(huyện đoàn|thị đoàn|quận đoàn)'],
  [
    { level: 'tinh', at: association, body: 'association' },
    '(thành đoàn|đoàn thanh niên|đoàn TNCS|đoàn TN|hội chữ thập đỏ|hội CTĐ|hội (liên hiệp phụ nữ|LHPN|phụ nữ|liên hiệp thanh niên|LHTN|thầy thuốc trẻ|cựu chiến binh|CCB|nông dân|khuyến học|đông y|điều dưỡng|y học|người cao tuổi|kế hoạch hóa gia đình|châm cứu))',
  ],
  [{ level: 'tinh', body: 'party' }, '(tỉnh ủy|TU)'],
  [{ level: 'uy_ban', body: 'party' }, 'thành ủy'],
  [{ level: 'huyen', body: 'party' }, '(huyện ủy|thị ủy|quận ủy)'],
  [{ level: 'khac', body: 'party' }, '(đảng ủy [khối [các cơ quan|doanh nghiệp|cơ quan]]|ĐU)'],
  [{ level: 'tinh', body: 'party' }, 'đảng bộ tỉnh'],
  [{ level: 'khac', body: 'party' }, 'đảng bộ khối [các cơ quan|doanh nghiệp|cơ quan]'],
  [{ level: 'huyen', body: 'party' }, 'đảng bộ huyện'],
  [{ level: 'bo', body: 'ministry' }, '(bộ tư lệnh [quân khu]|ủy ban quốc gia)', 'exact'],
  [
    { level: 'tinh', at: association, body: 'association' },
    '(liên hiệp các hội|liên hiệp hội) [khoa học [và|-] kỹ thuật|KH [&|và] KT|KHKT]',
  ],
  [{ level: 'so', body: 'department' }, '[giám đốc|GĐ] (sở|SYT|SKHCN|SNV)', 'exact'],
  [{ level: 'so', body: 'department' }, `[giám đốc|GĐ] sở (${ministries}|văn hóa [và] thể thao)`, 'exact'],
  [{ level: 'so', body: 'department' }, 'ban (thi đua [-] khen thưởng|TĐKT) [tỉnh]'],
  [
    { level: 'khac', body: 'department' },
    '(công an [tỉnh|thành phố|huyện|thị xã|quận|xã|phường]|[bộ|ban] (chỉ huy|CH|CHQS) (quân sự|QS) [tỉnh|huyện]|bộ CHQS [tỉnh]|BHXH [tỉnh|huyện]|bảo hiểm xã hội [tỉnh|huyện]|[chi] cục thuế|kho bạc nhà nước|ban (tuyên giáo|dân vận|tổ chức|nội chính) [tỉnh ủy|tỉnh])',
    'exact',
  ],
  [
    { level: 'khac', body: 'department' },
    '[cục trưởng|tổng cục trưởng|vụ trưởng] (tổng cục|cục (quản lý|y tế|dân số|phòng|an toàn|khoa học|bảo trợ|công nghệ))',
    'exact',
  ],
  [
    { level: 'huyen', body: 'committee' },
    '(phòng (y tế|giáo dục [và đào tạo]|nội vụ|GD [&|và] ĐT) (huyện|thị xã|thành phố|quận))',
  ],
  [
    { level: 'don_vi', body: 'unit' },
    '(bệnh viện|BV|BVĐK|trung tâm|TTYT|TT y tế|TTKSBT|CDC|trạm y tế|TYT|chi cục|trường|viện (pháp y|huyết học|tim mạch|bỏng|giám định|kiểm định|vắc xin|y tế|sức khỏe|chiến lược|pasteur|nghiên cứu|y học|sốt rét|dinh dưỡng|vệ sinh|kiểm nghiệm)|phòng khám|nhà trường|cơ quan|văn phòng sở)',
  ],
  [
    { level: 'don_vi', body: 'unit', chief: true },
    '(thủ trưởng [cơ quan|đơn vị]|hiệu trưởng|chi cục trưởng|viện trưởng|ban giám đốc)',
  ],
  [{ level: 'khac', body: 'department' }, 'thanh tra (tỉnh|sở)'],
  [{ level: 'don_vi', body: 'unit' }, 'đơn vị', 'exact'],
  [{ level: undefined, body: 'unit', role: true }, '(phó|quyền) (giám đốc|chủ tịch)'],
  [{ level: 'don_vi', body: 'unit', role: true }, '(giám đốc|GĐ)'],
  [
    { level: undefined, body: 'unit', role: true },
    '(chủ tịch|bí thư [thứ nhất]|thứ trưởng|cục trưởng|tổng cục trưởng|thường trực|[đoàn] chủ tịch)',
  ],
  [{ level: undefined, body: 'unit', role: true }, '(ban chấp hành|ban thường vụ|BCH|BTV|ban chỉ đạo|ban tổ chức)'],
];

export const issuerSayings: readonly Saying<Issuer>[] = table.map(([issuer, say, exact]) => ({
  say,
  means: { kind: 'issuer', ...issuer },
  exact: exact !== undefined,
}));

const levels: readonly [AwardLevel, string][] = [
  ['nha_nuoc', '(nhà nước|quốc gia)'],
  ['toan_quoc', '(toàn quốc|TQ)'],
  ['bo', '(bộ|trung ương|TW|TƯ|bộ [,|-] ngành|bộ y tế)'],
  ['tinh', '(tỉnh|thành phố|tỉnh [,|-] thành phố)'],
  ['nganh', '(ngành|ngành y tế|toàn ngành)'],
  ['so', '(sở|sở y tế)'],
  ['huyen', '(huyện|quận|thị xã)'],
  ['xa', '(xã|phường|thị trấn)'],
  ['don_vi', '(đơn vị|bệnh viện|trung tâm|trường|khoa)'],
  ['co_so', '(cơ sở|CS)'],
];
const bare: readonly [AwardLevel, string][] = [
  ['toan_quoc', '(toàn quốc|TQ)'],
  ['bo', 'bộ'],
  ['tinh', 'tỉnh'],
  ['nganh', '(ngành|toàn ngành|trong toàn ngành|toàn ngành y tế|ngành y tế|trong ngành)'],
  ['huyen', '(huyện|thị xã|quận)'],
  ['xa', '(xã|phường|thị trấn)'],
  ['co_so', '(cơ sở|CS)'],
];

export const levelSayings: readonly Saying<LevelWord>[] = [
  ...levels.map(([level, say]) => ({
    say: `cấp ${say}`,
    means: { kind: 'level', level, bare: false } as const,
    exact: true,
  })),
  ...bare.map(([level, say]) => ({ say, means: { kind: 'level', level, bare: true } as const, exact: true })),
  { say: 'cấp cơ sở', means: { kind: 'level', level: 'co_so', bare: false } },
  { say: 'cơ sở', means: { kind: 'level', level: 'co_so', bare: true } },
  { say: '(các|mọi|nhiều) cấp', means: { kind: 'level', level: 'khong_ro', bare: false }, exact: true },
];

const centralCities = '(hà nội|hồ chí minh|HCM|đà nẵng|hải phòng|cần thơ|huế)';

/** Words inside an issuer's name that place it. */
export const tierSayings: readonly Saying<TierWord>[] = (
  [
    ['trung_uong', '(việt nam|VN|trung ương|TW|TƯ)'],
    ['tinh', `(tỉnh|thành phố ${centralCities}|TP [.] ${centralCities}|TPHCM)`],
    ['thanh_pho', '(thành phố|TP [.])'],
    ['nganh', 'ngành'],
    ['huyen', '(huyện|quận|thị xã|TX [.])'],
    ['xa', '(xã|phường|thị trấn)'],
    ['co_so', '(cơ sở|bệnh viện|trung tâm|TTYT|cơ quan|đơn vị)'],
  ] as const
).map(([tier, say]) => ({ say, means: { kind: 'tier', tier }, exact: true }));

const nameTokens = tokenise(
  'y tế đa khoa chuyên khoa khu vực dự phòng kiểm soát bệnh tật an toàn vệ sinh thực phẩm dân số việt nam trung ương tỉnh thành phố huyện thị xã quận phường xã cơ sở ngành khối cơ quan lao động viên chức doanh nghiệp cổ truyền sản nhi phục hồi chức năng tâm thần mắt phổi vận chuyển cấp cứu hồi sức dịch tễ đại học cao đẳng bộ chính trị quân sự',
);
const nameFulls = new Set(nameTokens.map((token) => token.full));
const namePlains = new Set(nameTokens.filter((token) => token.bare !== 'nam').map((token) => token.bare));

/** Lower-case words that belong to the name of a body and do not end it. "nam" alone is too often "năm". */
export function isNameWord(token: Token, plainText: boolean): boolean {
  return nameFulls.has(token.full) || (plainText && namePlains.has(token.bare));
}
