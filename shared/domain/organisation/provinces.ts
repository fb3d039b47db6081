import { ProvinceId } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';
import { type Dated, valueOn } from './dated.ts';

/** A province over time. The id is ours and never changes; the statistical code can pass to another province. */
export type Province = {
  id: ProvinceId;
  kind: readonly Dated<'tinh' | 'thanh_pho'>[];
  name: string;
  codes: readonly Dated<string>[];
  successor?: { id: ProvinceId; from: LocalDate };
  /** Codes after the merge are those of QĐ 19/2025/QĐ-TTg; earlier ones and the city status are not checked. */
  verified: boolean;
};

const day = (date: string) => LocalDate.parse(date);
/** NQ 202/2025/QH15: the new provinces work from this day. */
export const mergeDay = day('2025-07-01');

type Lines = { code: string; until?: boolean; into?: string; cityFrom?: string };

function province(id: string, name: string, { code, until, into, cityFrom }: Lines): Province {
  const city = cityFrom === undefined ? undefined : day(cityFrom);
  return {
    id: ProvinceId.parse(id),
    name,
    kind:
      city === undefined
        ? [{ value: 'tinh' }]
        : [
            { value: 'tinh', to: city },
            { value: 'thanh_pho', from: city },
          ],
    codes: [until ? { value: code, to: mergeDay } : { value: code }],
    ...(into === undefined ? {} : { successor: { id: ProvinceId.parse(into), from: mergeDay } }),
    verified: cityFrom === undefined && !until,
  };
}

/**
 * The provinces of the plans and those they merged with. The name of the product's province may live on in another one:
 * codes 82 and 91 passed from Tiền Giang and Kiên Giang to Đồng Tháp and An Giang.
 */
export const provinces: readonly Province[] = [
  province('tien-giang', 'Tiền Giang', { code: '82', until: true, into: 'dong-thap' }),
  province('kien-giang', 'Kiên Giang', { code: '91', until: true, into: 'an-giang' }),
  province('thai-binh', 'Thái Bình', { code: '34', until: true, into: 'hung-yen' }),
  province('binh-phuoc', 'Bình Phước', { code: '70', until: true, into: 'dong-nai' }),
  province('hung-yen', 'Hưng Yên', { code: '33' }),
  province('dong-nai', 'Đồng Nai', { code: '75', cityFrom: '2026-04-30' }),
  province('ha-tinh', 'Hà Tĩnh', { code: '42' }),
  {
    ...province('dong-thap', 'Đồng Tháp', { code: '87' }),
    codes: [
      { value: '87', to: mergeDay },
      { value: '82', from: mergeDay },
    ],
  },
  {
    ...province('an-giang', 'An Giang', { code: '89' }),
    codes: [
      { value: '89', to: mergeDay },
      { value: '91', from: mergeDay },
    ],
  },
];

/** Which province a statistical (GSO) code meant on a local day. A code without a day means nothing. */
export function provinceByCode(code: string, on: LocalDate): Province | undefined {
  return provinces.find((one) => valueOn(one.codes, on) === code);
}

/** The province that answers for another on a local day: itself, or the one it was merged into. */
export function provinceOn(id: ProvinceId, on: LocalDate): ProvinceId {
  const successor = provinces.find((one) => one.id === id)?.successor;
  return successor !== undefined && successor.from <= on ? provinceOn(successor.id, on) : id;
}
