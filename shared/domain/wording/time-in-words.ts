import type { InBoth, Language } from './language.ts';

/** Viet Nam has one zone and no summer time; every instant a person reads is shown in it. */
const zone = 'Asia/Ho_Chi_Minh';

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

const local = new Intl.DateTimeFormat('en-GB', {
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

function localParts(instant: string) {
  const parts = new Map(local.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const [year, month, date] = [read('year'), read('month'), read('day')];
  const weekday = new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDay();
  return {
    ...{ year, month, date, weekday, hour: read('hour'), minute: read('minute') },
    second: read('second'),
    millisecond: read('fractionalSecond'),
  };
}

/** The day of an instant in Viet Nam: `14/06/2021`, in English `14 June 2021`. */
export function dateInWords(instant: string, language: Language): string {
  const { year, month, date } = localParts(instant);
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/** The time of day in Viet Nam as minutes say it: `08 giờ 00`. */
export function clockInWords(instant: string): string {
  const { hour: h, minute: m } = localParts(instant);
  return `${h} giờ ${m}`;
}

/** The day with its weekday: `thứ Hai, 14/06/2021`. */
export function dayInWords(instant: string, language: Language): string {
  const weekday = weekdays[language][localParts(instant).weekday] ?? '';
  return `${weekday}, ${dateInWords(instant, language)}`;
}

/** Minute and day, for history and lists: `09:05, thứ Hai, 14/06/2021`. */
export function momentInWords(instant: string, language: Language): string {
  const { hour, minute } = localParts(instant);
  return `${hour}:${minute}, ${dayInWords(instant, language)}`;
}

/** To the millisecond, for receipts, because a deadline is judged to the millisecond. */
export function exactMomentInWords(instant: string, language: Language): string {
  const { hour, minute, second, millisecond } = localParts(instant);
  const zoneName = language === 'vi' ? 'giờ Việt Nam' : 'Viet Nam time';
  const point = language === 'vi' ? ',' : '.';
  return `${hour}:${minute}:${second}${point}${millisecond}, ${dayInWords(instant, language)} (${zoneName})`;
}

/**
 * The last moment people may think of for an exclusive boundary. Plans write "trước ngày 15/6", which many read as
 * "by the 15th": the words name the last day itself.
 */
export function lastMomentInWords(boundary: string, language: Language): string {
  return momentInWords(new Date(Date.parse(boundary) - 1).toISOString(), language);
}

const units: InBoth<{ day: string; hour: string; minute: string; less: string }> = {
  vi: { day: 'ngày', hour: 'giờ', minute: 'phút', less: 'chưa đến 1 phút' },
  en: { day: 'day', hour: 'hour', minute: 'minute', less: 'less than a minute' },
};

/** A length of time in at most two units: `3 ngày 4 giờ`, `45 phút`. Negative lengths count as their size. */
export function durationInWords(milliseconds: number, language: Language): string {
  const length = Math.abs(milliseconds);
  const words = units[language];
  const amount = (count: number, unit: string) => `${count} ${unit}${language === 'en' && count !== 1 ? 's' : ''}`;
  const days = Math.floor(length / day);
  const hours = Math.floor((length % day) / hour);
  const minutes = Math.floor((length % hour) / minute);
  if (days > 0) return [amount(days, words.day), ...(hours > 0 ? [amount(hours, words.hour)] : [])].join(' ');
  if (hours > 0) return [amount(hours, words.hour), ...(minutes > 0 ? [amount(minutes, words.minute)] : [])].join(' ');
  return minutes > 0 ? amount(minutes, words.minute) : words.less;
}

/** How far `now` is from a boundary: `còn 3 ngày 4 giờ` before it, `đã quá 2 ngày` from the boundary itself on. */
export function distanceInWords(now: string, boundary: string, language: Language): string {
  const left = Date.parse(boundary) - Date.parse(now);
  const length = durationInWords(left, language);
  if (left > 0) return language === 'vi' ? `còn ${length}` : `${length} left`;
  return language === 'vi' ? `đã quá ${length}` : `${length} past`;
}
