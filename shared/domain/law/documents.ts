import { LocalDate } from '../deadlines/instants.ts';

/**
 * A legal document with the days it is in force, both inclusive. `verified`: the dates were read in the document or in
 * a quotation of it, not only remembered or taken from secondary lists.
 */
export type LawDocument = {
  number: string;
  title: string;
  from: LocalDate;
  to?: LocalDate;
  replacedBy?: string;
  article: string;
  verified: boolean;
};

type Dates = { from: string; to?: string; replacedBy?: string; article: string; verified: boolean };

const document = (number: string, title: string, { from, to, ...rest }: Dates): LawDocument => ({
  number,
  title,
  from: LocalDate.parse(from),
  ...(to === undefined ? {} : { to: LocalDate.parse(to) }),
  ...rest,
});

const old = {
  to: '2017-09-30',
  replacedBy: '91/2017/NĐ-CP',
  article: 'NĐ 91/2017/NĐ-CP, điều khoản thi hành',
  verified: false,
};
const law2003 = {
  to: '2023-12-31',
  replacedBy: '06/2022/QH15',
  article: 'Luật 06/2022/QH15, Điều 95',
  verified: false,
};

/** The documents of the field that plans cite and whose validity is known here. Party and provincial papers are not law. */
export const lawDocuments: readonly LawDocument[] = [
  document('15/2003/QH11', 'Luật Thi đua, Khen thưởng 2003', { from: '2004-07-01', ...law2003 }),
  document('47/2005/QH11', 'Luật sửa đổi, bổ sung Luật Thi đua, Khen thưởng (2005)', {
    from: '2005-06-27',
    ...law2003,
  }),
  document('39/2013/QH13', 'Luật sửa đổi, bổ sung Luật Thi đua, Khen thưởng (2013)', {
    from: '2014-06-01',
    ...law2003,
  }),
  document('42/2010/NĐ-CP', 'Nghị định 42/2010 hướng dẫn Luật Thi đua, Khen thưởng', { from: '2010-06-01', ...old }),
  document('39/2012/NĐ-CP', 'Nghị định 39/2012 sửa đổi Nghị định 42/2010', { from: '2012-06-15', ...old }),
  document('65/2014/NĐ-CP', 'Nghị định 65/2014 hướng dẫn Luật sửa đổi 2013', { from: '2014-08-15', ...old }),
  document('91/2017/NĐ-CP', 'Nghị định 91/2017 hướng dẫn Luật Thi đua, Khen thưởng', {
    from: '2017-10-01',
    to: '2023-12-31',
    replacedBy: '98/2023/NĐ-CP',
    article: 'NĐ 98/2023/NĐ-CP, điều khoản thi hành',
    verified: false,
  }),
  document('06/2022/QH15', 'Luật Thi đua, khen thưởng 2022', {
    from: '2024-01-01',
    article: 'Luật 06/2022/QH15, Điều 95',
    verified: true,
  }),
  document('98/2023/NĐ-CP', 'Nghị định 98/2023 quy định chi tiết Luật Thi đua, khen thưởng', {
    from: '2024-01-01',
    to: '2025-06-30',
    replacedBy: '152/2025/NĐ-CP',
    article: 'NĐ 152/2025/NĐ-CP, Điều 59',
    verified: true,
  }),
  document(
    '152/2025/NĐ-CP',
    'Nghị định 152/2025 về phân cấp, phân quyền và quy định chi tiết Luật Thi đua, khen thưởng',
    {
      from: '2025-07-01',
      article: 'NĐ 152/2025/NĐ-CP, Điều 59',
      verified: true,
    },
  ),
  document('06/2026/QH16', 'Luật sửa đổi, bổ sung Luật Thi đua, khen thưởng (2026)', {
    from: '2026-10-01',
    article: 'chỉ thấy ở nguồn thứ cấp; kiểm tra trước khi dùng',
    verified: false,
  }),
];
