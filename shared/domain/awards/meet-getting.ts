import { type State, turnToOthers, yielding } from './bystanders.ts';
import type { Item } from './items.ts';
import { lookAhead } from './look-ahead.ts';
import { getsAfter, namesSubject, quantity, startsSegment } from './naming.ts';
import { areApart, properName } from './nominee.ts';
import type { ExclusionReason } from './reading.ts';
import { and, fullOf, of } from './syllables.ts';
import { bodyKind } from './vocabulary/owners.ts';
import { links, type Reset } from './vocabulary/statements.ts';

/** "đã được", "bản thân": what follows was given, unless somebody else is the subject; "trong đó có tôi" shares what was told before. */
export function meetReset(state: State, { only, weak, self, gives }: Reset, at: number): void {
  // "đề nghị UBND tỉnh tặng tôi Bằng khen"
  const asked = self && gives && state.items[at]?.first !== already;
  if (asked && state.shadow && state.shadow.reason !== 'other_subject') return;
  const before = state.items[at - 1];
  if (self && state.subject === 'collective' && state.items[at]?.first === person) {
    turnToOthers(state);
    return;
  }
  if (self && state.items[at]?.first === within && !lookAhead(state.items, at).head) shareLast(state);
  if (answersProposal(state, at)) return;
  const own = before !== undefined && namesSubject(before);
  if (weak && state.shadow?.reason === 'criterion_text' && !own) return;
  if (state.shadow?.firm && !self) return;
  // "20% nhân viên đã được …", "học trò của tôi đã được …"
  if (!self && !gives && state.shadow?.reason === 'other_subject' && state.shadow.reached === 0 && !state.afterSep)
    return;
  if (self && state.shadow && hopes.has(state.shadow.reason) && before?.first === of) return;
  if (only === 'individual' && state.shadow?.reason === 'criterion_text') return;
  if (only && quantity(before)) {
    turnToOthers(state);
    return;
  }
  if (only && before?.kind === 'verb' && links(before)) return;
  const listed = before?.kind === 'sep' ? state.items[at - 2] : before;
  if (only && listed?.kind === 'holder' && (listed === before || listed.holder === 'group')) return;
  // "Mục tiêu: 100% khoa đạt …; Trung tâm nhận …"
  if (only && state.shadow?.listed && state.shadow.reason === 'target') return;
  const ours = !only || (only === state.subject && (!state.shadow || yielding.has(state.shadow.reason)));
  if (ours) state.shadow = undefined;
  else if (state.subject && only !== state.subject && startsDated(state.items, at)) turnToOthers(state);
}

const already = fullOf('đã');
const within = fullOf('trong');
const person = fullOf('cá');

/** "tặng cho 25 cá nhân, trong đó có bà Sen": the nominee is one of those told of. */
export function meetThereof(state: State, at: number): void {
  const next = state.items[at + 1];
  const own = next !== undefined && (state.subject === 'individual' ? namesSubject(next) : isNominee(state, next));
  if (own && !lookAhead(state.items, at).head && !getsAfter(state.items, at)) shareLast(state);
}

/** "tặng cho 20 tập thể, trong đó có tập thể Khoa Xét nghiệm", when the text names no other nominee. */
const isNominee = ({ subject, nominee }: State, item: Item): boolean =>
  subject === 'collective' &&
  !nominee.plain &&
  bodyKind(item) !== undefined &&
  (nominee.kind === undefined || nominee.kind === bodyKind(item)) &&
  !areApart(properName(item), nominee.name);

function shareLast({ passed }: State): void {
  const last = passed.at(-1);
  if (last?.excluded !== 'other_subject') return;
  last.excluded = undefined;
  if (last.count?.unit === 'bare') last.count = undefined;
}

/** "đề nghị xét … và đã được công nhận tại Quyết định …", "phấn đấu … và đã đạt": no other name follows, so it was given. */
function answersProposal({ shadow, passed, items }: State, at: number): boolean {
  const next = items[at + 1];
  const joined = items[at]?.first === and || (items[at - 1]?.kind === 'sep' && items[at - 1]?.first === and);
  const given = next === undefined || next.kind === 'sep' || (next.kind === 'verb' && next.way === 'give');
  const last = passed.at(-1);
  if (!joined || !given || !shadow || last?.excluded !== shadow.reason || lookAhead(items, at).head) return false;
  if (!hopes.has(shadow.reason)) return false;
  last.excluded = undefined;
  return true;
}

/** "Năm 2019 khoa được …": only a year stands before it in its statement. */
const startsDated = (items: readonly Item[], at: number): boolean =>
  startsSegment(items, items[at - 1]?.kind === 'years' ? at - 1 : at);

/** "Mục tiêu của bản thân là …": whose hope it is, not what was given. */
const hopes = new Set<ExclusionReason>(['target', 'proposed', 'registered', 'criterion_text']);

/** "được …" after a comma starts a statement of its own, which most cues do not reach. */
export function meetVerb(state: State, at: number): void {
  const { shadow, items } = state;
  if (shadow?.reason === 'proposed' && shadow.reached === 0 && grants(items, at)) state.shadow = undefined;
  if (
    !shadow ||
    shadow.firm ||
    (shadow.reached > 0 && !shadow.near) ||
    !(shadow.near && shadow.reached > 0 ? state.parted : state.afterSep) ||
    !yielding.has(shadow.reason)
  )
    return;
  const before = items[at - 1];
  const joined = before?.kind === 'sep' || (before?.kind === 'verb' && items[at - 2]?.kind === 'sep');
  if (joined || shadow.reason !== 'registered') state.shadow = undefined;
}

/** "được khoa đề nghị và được Sở Y tế công nhận …": after "và" or a comma somebody named gave it. */
function grants(items: readonly Item[], at: number): boolean {
  const [granter, verb] = [items[at + 1], items[at + 2]];
  return items[at - 1]?.kind === 'sep' && granter?.kind === 'issuer' && verb?.kind === 'verb' && verb.way === 'give';
}

/** "Đề nghị tặng … vì có 02 lần được …": what earned the proposal was given. */
export function meetMerits(state: State, at: number): void {
  const asked = state.shadow?.reason === 'proposed' && state.shadow.reached > 0;
  if (asked && lookAhead(state.items, at).head) state.shadow = undefined;
}
