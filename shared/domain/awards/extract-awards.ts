import { announcing } from './announced.ts';
import { attach } from './attach.ts';
import type { Shadow } from './bystanders.ts';
import type { Carry } from './gather.ts';
import { type Item, readItems } from './items.ts';
import { unwrapped, withoutHeading } from './lines.ts';
import { isPlaced, type Mention } from './mention.ts';
import { merge } from './merge.ts';
import { type Nominee, nomineeOf } from './nominee.ts';
import type { AwardMention, AwardReading, AwardSubject, ExcludedMention } from './reading.ts';
import { recordsOf, type Source, spanOf } from './record.ts';
import { scope } from './scope.ts';
import { fullOf, tokenise } from './syllables.ts';

/** Whose text it is; without it no award is refused for being of the other kind of subject. */
export type AwardOptions = { subject?: AwardSubject | undefined };

/**
 * Reads the awards a text of achievements claims for its subject. Nothing read here is verified.
 * In: any string in any normal form. Out: records in text order, each with its exact span; equal ones are counted together.
 * Never throws; time linear in the length of the text.
 */
export function extractAwards(text: string, options: AwardOptions = {}): AwardMention[] {
  return readAwards(text, options).awards;
}

/** As `extractAwards`, with the mentions that were read and left out, and why. */
export function readAwards(text: string, { subject }: AwardOptions = {}): AwardReading {
  const tokens = withoutHeading(unwrapped(tokenise(text)));
  const source: Source = { text, tokens, subject };
  const records: AwardMention[] = [];
  const excluded: ExcludedMention[] = [];
  let memory: Memory = {
    carry: { mention: undefined, years: undefined, recent: undefined },
    header: undefined,
    last: undefined,
    helped: new Set(),
    dated: false,
  };
  const items = readItems(tokens);
  const whose: Whose = { subject, nominee: nomineeOf(items, subject) };
  for (const clause of clausesOf(items)) {
    const { mentions, next } = readClause(clause, memory, whose);
    memory = next;
    // "Có được CSTĐ cơ sở hay không?"
    if (clause.asks) for (const mention of mentions) mention.excluded ??= 'not_awarded';
    for (const mention of mentions) {
      if (isNarrative(mention) || isRoutine(clause.items, mention) || leadsIn(clause.items, mention)) continue;
      if (mention.excluded) excluded.push(leftOut(source, mention));
      else for (const record of recordsOf(source, mention)) records.push(record);
    }
    for (const token of tokensOfHonour(source, clause)) excluded.push(token);
  }
  return { awards: merge(records), excluded };
}

/** "phát huy sáng kiến", "là gương điển hình": words of praise, with no level, number, year or decision to count. */
function isNarrative(mention: Mention): boolean {
  if (mention.code !== 'SK' && mention.code !== 'DT' && mention.code !== 'DHTT') return false;
  const placed = isPlaced(mention) || mention.decisions.length > 0;
  return !placed && !mention.count && mention.years.length === 0 && !mention.carried;
}

const given = ['được', 'giao'].map(fullOf);

/** "luôn hoàn thành xuất sắc nhiệm vụ được giao": how somebody works, with no year it was rated in. */
function isRoutine(items: readonly Item[], mention: Mention): boolean {
  const { code, seat, count, years, carried, decisions } = mention;
  if (code !== 'HTXSNV' || count || carried || years.length > 0 || decisions.length > 0) return false;
  return given.every((word, index) => items[seat + 1 + index]?.first === word);
}

const concerning = new Set(['về', 'trong'].map(fullOf));

/** "luôn dẫn đầu ngành về tiêm chủng": what somebody is good at, in no year. */
function leadsIn(items: readonly Item[], { code, seat, years, count }: Mention): boolean {
  return code === 'DAN_DAU' && years.length === 0 && !count && concerning.has(items[seat + 1]?.first ?? '');
}

/** What kind of subject the text is about. */
type Whose = { subject: AwardSubject | undefined; nominee: Nominee };
type Clause = { items: Item[]; line: boolean; asks: boolean };
/** What one clause tells the next. */
type Memory = {
  carry: Carry;
  header: Shadow | undefined;
  last: Shadow | undefined;
  helped: ReadonlySet<string>;
  /** A line of its own named the year of the lines below it. */
  dated: boolean;
};

function clausesOf(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Item[] = [];
  for (const item of items) {
    if (item.kind !== 'stop') open.push(item);
    else if (open.length > 0 || item.line) {
      clauses.push({ items: open, line: item.line, asks: item.asks === true });
      open = [];
    }
  }
  clauses.push({ items: open, line: true, asks: false });
  return clauses;
}

function readClause(clause: Clause, memory: Memory, whose: Whose): { mentions: Mention[]; next: Memory } {
  const { items } = clause;
  const heads = items.some((item) => item.kind === 'head');
  const said = items.findLast((item) => item.kind !== 'bullet' && item.kind !== 'sep');
  const heading = items.at(-1)?.kind === 'colon';
  const helped = new Set(memory.helped);
  const { mentions, years: yearFirst, recent } = attach(items, memory.carry);
  const continues = items.find((item) => item.kind !== 'bullet')?.kind === 'thereof';
  const still = scope(items, mentions, {
    ...whose,
    header: continues ? memory.last : heading ? undefined : memory.header,
    helped,
  });
  const dates = yearFirst !== undefined && clause.line && namesYear(items);
  const last = mentions.at(-1);
  const empty = said?.kind === 'colon' && mentions.length === 1;
  const lists = empty && last && last.years.length === 0 && last.count === undefined;
  const kept = lists ? [] : mentions;
  if (heading && !clause.line) return { mentions: kept, next: memory };
  const others = mentions.length > 0 && mentions.every((mention) => mention.excluded === 'other_subject');
  const told = { clause, heads, heading, dates, last, yearFirst, recent, others, still, helped };
  return { mentions: kept, next: remember(told, memory) };
}

type Told = {
  clause: Clause;
  heads: boolean;
  heading: boolean;
  /** Nothing but a year: it heads the lines below. */
  dates: boolean;
  last: Mention | undefined;
  yearFirst: Carry['years'];
  recent: Carry['recent'];
  /** Every award of the clause was somebody else's: its year still waits for one of the subject. */
  others: boolean;
  still: Shadow | undefined;
  helped: ReadonlySet<string>;
};

/** "* Năm 2018", "2018:": a line with nothing but a year. */
const namesYear = (items: readonly Item[]): boolean =>
  items.every(
    (item) => item.kind === 'years' || item.kind === 'bullet' || item.kind === 'sep' || item.kind === 'colon',
  );

function remember(told: Told, memory: Memory): Memory {
  const { clause, heads, heading, dates, last, yearFirst, recent, still, helped } = told;
  const dated = dates || (memory.dated && !yearFirst && !heading);
  const colonYear =
    yearFirst !== undefined &&
    clause.items.some((item) => item.kind === 'colon' || (item.kind === 'sep' && item.word === '-'));
  const mention = heading || !clause.line ? (last ?? memory.carry.mention) : memory.carry.mention;
  const listing = heading || (memory.carry.mention !== undefined && !heads);
  const opened = heading || dates || (colonYear && !clause.line);
  const years = yearFirst ? (opened ? yearFirst : undefined) : memory.carry.years;
  const words = clause.items.some((item) => item.kind === 'word');
  const ended = clause.line && !heading && !bulleted(clause) && (memory.dated ? !heads && words : heads && !dated);
  return {
    carry: {
      mention: !clause.line || listing ? mention : undefined,
      years: told.others && yearFirst ? yearFirst : ended ? undefined : years,
      recent,
    },
    last: still,
    helped: clause.line ? new Set() : helped,
    header: headerAfter(told, memory),
    dated,
  };
}

/** The cue that still holds for the next clause: over a semicolon, below its heading, or for a whole list. */
function headerAfter({ clause, heads, heading, still }: Told, { header }: Memory): Shadow | undefined {
  if (still?.listed && (!clause.line || startsList(clause))) return still;
  if (heading || titles(clause, still)) return heads || !still ? undefined : { ...still, below: true };
  if (header?.firm) return still?.firm && header.below ? header : undefined;
  return bulleted(clause) ? header : undefined;
}

/** "Đề nghị", "Đăng ký thi đua năm 2024" on a line of its own, without a colon. */
const titles = ({ items, line }: Clause, still: Shadow | undefined): boolean =>
  line &&
  still !== undefined &&
  announcing.has(still.reason) &&
  items.some((item) => item.kind === 'cue') &&
  !items.some((item) => item.kind === 'cue' && item.reason === 'not_awarded') &&
  items.every((item) => titular.has(item.kind) || (item.kind === 'verb' && item.way !== 'get'));
const titular = new Set<Item['kind']>(['cue', 'bullet', 'years', 'sep', 'quote']);

/** "Kế hoạch năm 2025: - Danh hiệu: …": the list goes on in the lines below. */
const startsList = ({ items }: Clause): boolean =>
  items.some((item, at) => item.kind === 'colon' && isDash(items[at + 1]));

const isDash = (item: Item | undefined): boolean =>
  item?.kind === 'bullet' || (item?.kind === 'sep' && item.word === '-');

const bulleted = (clause: Clause): boolean => {
  return isDash(clause.items[0]);
};

function leftOut(source: Source, mention: Mention): ExcludedMention {
  const span = spanOf(source, mention);
  return { code: mention.code, reason: mention.excluded ?? 'not_awarded', span, text: source.text.slice(...span) };
}

/** Badges of Party membership, certificates and letters: named for the explanation, never awards of emulation. */
function tokensOfHonour(source: Source, clause: Clause): ExcludedMention[] {
  return clause.items.flatMap((item) => {
    const first = source.tokens[item.from];
    const last = source.tokens[item.to - 1];
    if (item.kind !== 'token' || !first || !last) return [];
    return [
      {
        code: null,
        reason: 'not_emulation_award',
        span: [first.start, last.end],
        text: source.text.slice(first.start, last.end),
      },
    ];
  });
}
