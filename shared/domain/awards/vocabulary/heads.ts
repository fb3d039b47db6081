import type { Saying } from '../phrases.ts';
import type { AwardCode, AwardLevel, AwardSubject } from '../reading.ts';

/**
 * The name of an award. `level`: always that level. `usual`: the level when the text gives none.
 * `shared`: one head may stand for several levels or issuers ("Bằng khen: 01 Bộ, 02 tỉnh").
 */
export type Head = {
  kind: 'head';
  code: AwardCode;
  level?: AwardLevel;
  usual?: AwardLevel;
  shared?: boolean;
  /** Only people, or only collectives, can hold it. */
  holder?: AwardSubject;
  /** A title of unions, which is not the unit's. */
  union?: boolean;
  /** At most one a year, so the same year said twice is one award. */
  yearly?: boolean;
  graded?: boolean;
  /** Followed by a quoted or "vì …" name that is no issuer. */
  named?: boolean;
  /** A merit that, told as the reason of a commendation, is no award of its own. */
  merit?: boolean;
  /** A result for which a commendation of the same year is given: "dẫn đầu năm 2022, được tặng Cờ thi đua". */
  earns?: boolean;
  /** A bare word that is an award only when an issuer follows. */
  needsIssuer?: boolean;
  /** An award only when nothing but a mark follows: "hoàn thành xuất sắc", but not "… công việc". */
  needsEnd?: boolean;
};

const state = { level: 'nha_nuoc' } as const;
const unit = { usual: 'don_vi', yearly: true } as const;
const fighter = { code: 'CSTD', shared: true, holder: 'individual', yearly: true } as const;
const rating =
  '(hoàn thành ((xuất sắc|XS) [chức trách ,|tốt] [các] (nhiệm vụ|NV)|XSNV)|HTXSNV|HTXS [nhiệm vụ]|HT XSNV|HT XS NV)';
const topic = 'đề tài [nghiên cứu [khoa học [và công nghệ]]|NCKH|khoa học [và công nghệ|công nghệ]|KHCN|KH [& CN]]';

const table: readonly [Omit<Head, 'kind'>, string, 'exact'?][] = [
  [{ code: 'AHLD', ...state }, '(anh hùng (lao động|LĐ)|AHLĐ) [[trong] thời kỳ đổi mới]'],
  [{ code: 'TTND', ...state, holder: 'individual' }, '(thầy thuốc nhân dân|thầy thuốc ND|TTND)'],
  [{ code: 'TTUT', ...state, holder: 'individual' }, '(thầy thuốc ưu tú|thầy thuốc ƯT|TTƯT|TTUT)'],
  [{ code: 'HC_LD', ...state, graded: true }, '(huân chương|HC) (lao động|LĐ)'],
  [{ code: 'HC_LD', ...state, graded: true }, 'HCLĐ'],
  [{ code: 'HC_DL', ...state, graded: true }, '(huân chương|HC) (độc lập|ĐL)'],
  [{ code: 'HC_DL', ...state, graded: true }, 'HCĐL'],
  [fighter, '(chiến sĩ|CS) (thi đua|thi đau|TĐ)'],
  [fighter, 'CSTĐ'],
  [{ ...fighter, level: 'co_so' }, '(CSTĐCS|CSTĐ [-|.] CS|CS TĐ CS|CS TĐCS|CSTĐCCS)'],
  [{ ...fighter, level: 'tinh' }, '(CSTĐCT|CSTĐT|CSTĐ CT|CS TĐCT)'],
  [{ ...fighter, level: 'bo' }, '(CSTĐCB|CSTĐB)'],
  [{ ...fighter, level: 'toan_quoc' }, '(CSTĐTQ|CSTĐ [-] TQ)'],
  [{ code: 'LDTT', ...unit, holder: 'individual' }, '((lao động|LĐ) (tiên tiến|TT)|LĐTT|chiến sĩ tiên tiến|CSTT)'],
  [
    { code: 'TT_LDXS', usual: 'tinh', yearly: true, holder: 'collective' },
    '((tập thể|TT) (lao động|LĐ) (xuất sắc|XS)|(tập thể|TT) LĐXS|TTLĐXS)',
  ],
  [
    { code: 'TT_LDTT', ...unit, holder: 'collective' },
    '((tập thể|TT) (lao động|LĐ) (tiên tiến|TT)|(tập thể|TT) LĐTT|TTLĐTT)',
  ],
  [
    { code: 'CO_TD', shared: true, holder: 'collective' },
    'cờ [thưởng] ((thi đua|TĐ)|[đơn vị] [thi đua] xuất sắc|[đơn vị] dẫn đầu) [xuất sắc|dẫn đầu]',
    'exact',
  ],
  [{ code: 'CO_TD', shared: true, holder: 'collective', needsIssuer: true }, 'cờ', 'exact'],
  [{ code: 'BK', shared: true }, '(bằng khen|BK)'],
  [{ code: 'BK', level: 'bo' }, 'BKBYT'],
  [{ code: 'BK', level: 'tinh' }, '(BKUBND [tỉnh]|BKCT|BKT)'],
  [{ code: 'GK', level: 'so' }, 'GKSYT'],
  [{ code: 'BK', level: 'thu_tuong' }, '(BKTTg|BKTTCP|BKTTGCP|BKCP)'],
  [{ code: 'GK', shared: true }, '(giấy khen|GK)'],
  [{ code: 'KNC', usual: 'bo', named: true, holder: 'individual' }, '(kỷ niệm chương|KNC)'],
  [{ code: 'BLDST', usual: 'bo', holder: 'individual' }, '(bằng (lao động sáng tạo|LĐST)|BLĐST|bằng LĐ sáng tạo)'],
  [
    { code: 'SK', shared: true, merit: true },
    '(sáng kiến [kinh nghiệm|[,] [và] cải tiến [kỹ thuật]|[,|và] giải pháp]|SKKN|SKCTKT)',
  ],
  [{ code: 'SK', shared: true, merit: true }, 'SK [đã] được (công nhận|nghiệm thu)'],
  [{ code: 'SK', level: 'co_so', merit: true }, '(SKCS|SK cấp (cơ sở|CS)|SK (cơ sở|CS))'],
  [{ code: 'SK', level: 'tinh', merit: true }, '(SK [cấp] tỉnh)'],
  [{ code: 'SK', level: 'bo', merit: true }, '(SK [cấp] bộ)'],
  [{ code: 'DT', shared: true, merit: true }, topic],
  [{ code: 'DT', level: 'co_so', merit: true }, 'ĐT [NCKH] cấp (cơ sở|CS)'],
  [{ code: 'DT', level: 'tinh', merit: true }, 'ĐT [NCKH] cấp tỉnh'],
  [{ code: 'DT', level: 'bo', merit: true }, 'ĐT [NCKH] cấp bộ'],
  [{ code: 'HTXSNV', ...unit, merit: true }, rating],
  [{ code: 'HTXSNV', ...unit, merit: true, needsEnd: true }, 'hoàn thành xuất sắc'],
  [{ code: 'TCD_HTXS', ...unit, holder: 'collective' }, '(trong sạch [,|-] vững mạnh|TSVM) [tiêu biểu|xuất sắc]'],
  [
    { code: 'DAN_DAU', usual: 'nganh', yearly: true, holder: 'collective', merit: true, earns: true },
    '((đơn vị|tập thể) dẫn đầu|dẫn đầu (toàn|trong toàn|ngành|phong trào thi đua)) [phong trào thi đua]',
  ],
  [
    { code: 'DAN_DAU', level: 'khac', yearly: true, holder: 'collective', merit: true, earns: true },
    '[đơn vị|tập thể] dẫn đầu [phong trào thi đua] (khối|cụm) [thi đua]',
  ],
  [
    { code: 'GIAI', merit: true, earns: true },
    'giải (nhất|nhì|ba|tư|khuyến khích|KK|đặc biệt|A|B|C|vàng|bạc|đồng|cao|thưởng|I|II|III)',
  ],
  [
    { code: 'DHTT', usual: 'khong_ro', merit: true },
    '([tấm] gương [tiêu biểu ,] (điển hình|ĐHTT)|điển hình|ĐHTT) [tiên tiến]',
  ],
  [{ code: 'DT_KHAC' }, 'thầy thuốc (trẻ|của năm) tiêu biểu'],
  [{ code: 'DT_KHAC' }, '(đoàn viên|cán bộ) công đoàn (xuất sắc|tiêu biểu|ưu tú)'],
  [
    { code: 'DT_KHAC', holder: 'collective', union: true },
    '(công đoàn|công đoàn cơ sở|CĐCS) (vững mạnh|vững mạnh xuất sắc|xuất sắc)',
  ],
  [{ code: 'DT_KHAC' }, '[cán bộ ,] đoàn viên (xuất sắc|ưu tú|tiêu biểu)'],
  [{ code: 'DT_KHAC' }, '(gương mặt trẻ|công dân|điều dưỡng|thầy thuốc|cán bộ) tiêu biểu'],
  [{ code: 'DT_KHAC' }, 'giỏi việc nước [,|-] đảm việc nhà'],
  [{ code: 'DT_KHAC' }, 'lao động giỏi [[(,|-)] lao động sáng tạo]'],
  [{ code: 'DT_KHAC' }, 'người tốt [,|-] việc tốt'],
  [{ code: 'DT_KHAC', ...state, holder: 'individual' }, '(nhà giáo (nhân dân|ưu tú)|NGND|NGƯT)'],
];

export const headSayings: readonly Saying<Head>[] = table.map(([head, say, exact]) => ({
  say,
  means: { kind: 'head', ...head },
  exact: exact !== undefined,
  marked: head.needsIssuer === true,
}));
