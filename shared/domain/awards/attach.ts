import { contestLevel, endsThere, glosses, reasoned, remarked, repeats } from './around.ts';
import type { CountFound } from './counts.ts';
import { takeExcept, takeSameYear, takeYears } from './dating.ts';
import type { DateFound, DecisionFound } from './decisions.ts';
import { again, begin, type Carry, cite, nothing, opened, type State, settle } from './gather.ts';
import { dropIssuers, onlyPraises, takeIssuer } from './granters.ts';
import type { Item } from './items.ts';
import { lookAhead } from './look-ahead.ts';
import { type Cited, isPlaced, type Mention, mentionAt, stretch } from './mention.ts';
import { fullOf } from './syllables.ts';
import type { Head } from './vocabulary/heads.ts';
import { links } from './vocabulary/statements.ts';

/**
 * Finds the awards of one clause and gives each its level, issuer, years, count and decision.
 * Out: the mentions in order, and the year the clause opened with, which later clauses of the entry may need.
 */
export function attach(
  items: readonly Item[],
  carry: Carry,
): { mentions: Mention[] } & Pick<Carry, 'years' | 'recent'> {
  const state = opened(items, carry);
  for (const [at, item] of items.entries()) {
    take(state, item, at);
    if (!opens(items, item, at)) state.opening = item.kind === 'colon' && state.mentions.length === 0;
  }
  return { mentions: state.mentions, years: state.yearFirst, recent: state.recent };
}

/** What may stand before the year that a clause opens with: "Liên tục trong 4 năm, từ năm 2019 …". */
function opens(items: readonly Item[], item: Item, at: number): boolean {
  if (item.kind === 'verb') return links(item);
  if (item.kind === 'reset') return item.first === earlier || item.results === true || items.at(-1)?.kind === 'colon';
  if (item.kind === 'years') return items.slice(at + 1, at + 3).some((next) => next.kind === 'decision');
  if (item.kind === 'count') return item.unit === 'span' || item.unit === 'years';
  const then = items[at + 1];
  if (item.kind === 'word')
    return (then?.kind === 'count' && then.unit === 'span') || (then?.kind === 'years' && ends.has(item.first));
  return item.kind === 'bullet' || item.kind === 'quote' || item.kind === 'sep' || item.kind === 'vague';
}

/** "Trước đó, năm 2018, được …". */
const earlier = fullOf('trước');

/** "Cuối năm 2021, …". */
const ends = new Set(['cuối', 'đầu', 'giữa', 'hết', 'ngay'].map(fullOf));

function take(state: State, item: Item, at: number): void {
  if (item.kind === 'head') takeHead(state, item, at);
  else if (item.kind === 'issuer' && state.items[at + 1]?.first === holds) state.current = undefined;
  else if (item.kind === 'level' || item.kind === 'issuer') takeIssuer(state, item, at);
  else if (state.apart && onlyPraises(state.items, at)) takeNothing(state);
  else if (item.kind === 'grade') takeGrade(state, item, at);
  else if (item.kind === 'years') takeYears(state, item, at);
  else if (item.kind === 'count') takeCount(state, item, at);
  else if (item.kind === 'decision') takeDecision(state, item, at);
  else if (item.kind === 'date') takeDate(state, item, at);
  else if (item.kind === 'vague') takeVague(state, item, at);
  else if (item.kind === 'sameYear') takeSameYear(state, item, at);
  else if (item.kind === 'except') takeExcept(state);
  else if (item.kind === 'title') state.titled = state.cited !== undefined && state.current !== undefined;
  else if (item.kind === 'apart') takeSep(state, 'riêng');
  else if (item.kind === 'sep') takeSep(state, item.word, item.depth);
  else if (item.kind === 'reset') {
    if (item.self && state.items[at - 1]?.first === towards) return;
    if (!item.gives) takeSep(state, 'reset');
    if (item.gives) state.waiting.giving = true;
    else dropIssuers(state);
  } else takeWord(state, item, at);
  if (item.kind !== 'decision' && item.kind !== 'verb' && item.kind !== 'date' && !isGranter(item))
    state.cited = undefined;
}

/** "tặng Giấy khen cho cá nhân ông A năm 2020": whom it was given to, within the same statement. */
const towards = fullOf('cho');

/** "…, Đoàn thanh niên có Bằng khen": the body that holds an award granted none. */
const holds = fullOf('có');

/** Between a decision and what it is about: "… của Giám đốc Sở Y tế về việc …". */
const isGranter = (item: Item): boolean => item.kind === 'issuer' || item.kind === 'bullet';

function takeSep(state: State, word: string, depth = 0): void {
  state.waiting.parted = true;
  state.apart = true;
  state.fresh = true;
  if (word === '-') return;
  state.reason = false;
  if (depth === 0) state.titled = false;
  if (state.waiting.count?.unit === 'bare') state.waiting.count = undefined;
}

function takeWord(state: State, item: Item, at: number): void {
  const { waiting } = state;
  if (item.kind === 'colon') {
    waiting.giving = true;
    state.fresh = true;
    if (state.current?.count && !isPlaced(state.current)) state.current.totalled = true;
  }
  if (item.kind === 'merits' || item.kind === 'movement') {
    state.reason = state.current !== undefined;
    state.told = state.reason;
    waiting.merits = item.kind === 'merits';
  } else if (item.kind === 'party') {
    // "Giấy khen của Đảng ủy (đảng viên tiêu biểu), …": what the paper was given for.
    if (state.current && !state.apart && state.items[at - 1]?.kind !== 'colon') return;
    state.fresh = false;
    waiting.party = item.member ? 'DV_HTXS' : 'TCD_HTXS';
  } else if (item.kind === 'verb') {
    if (item.way === 'give') waiting.giving = true;
    if (item.way === 'get') {
      dropIssuers(state);
      state.told = false;
    }
  } else if (item.kind === 'token' || item.kind === 'lesser') {
    if (item.kind === 'lesser') state.yearFirst = waiting.years ?? state.yearFirst;
    takeNothing(state);
  } else if (item.kind === 'word' || item.kind === 'unit' || item.kind === 'neutral') {
    if (item.kind === 'neutral' && item.theme) takeTheme(state);
    state.fresh = false;
    waiting.vague = false;
    waiting.every = false;
    waiting.count = undefined;
  } else if (item.kind === 'holder' || item.kind === 'cue') {
    state.fresh = false;
    if (item.kind === 'cue') dropIssuers(state);
    else waiting.count = undefined;
  }
}

/** Something that is no award was named: what follows is not told of the award before. */
function takeNothing(state: State): void {
  state.current = undefined;
  state.waiting = { ...nothing(), party: state.waiting.party };
}

/** "tặng Bằng khen về … Chỉ thị 05", or "có thành tích trong … Chỉ thị 05, được tặng Bằng khen". */
function takeTheme({ current, apart, told, waiting }: State): void {
  if (current && (told || !apart)) current.themed = true;
  else waiting.themed = waiting.merits;
}

function takeHead(state: State, item: Item & Head, at: number): void {
  const { current } = state;
  const reason = state.reason || (item.code === 'DAN_DAU' && !state.apart);
  if (state.titled || (item.needsEnd && !endsThere(state.items, at))) return;
  const grounds = state.waiting.count?.unit === 'years' && asked(state.items, at);
  if (item.merit && !grounds && current && reasoned.has(current.code) && reason) return;
  if ((item.code === 'DT_KHAC' && remarked(state, item, at)) || glosses(state, item, at)) return;
  if (item.depth > 0 && current?.code === item.code && state.waiting.count && repeats(state, at)) return;
  if (item.code === 'GIAI' && current?.code === 'GIAI' && (item.depth > 0 || !state.apart)) return;
  if (item.needsIssuer && !lookAhead(state.items, at).issuer) return;
  const mention = mentionAt(item, at, item);
  if (item.code === 'HTXSNV') mention.code = state.waiting.party ?? cellOf(state) ?? mention.code;
  settle(state, mention);
  if (item.code === 'GIAI') mention.contest = contestLevel(state.items, at);
  begin(state, mention);
}

/** "Chi bộ trong sạch vững mạnh năm 2018, hoàn thành xuất sắc nhiệm vụ năm 2019": still the Party cell. */
const cellOf = ({ mentions }: State): 'TCD_HTXS' | undefined =>
  mentions.at(-1)?.code === 'TCD_HTXS' ? 'TCD_HTXS' : undefined;

function takeGrade(state: State, item: Item & { kind: 'grade' }, at: number): void {
  const base = state.current ?? (state.opening ? state.carry.mention : undefined);
  if (!base?.head.graded) return;
  const first = base === state.current && base.grade === undefined;
  if (!first && base.years.length > 0) base.count = undefined;
  const mention = first ? base : again(state, base, at, item);
  mention.level = base.level;
  mention.grade = item.grade;
  stretch(mention, item);
  state.apart = false;
}

/** "Đề nghị tặng … vì có 02 năm liên tục hoàn thành xuất sắc nhiệm vụ": the grounds of a proposal are merits of their own. */
const asked = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - longestProposal), at).some((item) => item.kind === 'cue' && item.reason === 'proposed');
const longestProposal = 24;

function takeCount(state: State, item: Item & CountFound, at: number): void {
  const { current, waiting, items } = state;
  if (item.unit === 'share' || item.unit === 'span') return;
  const next = lookAhead(items, at);
  const earned = state.reason && item.unit === 'years' && asked(items, at);
  const leads = next.head && (state.apart || earned || item.unit === 'bare');
  if (current?.count && items[at - 1]?.kind === 'thereof' && !isPlaced(current) && grantersPart(items, at)) {
    current.count = item;
    state.apart = false;
    return;
  }
  if (current && !leads && (!state.apart || item.depth > 0)) {
    const part = item.depth > 0 && !isPlaced(current) && grantersPart(items, at);
    if ((current.count && !part) || !state.fresh || (state.reason && item.unit !== 'times')) return;
    current.count = item;
    stretch(current, item);
    return;
  }
  waiting.count = item;
}

/** "Bằng khen: 02 (01 của Bộ Y tế, …)": the number of one granter, in place of the total. */
function grantersPart(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const then = next?.kind === 'verb' ? items[at + 2] : next;
  return then?.kind === 'issuer' || then?.kind === 'level';
}

function takeDecision(state: State, item: Item & DecisionFound, at: number): void {
  const next = lookAhead(state.items, at);
  const current = state.current ?? (next.head ? undefined : continued(state, item, at));
  const cited: Cited = { ...item, issued: undefined, afterYears: 0 };
  state.cited = cited;
  if (current && !(state.apart && next.head && next.verb)) {
    cite(current, cited);
    stretch(current, item);
    return;
  }
  state.waiting.decision = cited;
}

/** "theo các quyết định: số 12/QĐ-UBND …; số 25/QĐ-UBND …": one more of the award before. */
function continued(state: State, item: Item, at: number): Mention | undefined {
  const listed = state.opening ? state.carry.mention : undefined;
  if (!listed || listed.decisions.length === 0) return undefined;
  const mention = again(state, listed, at, item);
  mention.excluded = listed.excluded;
  mention.level = listed.level;
  mention.issuer = listed.issuer;
  mention.grade = listed.grade;
  return mention;
}

function takeDate(state: State, item: Item & DateFound, at: number): void {
  const cited = state.current?.decisions.at(-1);
  // "QĐ số 419/QĐ-UBND (20/02/2014), lần 2 theo QĐ số 2733/QĐ-UBND (18/11/2019)"
  if (cited && !cited.date && state.items[at - 1]?.kind === 'decision') cited.date = item;
  if (!state.current) state.waiting.date = item;
  else if (!state.apart || state.fresh) {
    state.current.dates.push(item);
    stretch(state.current, item);
  }
}

function takeVague(state: State, item: Item & { every?: boolean }, at: number): void {
  const { current } = state;
  // "vì có nhiều cố gắng"
  if (state.items[at - 1]?.kind === 'merits') return;
  if (current && !state.apart) current.vague = true;
  else if (lookAhead(state.items, at, 'commas').head) state.waiting[item.every ? 'every' : 'vague'] = true;
}
