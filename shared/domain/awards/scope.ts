import type { Item } from './items.ts';
import { lookAhead } from './look-ahead.ts';
import type { Mention } from './mention.ts';
import type { AwardSubject, ExclusionReason } from './reading.ts';
import { type Cue, links, type Reset, type Verb } from './vocabulary/cues.ts';

/** A cue at work: the heads it reaches are no awards. */
export type Shadow = { reason: ExclusionReason; near: boolean; reached: number };

type State = {
  items: readonly Item[];
  /** Mentions passed so far; those before `settled` were all left out by "cho 20 cá nhân". */
  passed: Mention[];
  settled: number;
  subject: AwardSubject | undefined;
  shadow: Shadow | undefined;
  /** A comma or "và" was the last thing that mattered. */
  afterSep: boolean;
  movement: boolean;
  /** How many words the grammar does not know stand before, since somebody was said to have or get something. */
  strange: number;
  /** Somebody who grants, a decision or a verb of getting was named since the last comma. */
  granted: boolean;
  /** Something was given without saying that the subject got it. */
  givenAway: boolean;
};

/** No clause people write is longer; keeps the reading linear. */
const horizon = 80;

/** After these, a comma and a verb start a statement of its own; a proposal or a target runs to the end of its clause. */
const yielding = new Set<ExclusionReason>(['other_subject', 'duty', 'not_awarded', 'registered', 'criterion_text']);

/** … and so does the mere name of an award after a comma. */
const endsAtComma = new Set<ExclusionReason>(['other_subject', 'duty', 'not_awarded', 'criterion_text']);

/**
 * Marks the mentions of a clause that are no awards of the subject: denied, proposed, wished for, somebody else's, named in passing.
 * `header` is a cue that announced a list in an earlier line. Out: the cue still at work at the end of the clause.
 */
export function scope(
  items: readonly Item[],
  mentions: readonly Mention[],
  { subject, header }: { subject: AwardSubject | undefined; header: Shadow | undefined },
): Shadow | undefined {
  const state: State = {
    items,
    passed: [],
    settled: 0,
    subject,
    shadow: header && { ...header },
    afterSep: true,
    movement: false,
    strange: 0,
    granted: false,
    givenAway: false,
  };
  const seats = Map.groupBy(mentions, (mention) => mention.seat);
  for (const [at, item] of items.entries()) {
    for (const mention of seats.get(at) ?? []) judge(state, mention);
    if (item.kind === 'cue') meetCue(state, item, at);
    else if (item.kind === 'reset') meetReset(state, item, at);
    else if (item.kind === 'holder' || item.kind === 'issuer') meetHolder(state, item, at);
    else if (item.kind === 'count' && item.unit === 'share') state.shadow = other();
    else if (item.kind === 'verb' && item.way === 'get') meetVerb(state, at);
    else if (item.kind === 'word' || item.kind === 'neutral' || item.kind === 'unit') leaveNear(state);
    watchGiving(state, item);
    if (item.kind === 'movement') state.movement = true;
    else if (item.kind !== 'quote' && item.kind !== 'colon' && item.kind !== 'verb') state.movement = false;
    if (item.kind === 'sep' && item.word !== '-') state.afterSep = true;
    else if (
      item.kind !== 'verb' &&
      item.kind !== 'quote' &&
      item.kind !== 'bullet' &&
      item.kind !== 'vague' &&
      item.kind !== 'count'
    )
      state.afterSep = false;
  }
  return state.shadow;
}

/** Unknown words a verb of getting may be followed by: "được tặng phần thưởng cao quý là …". */
const patience = 2;

/** Titles whose usual sentences hold words before them: "nỗ lực hoàn thành …", "Hội thi … giải Nhì". */
const narrated = new Set(['GIAI', 'HTXSNV', 'DV_HTXS', 'TCD_HTXS', 'DAN_DAU']);

/** Keeps account of who gives and who gets, and of words that may make an award's name a mere topic. */
function watchGiving(state: State, item: Item): void {
  switch (item.kind) {
    case 'word':
    case 'unit':
      state.strange += 1;
      return;
    case 'sep':
      state.strange = 0;
      state.granted = false;
      return;
    case 'issuer':
    case 'decision':
      state.granted = true;
      return;
    case 'verb':
      watchVerb(state, item.way);
      return;
    default:
      if (settling.has(item.kind)) state.strange = 0;
  }
}

/** What starts a statement afresh. */
const settling = new Set<Item['kind']>([
  'colon',
  'reset',
  'count',
  'years',
  'vague',
  'date',
  'party',
  'head',
  'lesser',
]);

function watchVerb(state: State, way: Verb['way']): void {
  if (way === 'get' || way === 'own') state.strange = 0;
  if (way === 'get') state.granted = true;
  if (way === 'give' && state.granted) state.strange = 0;
  if (way === 'give' && !state.granted) state.givenAway = true;
  if (way === 'to' && state.givenAway) leaveOutPassed(state);
}

function meetReset(state: State, { only, weak }: Reset, at: number): void {
  if (weak && state.shadow?.reason === 'criterion_text') return;
  const before = state.items[at - 1];
  if (only && quantity(before)) {
    state.shadow = other();
    return;
  }
  if (only && before?.kind === 'sep' && state.items[at - 2]?.kind === 'holder') return;
  if (!only || only === state.subject) state.shadow = undefined;
  else if (state.subject && startsSegment(state.items, at)) state.shadow = other();
}

const other = (): Shadow => ({ reason: 'other_subject', near: false, reached: 0 });

/** What a collective does itself, even after a list of its people's titles. */
const ownWork = new Set(['SK', 'DT']);

function judge(state: State, mention: Mention): void {
  const { shadow, subject, afterSep } = state;
  state.passed.push(mention);
  const past =
    shadow &&
    afterSep &&
    (shadow.reached === 0 ? endsAtComma.has(shadow.reason) : subject === 'collective' && ownWork.has(mention.code));
  if (past) state.shadow = undefined;
  if (state.strange > (state.granted ? patience : 0) && !narrated.has(mention.code)) mention.excluded = 'other_subject';
  if (state.movement) mention.excluded = 'movement_name';
  else if (state.shadow) {
    mention.excluded = state.shadow.reason;
    state.shadow.reached += 1;
  }
  if (subject && mention.head.holder && mention.head.holder !== subject) mention.excluded ??= 'other_subject';
}

function leaveNear(state: State): void {
  if (state.shadow?.near && state.shadow.reached === 0) state.shadow = undefined;
}

function meetVerb(state: State, at: number): void {
  const { shadow, items } = state;
  if (!shadow || shadow.reached > 0 || !state.afterSep || !yielding.has(shadow.reason)) return;
  const before = items[at - 1];
  const joined = before?.kind === 'sep' || (before?.kind === 'verb' && items[at - 2]?.kind === 'sep');
  if (joined || shadow.reason !== 'registered') state.shadow = undefined;
}

function meetCue(state: State, cue: Item & Cue, at: number): void {
  if (cue.only && cue.only !== state.subject) return;
  const before = state.passed.at(-1);
  const ahead = lookAhead(state.items, at, cue.reach === 'right');
  const alone = !headAfter(state.items, at, cue.depth);
  if (cue.reach === 'left') {
    if (before && (alone || !ahead.head)) before.excluded ??= cue.reason;
    else state.shadow = { reason: cue.reason, near: true, reached: 0 };
    return;
  }
  if (cue.reach === 'near') {
    if (ahead.head || !before) state.shadow = { reason: cue.reason, near: true, reached: 0 };
    return;
  }
  if (before && alone && (setApart(state.items, at) || speaksBack(cue, state.afterSep))) {
    before.excluded ??= cue.reason;
    return;
  }
  const firm = state.shadow && !state.shadow.near && !yielding.has(state.shadow.reason);
  if (!firm || !yielding.has(cue.reason)) state.shadow = { reason: cue.reason, near: false, reached: 0 };
}

/** Whether an award's name follows in the clause, or, inside brackets, before they close. */
function headAfter(items: readonly Item[], at: number, depth: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + horizon; next += 1) {
    const item = items[next];
    if (!item || item.depth < depth) return false;
    if (item.kind === 'head') return true;
  }
  return false;
}

/** "… đã bị hủy", "… đang được xem xét": with no award after it in the clause, it speaks of the one before. */
const speaksBack = ({ reason }: Cue, afterSep: boolean): boolean =>
  reason === 'revoked' || reason === 'not_awarded' || (reason === 'proposed' && !afterSep);

/** "(đang đề nghị)", ": đề nghị", "- dự kiến": a remark on what stands before it. */
function setApart(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before) return false;
  if (item.depth > before.depth) return true;
  return before.kind === 'colon' || (before.kind === 'sep' && before.word === '-');
}

const quantity = (item: Item | undefined): boolean =>
  (item?.kind === 'count' && (item.unit === 'bare' || item.unit === 'share')) || item?.kind === 'vague';

/** "05 cán bộ đạt …", "cho 20 cá nhân", "Bệnh viện được tặng …": the awards of others. */
function meetHolder(state: State, item: Item, at: number): void {
  const { items, subject } = state;
  const before = items[at - 1];
  if (item.kind === 'holder' && quantity(before)) {
    const link = items[at - 2];
    if (link?.kind === 'verb' && links(link)) leaveOutPassed(state);
    state.shadow = other();
    return;
  }
  const person = (item.kind === 'holder' && item.holder === 'person') || (item.kind === 'issuer' && item.person);
  const foreign = subject === 'individual' ? !person : subject === 'collective' ? person : false;
  if (foreign && state.afterSep && startsSegment(items, at) && getsAfter(items, at)) state.shadow = other();
}

function leaveOutPassed(state: State): void {
  for (; state.settled < state.passed.length; state.settled += 1) {
    const mention = state.passed[state.settled];
    if (mention) mention.excluded ??= 'other_subject';
  }
}

function startsSegment(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before === undefined || before.kind === 'sep' || before.kind === 'bullet' || before.kind === 'quote';
}

/** A verb of getting before any name, verb of giving or comma: the holder is the one who got it. */
function getsAfter(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + horizon; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'head' || item.kind === 'sep') return false;
    if (item.kind === 'verb' && item.way === 'give') return false;
    if (item.kind === 'verb' && item.way === 'get') return true;
    if (item.kind === 'reset') return true;
  }
  return false;
}
