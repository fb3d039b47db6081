import type { InBoth, Language } from './language.ts';

/**
 * Who is told a time: in which language, and by the clock of which zone (IANA). The zone is that of the plan the time
 * belongs to, so that page, mail and paper say the same as its deadlines.
 */
export type TimeReader = { language: Language; zone: string };

/** The zone of what belongs to no plan: Viet Nam has one, without summer time. */
export const vietnamZone = 'Asia/Ho_Chi_Minh';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const weekdays: InBoth<readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow; each zone has one. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
  clocks.set(zone, made);
  return made;
}

function localParts(instant: string, zone: string) {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const [year, month, date] = [read('year'), read('month'), read('day')];
  const weekday = new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDay();
  return {
    ...{ year, month, date, weekday, hour: read('hour'), minute: read('minute') },
    second: read('second'),
    millisecond: read('fractionalSecond'),
  };
}

/** The day of an instant: `14/06/2021`, in English `14 June 2021`. */
export function dateInWords(instant: string, { language, zone }: TimeReader): string {
  const { year, month, date } = localParts(instant, zone);
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/** The time of day as minutes of a meeting say it: `08 giờ 00`. */
export function clockInWords(instant: string, zone: string): string {
  const { hour: h, minute: m } = localParts(instant, zone);
  return `${h} giờ ${m}`;
}

/** The day with its weekday: `thứ Hai, 14/06/2021`. */
export function dayInWords(instant: string, reader: TimeReader): string {
  const weekday = weekdays[reader.language][localParts(instant, reader.zone).weekday] ?? '';
  return `${weekday}, ${dateInWords(instant, reader)}`;
}

/** Minute and day, for history and lists: `09:05, thứ Hai, 14/06/2021`. */
export function momentInWords(instant: string, reader: TimeReader): string {
  const { hour, minute } = localParts(instant, reader.zone);
  return `${hour}:${minute}, ${dayInWords(instant, reader)}`;
}

/** The zone as people call it: `giờ Việt Nam`; any other by its name, `giờ Europe/Paris`. */
export function zoneInWords({ language, zone }: TimeReader): string {
  const isVietnam = zone === vietnamZone || zone === 'Asia/Saigon';
  if (isVietnam) return language === 'vi' ? 'giờ Việt Nam' : 'Viet Nam time';
  return language === 'vi' ? `giờ ${zone}` : `${zone} time`;
}

/** Whether an instant is midnight, the start of a day. */
export const startsDay = (instant: string, zone: string): boolean => {
  const { hour, minute, second, millisecond } = localParts(instant, zone);
  return `${hour}${minute}${second}${millisecond}` === '000000000';
};

/** To the millisecond, for receipts, because a deadline is judged to the millisecond. */
export function exactMomentInWords(instant: string, reader: TimeReader): string {
  const { hour, minute, second, millisecond } = localParts(instant, reader.zone);
  const point = reader.language === 'vi' ? ',' : '.';
  return `${hour}:${minute}:${second}${point}${millisecond}, ${dayInWords(instant, reader)} (${zoneInWords(reader)})`;
}

/**
 * The last moment people may think of for an exclusive boundary. Plans write "trước ngày 15/6", which many read as
 * "by the 15th": the words name the last day itself.
 */
export function lastMomentInWords(boundary: string, reader: TimeReader): string {
  return momentInWords(new Date(Date.parse(boundary) - 1).toISOString(), reader);
}

const units: InBoth<{ day: string; hour: string; minute: string; less: string }> = {
  vi: { day: 'ngày', hour: 'giờ', minute: 'phút', less: 'chưa đến 1 phút' },
  en: { day: 'day', hour: 'hour', minute: 'minute', less: 'less than a minute' },
};

/** From this many days on, hours are noise. */
const manyDays = 30;

/** A length of time in at most two units: `3 ngày 4 giờ`, `45 phút`, `1.674 ngày`. Negative lengths count as their size. */
export function durationInWords(milliseconds: number, language: Language): string {
  const length = Math.abs(milliseconds);
  const words = units[language];
  const amount = (count: number, unit: string) =>
    `${count.toLocaleString(language)} ${unit}${language === 'en' && count !== 1 ? 's' : ''}`;
  const days = Math.floor(length / day);
  const hours = Math.floor((length % day) / hour);
  const minutes = Math.floor((length % hour) / minute);
  if (days > 0)
    return [amount(days, words.day), ...(hours > 0 && days < manyDays ? [amount(hours, words.hour)] : [])].join(' ');
  if (hours > 0) return [amount(hours, words.hour), ...(minutes > 0 ? [amount(minutes, words.minute)] : [])].join(' ');
  return minutes > 0 ? amount(minutes, words.minute) : words.less;
}

/**
 * How far `now` is from a boundary: `còn 3 ngày 4 giờ` before it, `vừa qua` from the boundary itself on, then
 * `đã quá 2 ngày`.
 */
export function distanceInWords(now: string, boundary: string, language: Language): string {
  const left = Date.parse(boundary) - Date.parse(now);
  if (left <= 0 && left > -minute) return language === 'vi' ? 'vừa qua' : 'just past';
  const length = durationInWords(left, language);
  if (left > 0) return language === 'vi' ? `còn ${length}` : `${length} left`;
  return language === 'vi' ? `đã quá ${length}` : `${length} past`;
}
