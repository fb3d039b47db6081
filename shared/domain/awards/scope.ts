import { announce, announcing } from './announced.ts';
import {
  leaveOutLast,
  meetHolder,
  narrated,
  patience,
  type Shadow,
  type State,
  turnToOthers,
  watchGiving,
  yielding,
} from './bystanders.ts';
import { leaveOutGiven } from './given-to.ts';
import { speaksOfHelped } from './helped.ts';
import type { Item } from './items.ts';
import { meetCue } from './meet-cue.ts';
import { meetMerits, meetReset, meetThereof, meetVerb } from './meet-getting.ts';
import type { Mention } from './mention.ts';
import { givesAway, holdsTitle, inPassing, labels, ownerBehind } from './mere-names.ts';
import { getsAfter, namesSpeaker, namesSubject, startsSegment } from './naming.ts';
import { turning } from './nominee.ts';
import { besideColleague, beyondOne, headsOwn, turnsToOthers } from './owners.ts';
import type { AwardSubject, ExclusionReason } from './reading.ts';
import { ofStaff } from './staff-works.ts';
import { endsApposition } from './subjects.ts';
import { fullOf } from './syllables.ts';

/** Cues a comma and the mere name of an award put an end to. */
const endsAtComma = new Set<ExclusionReason>(['other_subject', 'duty', 'not_awarded', 'criterion_text']);

/**
 * Marks the mentions of a clause that are no awards of the subject: denied, proposed, wished for, somebody else's, named in passing.
 * `header` is a cue that announced a list in an earlier line, `helped` the units helped before in the sentence.
 * Out: the cue still at work at the end of the clause.
 */
export function scope(
  items: readonly Item[],
  mentions: readonly Mention[],
  { subject, nominee, header, helped }: Pick<State, 'subject' | 'nominee' | 'helped'> & { header: Shadow | undefined },
): Shadow | undefined {
  const state: State = {
    items,
    passed: [],
    settled: 0,
    subject,
    nominee,
    shadow: header && { ...header },
    afterSep: true,
    parted: false,
    movement: undefined,
    strange: 0,
    granted: false,
    decided: false,
    givenAway: false,
    helped,
    quoted: false,
    outside: [],
  };
  const seats = Map.groupBy(mentions, (mention) => mention.seat);
  for (const [at, item] of items.entries()) {
    enterBrackets(state, item);
    for (const mention of seats.get(at) ?? []) judge(state, mention);
    meet(state, item, at);
    watchGiving(state, item);
    watchMovement(state, item);
    watchSeparators(state, item);
  }
  return state.shadow;
}

/** What is said in brackets ends with them, unless it announces the name after it: "Năm 2023: (đang xét) LĐTT". */
function enterBrackets(state: State, { depth }: Item): void {
  while (state.outside.length < depth) state.outside.push(state.shadow);
  while (state.outside.length > depth) {
    const outer = state.outside.pop();
    const { shadow, passed } = state;
    const ahead = shadow?.reached === 0 && passed.length === 0 && announcing.has(shadow.reason);
    state.shadow = ahead ? { ...shadow, near: true } : outer;
  }
}

/** "Chị Lan cùng phòng được …, tôi được …": who writes speaks of the own awards again. */
const speaks = ({ items, subject }: State, at: number): boolean =>
  subject === 'individual' &&
  items[at]?.first === speaker &&
  startsSegment(items, turning.has(items[at - 1]?.first ?? '') ? at - 1 : at) &&
  (getsAfter(items, at) || items[at + 1]?.first === topic);
const topic = fullOf('thì');

/** "Chưa có Huân chương, Giấy khen Sở Y tế thì có": said to be there after all. */
function affirms({ items, passed }: State, at: number): boolean {
  const last = passed.at(-1);
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  const ends = next === undefined || next.kind === 'sep' || next.depth > (item?.depth ?? 0);
  return item?.first === having && before?.first === topic && ends && last?.excluded === 'not_awarded';
}
const having = fullOf('có');
const speaker = fullOf('tôi');

/** Lets an item start, end or turn the cue at work. */
function meet(state: State, item: Item, at: number): void {
  const { items } = state;
  if (
    namesSubject(item) &&
    (!state.nominee.tells || namesSpeaker(item)) &&
    state.shadow?.firm &&
    !(state.shadow.reached === 0 && endsApposition(items, at - 1, at)) &&
    startsSegment(items, turning.has(items[at - 1]?.first ?? '') ? at - 1 : at)
  )
    state.shadow = undefined;
  if (state.shadow && state.shadow.reached > 0 && !state.shadow.lasts && speaks(state, at)) state.shadow = undefined;
  if (affirms(state, at)) {
    const last = state.passed.at(-1);
    if (last) last.excluded = undefined;
    state.shadow = undefined;
  }
  leaveOutGiven(state, at);
  const others = turnsToOthers(state, item, at);
  if (others === 'own' && state.shadow?.reason === 'other_subject' && !state.shadow.lasts) state.shadow = undefined;
  const hoped = state.shadow?.listed && announcing.has(state.shadow.reason);
  if (others && others !== 'own') state.shadow = hoped || state.shadow?.firm ? state.shadow : others;
  else if (headsOwn(state, item, at)) state.shadow = undefined;
  else if (speaksOfHelped(state, item, at))
    state.shadow = { reason: 'other_subject', near: false, reached: 0, firm: true };
  else if (item.kind === 'cue') meetCue(state, item, at);
  else if (item.kind === 'reset') meetReset(state, item, at);
  else if (item.kind === 'holder' || item.kind === 'issuer') meetHolder(state, item, at);
  else if (item.kind === 'count' && item.unit === 'share') {
    if (items[at - 1]?.kind === 'colon') leaveOutLast(state);
    turnToOthers(state);
  } else if (item.kind === 'party') meetParty(state, item.member, at);
  else if (item.kind === 'token' && state.shadow) state.shadow.reached += 1;
  else if (item.kind === 'thereof') meetThereof(state, at);
  else if (item.kind === 'colon') announce(state, at);
  else if (item.kind === 'merits') meetMerits(state, at);
  else if (item.kind === 'verb' && item.way === 'get') meetVerb(state, at);
  else if (item.kind === 'neutral' || item.kind === 'unit' || (item.kind === 'word' && state.strange >= patience))
    leaveNear(state);
}

/** "Chi bộ được tặng …" in a text about a person. */
function meetParty(state: State, member: boolean, at: number): void {
  const others = state.subject === 'individual' && !member;
  if (others && startsSegment(state.items, at) && getsAfter(state.items, at)) turnToOthers(state);
}

/** What may stand between a comma and the words it introduces. */
const introducing = new Set<Item['kind']>(['verb', 'quote', 'bullet', 'vague', 'count', 'years', 'date']);

function watchSeparators(state: State, item: Item): void {
  if (item.kind === 'sep' && item.word !== '-') {
    state.afterSep = true;
    state.parted = true;
  } else if (!introducing.has(item.kind) && (state.subject === 'collective' || !namesSubject(item)))
    state.afterSep = false;
}

/** After "phong trào" comes its name; after that name, further names in quotation marks. */
function watchMovement(state: State, item: Item): void {
  if (item.kind === 'quote') state.quoted = state.movement === 'named' && !state.quoted;
  if (item.kind === 'movement') state.movement = 'named';
  else if (state.quoted) return;
  else if (item.kind === 'head') state.movement = state.movement && 'listed';
  else if (item.kind !== 'quote' && item.kind !== 'colon' && item.kind !== 'verb' && item.kind !== 'sep')
    state.movement = undefined;
}

/** What a collective does itself, even after a list of its people's titles. */
const ownWork = new Set(['SK', 'DT']);

function judge(state: State, mention: Mention): void {
  const { shadow, subject, afterSep } = state;
  state.passed.push(mention);
  state.parted = false;
  const told = mention.years.length > 0 || mention.decisions.length > 0 || mention.carried !== undefined;
  const past =
    shadow &&
    !shadow.firm &&
    afterSep &&
    (shadow.reason !== 'criterion_text' || told || mention.count !== undefined) &&
    (shadow.reached === 0
      ? endsAtComma.has(shadow.reason)
      : subject === 'collective' && yielding.has(shadow.reason) && ownWork.has(mention.code));
  const often = mention.count?.unit === 'years' || mention.count?.unit === 'times';
  const dated = mention.years.length > 0 || mention.decisions.length > 0;
  const settled = shadow?.listed && !shadow.firm && shadow.reached > 0 && (dated || often);
  const counted = shadow?.reason === 'not_awarded' && shadow.near && afterSep && mention.count !== undefined;
  if (past || counted || (settled && state.passed.length === 1)) state.shadow = undefined;
  if (!state.shadow && state.strange > (state.granted ? patience : 0) && !narrated.has(mention.code))
    turnToOthers(state);
  const quoted = state.items[mention.seat - 1]?.kind === 'quote';
  const own = state.shadow?.soft && mention.head.holder === subject && mention.count?.unit !== 'bare';
  if (mention.count?.n === 0) mention.excluded = 'not_awarded';
  else if (state.movement === 'named' || (state.movement === 'listed' && quoted)) mention.excluded = 'movement_name';
  else if (state.shadow && !own) {
    mention.excluded = state.shadow.reason;
    state.shadow.reached += 1;
  }
  leaveOutListed(state, mention);
  const before = beforeCount(state.items, mention.seat);
  const titled = subject === 'individual' && namesUnit(before);
  const passing = subject === 'individual' && besideColleague(state.items, mention);
  if (labels(state.items, mention.seat)) mention.excluded ??= 'criterion_text';
  if (inPassing(state.items, mention, state.passed.at(-2))) mention.excluded ??= 'not_awarded';
  if (
    titled ||
    passing ||
    ofOther(state.items, mention, subject) ||
    holdsTitle(state.items, mention) ||
    beyondOne(mention) ||
    givesAway(state.items, mention.seat) ||
    (mention.head.union && state.nominee.unit) ||
    (subject && mention.head.holder && mention.head.holder !== subject)
  )
    mention.excluded ??= 'other_subject';
}

/** "Chi bộ hoàn thành xuất sắc nhiệm vụ" of a person, "đảng viên …" of a collective. */
function ofOther(items: readonly Item[], { code, seat }: Mention, subject: AwardSubject | undefined): boolean {
  if (!subject) return false;
  const owner = ownerBehind(items, seat);
  if (subject === 'collective' && ownWork.has(code) && ofStaff(items, seat)) return true;
  return subject === 'individual' ? code === 'TCD_HTXS' || owner === 'group' : code === 'DV_HTXS' || owner === 'person';
}

/** "05 sáng kiến, 01 đề tài do cán bộ trung tâm chủ trì": what is said of the last holds for the list. */
function leaveOutListed({ items, passed, subject }: State, { code, seat }: Mention): void {
  const before = passed.at(-2);
  if (subject !== 'collective' || !ownWork.has(code) || !ofStaff(items, seat) || !before) return;
  if (!ownWork.has(before.code) || before.years.length > 0 || before.decisions.length > 0) return;
  before.excluded ??= 'other_subject';
}

/** "đơn vị 2 lần Anh hùng Lao động": whose it is stands before the number. */
function beforeCount(items: readonly Item[], seat: number): Item | undefined {
  const before = items[seat - 1];
  return before?.kind === 'count' ? items[seat - 2] : before;
}

/** "đơn vị Anh hùng Lao động": the title of the unit a person works in. */
const namesUnit = (before: Item | undefined): boolean =>
  (before?.kind === 'issuer' && before.body === 'unit') || (before?.kind === 'holder' && before.holder === 'group');

function leaveNear(state: State): void {
  if (state.shadow?.near && state.shadow.reached === 0) state.shadow = undefined;
}
