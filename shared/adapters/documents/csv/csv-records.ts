import { unreadable } from '../../../domain/reading/budget.ts';

/** One record: its fields, number (1-based, blank lines count) and the line where it starts. */
export type CsvRecord = { fields: string[]; record: number; line: number };

/** Longest record: every column at its longest. Beyond, a quote was opened and never closed. */
const LONGEST_RECORD = 2 << 20;
const QUOTE = 34;
const BLANK = 32;
const LF = 10;
const CR = 13;

/** Splits CSV text given piece by piece into records. Quoted fields may hold line ends; `""` is a quote. */
export type CsvSplitter = { push(text: string): void; end(): void };

export function csvSplitter(
  delimiter: string,
  emit: (record: CsvRecord) => void,
  start: { record: number; line: number } = { record: 1, line: 1 },
): CsvSplitter {
  const parting = delimiter.charCodeAt(0);
  let { record, line } = start;
  let rest = '';
  const run = (text: string, isLast: boolean): void => {
    let at = 0;
    while (at < text.length) {
      // Millions of empty lines cost nothing but their number.
      if (text.charCodeAt(at) === LF) {
        at += 1;
        record += 1;
        line += 1;
        continue;
      }
      const found = readRecord(text, at, { parting, isLast });
      if (!found) break;
      if (found.isUnclosed) unreadable('csv_unclosed_quote', undefined, { record, line });
      emit({ fields: found.fields, record, line });
      record += 1;
      line += found.lines;
      at = found.next;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_RECORD) unreadable('csv_unclosed_quote', undefined, { record, line });
  };
  return {
    push: (text) => run(rest + text, false),
    end: () => run(rest, true),
  };
}

type Found = { fields: string[]; next: number; lines: number; isUnclosed: boolean };

/** Reads the record at `from`; undefined when its end may lie in text that has not come yet. */
function readRecord(
  text: string,
  from: number,
  { parting, isLast }: { parting: number; isLast: boolean },
): Found | undefined {
  const fields: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    let field = '';
    const quote = quoteAt(text, at);
    if (quote >= 0) {
      const quoted = readQuoted(text, quote);
      if (!quoted) return isLast ? { fields, next: text.length, lines, isUnclosed: true } : undefined;
      field = quoted.value;
      at = quoted.next;
      if (field.includes('\n') && !endsField(text, at, parting))
        return { fields, next: text.length, lines, isUnclosed: true };
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) lines += 1;
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== parting && code !== LF && code !== CR) code = text.charCodeAt(++at);
    fields.push(field + text.slice(start, at));
    if (at >= text.length) return isLast ? { fields, next: at, lines, isUnclosed: false } : undefined;
    at += 1;
    if (code === parting) continue;
    if (code === CR && at >= text.length && !isLast) return undefined;
    if (code === CR && text.charCodeAt(at) === LF) at += 1;
    return { fields, next: at, lines, isUnclosed: false };
  }
}

/** Where the quote stands that opens a field, blanks before it passed over (`, "a, b"`); -1 for an ordinary field. */
function quoteAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  return text.charCodeAt(at) === QUOTE ? at : -1;
}

/**
 * True when a field may end here, blanks passed over. Text behind a closing quote is let pass within one line (`"Khoa Nội" cũ`); over
 * several lines the quote was never meant to close there, and people between the two would be lost in one field.
 */
function endsField(text: string, from: number, parting: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  const code = text.charCodeAt(at);
  return at >= text.length || code === parting || code === LF || code === CR;
}

function readQuoted(text: string, from: number): { value: string; next: number } | undefined {
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    if (text.charCodeAt(close + 1) !== QUOTE) {
      const value = text.slice(from + 1, close);
      return { value: value.includes('""') ? value.replaceAll('""', '"') : value, next: close + 1 };
    }
    at = close + 2;
  }
}
