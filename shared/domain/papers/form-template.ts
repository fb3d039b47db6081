import type { FormDefinition } from '../reading/form.ts';
import type { ListColumn } from './nomination-list.ts';
import {
  capitals,
  documentNumber,
  type PaperFoot,
  type PaperHeading,
  recipientLines,
  tidy,
  titleOf,
} from './official-paper.ts';

/** All that is needed to hand out a form prefilled for one unit and one period. */
export type FormTemplateData = {
  form: FormDefinition;
  /** The unit that fills it in, with the agency above it. */
  unit: { name: string; parent: string };
  place: string;
  /** The year to be printed in the open date line. */
  year: number;
  documentSymbol?: string | undefined;
  title: readonly string[];
  /** `Kỳ tháng 9 năm 2021, gửi trước ngày 20/9/2021`; undefined for a call without periods. */
  period?: string | undefined;
  recipients?: readonly string[];
  /** Empty rows to print under each kind. */
  rows?: { collective: number; individual: number };
};

/** What a cell of an empty row offers to choose from; other words may be typed in. */
export type ColumnChoice = { prompt: string; values: readonly string[] };

export type TemplateColumn = ListColumn & { choice?: ColumnChoice };

/** The document model of an empty form, with the mark by which the reader knows it again. */
export type FormTemplatePaper = {
  mark: { id: string; version: string };
  heading: PaperHeading;
  title: string;
  subject: readonly string[];
  period?: string;
  columns: readonly TemplateColumn[];
  /** `heading` null: rows without one. */
  sections: readonly { heading: string | null; kind: 'collective' | 'individual'; rows: number }[];
  foot: PaperFoot;
};

/** Positions as health services write them; at most 255 characters together, the limit of a list inside a cell rule. */
const positions = [
  'Giám đốc',
  'Phó Giám đốc',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Trưởng khoa',
  'Phó Trưởng khoa',
  'Trưởng trạm',
  'Bác sĩ',
  'Dược sĩ',
  'Điều dưỡng viên',
  'Hộ sinh',
  'Kỹ thuật viên',
  'Kế toán trưởng',
  'Chuyên viên',
  'Nhân viên',
];

const shares: Record<string, number> = { tt: 12, name: 56, position: 36, unit: 48, achievements: 100 };

/**
 * An empty form of a plan for one unit and period: heading, date line left open, a section for each kind with empty
 * rows, drop-downs for position and unit, the form's id and version. Only forms of kind `table` have such a template;
 * an outline form throws RangeError.
 */
export function formTemplate(data: FormTemplateData): FormTemplatePaper {
  const { form, rows = { collective: 2, individual: 4 } } = data;
  if (form.kind !== 'table') throw new RangeError(`form ${form.id} is not a table`);
  return {
    mark: { id: form.id, version: form.version },
    heading: {
      parent: capitals(data.unit.parent),
      agency: capitals(data.unit.name),
      number: documentNumber({ symbol: data.documentSymbol }),
      placeDate: `${tidy(data.place)}, ngày       tháng       năm ${data.year}`,
    },
    ...titleOf(data.title, 'Danh sách'),
    ...(data.period ? { period: `(${tidy(data.period)})` } : {}),
    columns: form.columns.map((column) => templateColumn(column, data.unit)),
    sections: sectionsFor(form, rows),
    foot: {
      recipients: recipientLines(data.recipients ?? []),
      signer: { authority: ['THỦ TRƯỞNG ĐƠN VỊ'], name: '' },
    },
  };
}

/** A form that lists collectives and persons has a section for each; any other has its rows and no more. */
function sectionsFor(
  form: FormDefinition,
  rows: { collective: number; individual: number },
): FormTemplatePaper['sections'] {
  const name = form.columns.find((column) => column.id === 'name')?.label ?? '';
  if (!/tập thể/i.test(name)) return [{ heading: null, kind: 'individual', rows: rows.collective + rows.individual }];
  return [
    { heading: 'I. Tập thể', kind: 'collective', rows: rows.collective },
    { heading: 'II. Cá nhân', kind: 'individual', rows: rows.individual },
  ];
}

function templateColumn(column: FormDefinition['columns'][number], unit: { name: string; parent: string }) {
  const base = {
    id: column.id,
    label: column.label,
    share: shares[column.id] ?? 40,
    centred: column.id === 'tt',
  };
  if (column.id === 'position') return { ...base, choice: { prompt: 'Chọn chức vụ', values: positions } };
  if (column.id === 'unit') {
    return { ...base, choice: { prompt: 'Chọn đơn vị', values: [tidy(unit.name), tidy(unit.parent)] } };
  }
  return base;
}
