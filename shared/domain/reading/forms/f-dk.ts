import type { FormColumn, FormDefinition } from '../form.ts';

/** Columns of the list attached to plan 1753/KH-SYT (Hà Tĩnh, 31 May 2021), with the headings units use instead. */
export const nomineeColumns = {
  tt: {
    id: 'tt',
    label: 'TT',
    aliases: ['STT', 'Số TT', 'Số thứ tự', 'Thứ tự', 'S.T.T', 'T.T', 'No', 'Stt.'],
    required: 'never',
  },
  name: {
    id: 'name',
    label: 'Tập thể, cá nhân đăng ký',
    aliases: [
      'Tập thể, cá nhân',
      'Cá nhân, tập thể',
      'Tập thể/cá nhân',
      'Tập thể',
      'Cá nhân',
      'Tên tập thể, cá nhân',
      'Tên tập thể',
      'Tên cá nhân',
      'Họ và tên',
      'Họ tên',
      'Họ và tên/Tên tập thể',
      'Họ tên cá nhân, tên tập thể',
      'Tên đơn vị, cá nhân',
      'Tên cá nhân, tập thể',
      'Danh sách tập thể, cá nhân',
      'Tập thể, cá nhân được đề nghị',
      'Đối tượng đăng ký',
      'Đối tượng',
      'Điển hình tiên tiến',
      'Gương điển hình tiên tiến',
      'Người được đề nghị',
      'Họ và tên cá nhân',
    ],
    required: 'always',
  },
  position: {
    id: 'position',
    label: 'Chức vụ',
    aliases: [
      'Chức danh',
      'Chức vụ, chức danh',
      'Chức danh, chức vụ',
      'Chức vụ công tác',
      'Chức vụ hiện nay',
      'Nghề nghiệp',
      'Chức danh nghề nghiệp',
      'Chức vụ chuyên môn',
      'Chuyên môn, chức vụ',
      'Vị trí việc làm',
      'Trình độ, chức vụ',
    ],
    required: 'individual',
  },
  unit: {
    id: 'unit',
    label: 'Đơn vị',
    aliases: [
      'Đơn vị công tác',
      'Nơi công tác',
      'Cơ quan, đơn vị',
      'Cơ quan công tác',
      'Cơ quan',
      'Khoa, phòng',
      'Khoa, phòng, đơn vị',
      'Phòng, ban',
      'Bộ phận',
      'Bộ phận công tác',
      'Thuộc đơn vị',
      'Tên đơn vị',
      'Đơn vị, địa chỉ',
      'Đơn vị quản lý',
    ],
    required: 'always',
  },
  achievements: {
    id: 'achievements',
    label: 'Thành tích đạt được trong phong trào thi đua',
    aliases: [
      'Thành tích',
      'Thành tích đạt được',
      'Thành tích tiêu biểu',
      'Thành tích nổi bật',
      'Thành tích chính',
      'Thành tích, danh hiệu',
      'Tóm tắt thành tích',
      'Tóm tắt thành tích đạt được',
      'Danh hiệu, hình thức khen thưởng',
      'Danh hiệu thi đua',
      'Danh hiệu thi đua, hình thức khen thưởng',
      'Hình thức khen thưởng',
      'Khen thưởng đã đạt',
      'Kết quả đạt được',
      'Thành tích đã đạt được',
      'Thành tích thi đua',
    ],
    required: 'always',
  },
} as const satisfies Record<
  string,
  { [Key in keyof FormColumn]: FormColumn[Key] extends string[] ? readonly string[] : FormColumn[Key] }
>;

const { tt, name, position, unit, achievements } = nomineeColumns;
const copy = (column: (typeof nomineeColumns)[keyof typeof nomineeColumns]): FormColumn => ({
  ...column,
  aliases: [...column.aliases],
});

/** Form F-DK: registration of models and exemplars. */
export const formDk: FormDefinition = {
  id: 'F-DK',
  version: '1',
  title: 'Danh sách đăng ký xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến',
  kind: 'table',
  columns: [copy(tt), copy(name), copy(position), copy(unit), copy(achievements)],
  sections: [],
};

const isSummary = (alias: string): boolean => alias.startsWith('Tóm tắt');

/** Form F-DK with the summary that the monthly proposal asks for (same plan, part IV.2). */
export const formDkTomTat: FormDefinition = {
  ...formDk,
  id: 'F-DK+TOM_TAT',
  title: 'Danh sách đề nghị tuyên truyền, nhân rộng gương điển hình tiên tiến',
  columns: [
    copy(tt),
    copy(name),
    copy(position),
    copy(unit),
    { ...copy(achievements), aliases: achievements.aliases.filter((alias) => !isSummary(alias)) },
    {
      id: 'summary',
      label: 'Tóm tắt thành tích',
      aliases: ['Tóm tắt thành tích đạt được', 'Tóm tắt', 'Tóm tắt thành tích tiêu biểu', 'Báo cáo tóm tắt thành tích'],
      required: 'always',
    },
  ],
};
