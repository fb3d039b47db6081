import type { InBoth } from '../../../shared/domain/wording/language.ts';
import { lastMomentInWords, type TimeReader } from '../../../shared/domain/wording/time-in-words.ts';
import { html, type Piece } from './markup.ts';
import { tag } from './shapes.ts';

/** A term of working days: its exclusive end, and the days left or passed. */
export type Term = { dueAt: string; over: boolean; days: number };

const vi = {
  left: (days: number) => (days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày làm việc`),
  over: (days: number) => (days === 0 ? 'đã quá hạn' : `quá hạn ${days} ngày làm việc`),
};
const words: InBoth<typeof vi> = {
  vi,
  en: {
    left: (days) => (days === 0 ? 'due today' : `${days} working days left`),
    over: (days) => (days === 0 ? 'past due' : `${days} working days past due`),
  },
};

/** The last days of a term are told by colour and shape as well. */
const SOON = 3;

/** `còn 3 ngày làm việc`, `quá hạn 2 ngày làm việc`, with the last moment of the term. */
export function termInWords({ dueAt, over, days }: Term, reader: TimeReader): Piece {
  const { language } = reader;
  const text = over ? words[language].over(days) : words[language].left(days);
  const shown = over ? tag('bad', 'warning', text) : days <= SOON ? tag('warn', 'warning', text) : text;
  return [shown, html`<br>${lastMomentInWords(dueAt, reader)}`];
}
