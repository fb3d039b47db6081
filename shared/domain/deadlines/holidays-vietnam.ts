import { addDays, LocalDate } from './instants.ts';
import { type HolidayYear, type SpecialDay, workCalendar } from './working-days.ts';

/**
 * Public holidays of public servants in Vietnam.
 *
 * Days fixed by law (Bộ luật Lao động 2012 Điều 115, 2019 Điều 112) follow from the date and are `verified`; the choice
 * of the Tết days, compensation days and swapped weekends rest on yearly decisions of the Prime Minister, here taken
 * from public lists and compared with the lunar calendar, not read in the decisions themselves: `verified: false`.
 */
const law = (date: string, name: string): SpecialDay => ({ date: LocalDate.parse(date), name, verified: true });
const decided = (date: string, name: string): SpecialDay => ({ date: LocalDate.parse(date), name, verified: false });

function tet(from: string, days: number): SpecialDay[] {
  const first = LocalDate.parse(from);
  return Array.from({ length: days }, (_, i) => decided(addDays(first, i), 'Tết Nguyên đán'));
}

const fixed = (year: number): SpecialDay[] => [
  law(`${year}-01-01`, 'Tết Dương lịch'),
  law(`${year}-04-30`, 'Ngày Chiến thắng'),
  law(`${year}-05-01`, 'Quốc tế Lao động'),
  law(`${year}-09-02`, 'Quốc khánh'),
];
const kings = (date: string) => decided(date, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)');
/** The day beside 02/9, since the Labour Code of 2019 (in force 2021-01-01). */
const beside = (date: string) => decided(date, 'Quốc khánh (ngày liền kề)');
const instead = (date: string) => decided(date, 'Nghỉ bù');
const swapped = (date: string) => decided(date, 'Nghỉ hoán đổi');
const madeUp = (date: string) => decided(date, 'Làm bù ngày nghỉ hoán đổi');

const year = (n: number, off: SpecialDay[], worked: SpecialDay[] = []): HolidayYear => ({
  year: n,
  off: [...fixed(n), ...off],
  worked,
});

export const vietnamHolidays: readonly HolidayYear[] = [
  year(2017, [
    instead('2017-01-02'),
    ...tet('2017-01-26', 7),
    kings('2017-04-06'),
    instead('2017-05-02'),
    instead('2017-09-04'),
  ]),
  year(2018, [...tet('2018-02-14', 7), kings('2018-04-25'), instead('2018-09-03'), swapped('2018-12-31')]),
  year(
    2019,
    [...tet('2019-02-04', 5), kings('2019-04-14'), instead('2019-04-15'), swapped('2019-04-29')],
    [madeUp('2019-01-05'), madeUp('2019-05-04')],
  ),
  year(2020, [...tet('2020-01-23', 7), kings('2020-04-02')]),
  year(2021, [...tet('2021-02-10', 7), kings('2021-04-21'), instead('2021-05-03'), beside('2021-09-03')]),
  year(2022, [
    instead('2022-01-03'),
    ...tet('2022-01-31', 5),
    kings('2022-04-10'),
    instead('2022-04-11'),
    instead('2022-05-02'),
    instead('2022-05-03'),
    beside('2022-09-01'),
  ]),
  year(2023, [
    instead('2023-01-02'),
    ...tet('2023-01-20', 7),
    kings('2023-04-29'),
    instead('2023-05-02'),
    instead('2023-05-03'),
    beside('2023-09-01'),
    instead('2023-09-04'),
  ]),
  year(
    2024,
    [...tet('2024-02-08', 7), kings('2024-04-18'), swapped('2024-04-29'), beside('2024-09-03')],
    [madeUp('2024-05-04')],
  ),
  year(
    2025,
    [...tet('2025-01-27', 5), kings('2025-04-07'), swapped('2025-05-02'), beside('2025-09-01')],
    [madeUp('2025-04-26')],
  ),
  year(
    2026,
    [
      swapped('2026-01-02'),
      ...tet('2026-02-16', 5),
      kings('2026-04-26'),
      instead('2026-04-27'),
      swapped('2026-08-31'),
      beside('2026-09-01'),
      decided('2026-11-24', 'Ngày Văn hóa Việt Nam'),
    ],
    [madeUp('2026-01-10'), madeUp('2026-08-22')],
  ),
];

/** The table above, ready for `isWorkingDay` and the rest. */
export const vietnamWorkCalendar = workCalendar(vietnamHolidays);
