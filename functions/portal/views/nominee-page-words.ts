import type { InBoth } from '../../../shared/domain/wording/language.ts';

const vi = {
  ...{
    state: 'Tình trạng',
    before: 'Bước trước khi dừng',
    call: 'Nội dung',
    reference: 'Mã hồ sơ',
    sentBy: 'Đơn vị đề nghị',
  },
  ...{
    position: 'Chức vụ',
    unit: 'Đơn vị công tác',
    achievements: 'Thành tích',
    acts: 'Việc có thể làm',
    history: 'Lịch sử',
  },
  ...{ ground: 'Căn cứ', criteria: 'Tiêu chuẩn không đạt', criterion: 'Tiêu chuẩn được miễn', reason: 'Lý do' },
  ...{
    basis: 'Cơ sở pháp lý',
    number: 'Số quyết định',
    date: 'Ngày quyết định',
  },
  ...{
    since: 'Từ lúc',
    waived: 'Đã miễn',
    none: 'Hiện không có việc nào thuộc quyền của liên kết này.',
    problem: 'Có chỗ cần sửa',
  },
  hidden: 'Căn cứ cụ thể do cơ quan thường trực giữ theo quy định; đơn vị liên hệ trực tiếp nếu cần.',
  revoked: (no: string, date: string) => `Theo Quyết định số ${no} ngày ${date}`,
};

/** The words of the page of one nominee. */
export const nomineePageWords: InBoth<typeof vi> = {
  vi,
  en: {
    ...{ state: 'State', before: 'Stood before at', call: 'Subject', reference: 'Reference', sentBy: 'Sent by' },
    ...{
      position: 'Position',
      unit: 'Place of work',
      achievements: 'Achievements',
      acts: 'What can be done',
      history: 'History',
    },
    ...{ ground: 'Ground', criteria: 'Criteria not met', criterion: 'Criterion waived', reason: 'Reason' },
    ...{
      basis: 'Legal basis',
      number: 'Decision number',
      date: 'Date of the decision',
    },
    ...{
      since: 'Since',
      waived: 'Waived',
      none: 'There is nothing this link has a right to do now.',
      problem: 'Something needs correcting',
    },
    hidden: 'The standing office keeps the particulars; please ask it directly.',
    revoked: (no, date) => `By decision ${no} of ${date}`,
  },
};
