import { Instant } from '../../events/ids.ts';
import { LocalDate } from '../../shared/domain/deadlines/instants.ts';
import type { Quota } from '../../shared/domain/intake/quota.ts';
import { readWords } from './words.ts';

/** What stands after `tiencu dossier check`, understood. */
export type CheckWords = {
  path: string;
  plan: string;
  call: string;
  period: string | undefined;
  unitType: string | undefined;
  now: Instant | undefined;
  headcount: number | undefined;
  quota: Quota | undefined;
  heldOn: LocalDate | undefined;
  signed: readonly string[] | undefined;
  json: boolean;
};

const options = {
  plan: { type: 'string' },
  call: { type: 'string' },
  period: { type: 'string' },
  'unit-type': { type: 'string' },
  now: { type: 'string' },
  headcount: { type: 'string' },
  quota: { type: 'string' },
  'held-on': { type: 'string' },
  signed: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** An option as given and what it must look like; the reason it is wrong instead of a value. */
type Parsed<Value> = { value: Value | undefined } | { wrong: string };

/** `2021-06-14T23:59+07:00`; an instant without its offset means another moment on another machine. */
function instantOf(text: string | undefined): Parsed<Instant> {
  if (text === undefined) return { value: undefined };
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = isInstant ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime()))
    return { wrong: `--now ${text} không phải thời điểm, ví dụ 2021-06-14T23:59+07:00` };
  return { value: Instant.parse(time.toISOString()) };
}

function countOf(text: string | undefined): Parsed<number> {
  if (text === undefined || /^\d{1,7}$/.test(text)) return { value: text === undefined ? undefined : Number(text) };
  return { wrong: `--headcount ${text} không phải số người` };
}

/** `5` is at most five, `2..5` two to five, `2..` at least two. */
function quotaOf(text: string | undefined): Parsed<Quota> {
  if (text === undefined) return { value: undefined };
  const match = /^(?:(\d{1,6})?\.\.)?(\d{1,6})?$/.exec(text);
  const [min, max] = [match?.[1], match?.[2]].map((part) => (part === undefined ? undefined : Number(part)));
  return match && (min !== undefined || max !== undefined)
    ? { value: { min, max } }
    : { wrong: `--quota ${text} không phải số lượng, ví dụ 5 hoặc 2..5` };
}

function dateOf(text: string | undefined): Parsed<LocalDate> {
  const read = LocalDate.optional().safeParse(text);
  return read.success ? { value: read.data } : { wrong: `--held-on ${text} không phải ngày, ví dụ 2025-03-31` };
}

type Given = Exclude<ReturnType<typeof readWords<typeof options>>, { wrong: string[] }>;

const valueIn = <Value>(one: Parsed<Value>): Value | undefined => ('value' in one ? one.value : undefined);

/** The words of `dossier check`, or every reason why they make no sense. */
export function checkWordsOf(args: readonly string[]): { words: CheckWords } | { wrong: string[] } {
  const given = readWords(args, options);
  return 'wrong' in given ? given : understand(given);
}

function understand({ values, positionals }: Given): { words: CheckWords } | { wrong: string[] } {
  const [path, ...more] = positionals;
  const { plan, call, period, signed, json } = values;
  const now = instantOf(values.now);
  const headcount = countOf(values.headcount);
  const quota = quotaOf(values.quota);
  const heldOn = dateOf(values['held-on']);
  const wrong = [now, headcount, quota, heldOn].flatMap((one) => ('wrong' in one ? [one.wrong] : []));
  if (path === undefined || more.length > 0) wrong.unshift('Cần đúng một tệp hồ sơ.');
  if (plan === undefined) wrong.push('Cần --plan: tệp kế hoạch.');
  if (call === undefined) wrong.push('Cần --call: mã nội dung của kế hoạch, ví dụ HT-11.');
  if (wrong.length > 0 || path === undefined || plan === undefined || call === undefined) return { wrong };
  const named = { path, plan, call, period, unitType: values['unit-type'], json };
  const parties = signed?.split(',').map((party) => party.trim());
  const known = { now: valueIn(now), headcount: valueIn(headcount), quota: valueIn(quota), heldOn: valueIn(heldOn) };
  return { words: { ...named, ...known, signed: parties } };
}
