import { announcing } from './announced.ts';
import { type Shadow, type State, tellsOfKin, turnToOthers, yielding } from './bystanders.ts';
import { deniesBehind, refuses, requires } from './denials.ts';
import { meetHelp } from './helped.ts';
import type { Item } from './items.ts';
import { lookAhead } from './look-ahead.ts';
import { getsAfter, startsSegment } from './naming.ts';
import { announcesList, theirs } from './owners.ts';
import { type CueItem, closes, isLast, nothingInside, reachesName, remarks } from './remarks.ts';
import { leaveOutListed } from './shared-remarks.ts';
import { startsStatement } from './subjects.ts';
import { fullOf, of } from './syllables.ts';
import type { Cue } from './vocabulary/cues.ts';

/** Lets a cue leave out the name before it, or start to leave out those after it, by its reach and what stands around it. */
export function meetCue(state: State, cue: CueItem, at: number): void {
  if (cue.only && cue.only !== state.subject) return;
  if (cue.first === grounds && state.items[at + 1]?.kind === 'decision') return;
  if (asksIfAny(state.items, at) || deniesYear(state, cue, at)) return;
  if (cue.opens && !headsClause(state.items, at)) return;
  if (cue.reason === 'other_subject') meetHelp(state, at);
  if (meetKin(state, cue, at)) return;
  if (requires(state.items, at)) leaveOutBefore(state, cue);
  if (refuses(state.items, at) && state.shadow && !state.shadow.firm && state.shadow.reached > 0) {
    state.shadow = undefined;
    return;
  }
  if (deniesBehind(state, at)) {
    leaveOutBefore(state, cue);
    leaveOutListed(state, cue, at);
    return;
  }
  if (state.shadow?.firm && yielding.has(cue.reason)) {
    // "… (thủ trưởng đăng ký cho cá nhân danh hiệu LĐTT)": whosever it is, nobody has it yet.
    if (cue.reason === 'registered') state.shadow = { ...state.shadow, reason: cue.reason, reached: 0, soft: false };
    return;
  }
  reach[cue.reach](state, cue, at);
}

/** "Căn cứ Quyết định số …": a paper that was given, not a rule. */
const grounds = fullOf('căn');

/** "Các trạm trực thuộc …", "vợ là …": whether the cue names others whose awards follow, or names them in passing. */
function meetKin(state: State, cue: CueItem, at: number): boolean {
  const { items } = state;
  if (!cue.kin) return false;
  if (cue.only) {
    if (announcesList(items, at)) state.shadow = theirs(true);
    else if (startsCounted(items, at) && (items[at - 1]?.kind !== 'sep' || getsAfter(items, at))) turnToOthers(state);
    return true;
  }
  const verb = items[at - 1];
  const owned = (verb?.first === of || verb?.first === then) && !state.afterSep;
  const given = verb?.kind === 'verb' && (verb.way === 'give' || verb.way === 'to');
  if (given || owned) leaveOutBefore(state, cue);
  if (!tellsOfKin(items, at)) return false;
  state.shadow = { ...reaching(cue), firm: true };
  return true;
}

/** "Bốn trạm y tế trực thuộc đạt …": their number, in words, stands before. */
const startsCounted = (items: readonly Item[], at: number): boolean =>
  startsSegment(items, at) || (items[at - 1]?.kind === 'word' && startsStatement(items, at));

const reach: Record<Cue['reach'], (state: State, cue: CueItem, at: number) => void> = {
  left: (state, cue, at) => {
    const ends = isLast(state.items, cue, at) || !reachesName(state.items, at);
    if (ends && state.passed.length > 0) answer(state, cue, at);
    else state.shadow = reaching(cue);
  },
  near: (state, cue, at) => {
    const before = state.passed.length > 0;
    if (before && cue.reason === 'revoked' && isLast(state.items, cue, at)) leaveOutBefore(state, cue);
    else if (!before || lookAhead(state.items, at).head) state.shadow = reaching(cue);
  },
  right: (state, cue, at) => {
    const ends = isLast(state.items, cue, at) || closes(state, cue, at);
    if (state.passed.length > 0 && ends && remarks(state, cue, at)) {
      leaveOutBefore(state, cue, at);
      leaveOutListed(state, cue, at);
      return;
    }
    const firm = state.shadow && !state.shadow.near && !state.shadow.listed && !yielding.has(state.shadow.reason);
    const anew = announcing.has(cue.reason) && state.afterSep;
    if (!firm || anew || !yielding.has(cue.reason)) state.shadow = reaching(cue);
  },
  both: meetLaw,
};

/** What the law grants to anyone: neither the name before it nor those after it. */
function meetLaw(state: State, cue: CueItem): void {
  const before = state.passed.at(-1);
  const own = before && (before.years.length > 0 || before.decisions.length > 0);
  if (!before || own) return;
  leaveOutBefore(state, cue);
  state.shadow = { ...reaching(cue), near: false, reached: 1, firm: true };
}

const reaching = ({ reason, reach, asks, lasts }: Cue): Shadow => ({
  reason,
  near: reach !== 'right',
  reached: 0,
  ...(asks && { asks }),
  ...(lasts && { firm: lasts, lasts }),
});

const enclosed = new Set(['kèm', 'gửi', 'đính'].map(fullOf));

/** "…, kế hoạch 2025: …", "…, ghi rõ LĐTT": after a comma, when a colon or an award's name follows at once. */
function opensList(items: readonly Item[], at: number): boolean {
  const then = items[at + 1]?.kind === 'years' ? items[at + 2] : items[at + 1];
  return then?.kind === 'colon' || (!enclosed.has(items[at]?.first ?? '') && lookAhead(items, at).head);
}

const when = fullOf('nếu');

/** "Giấy khen (nếu có): …". */
function asksIfAny(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  const before = items[at - 1];
  if (items[at]?.first !== when || before === undefined || before.depth >= depth) return false;
  if (items[at + 1]?.kind === 'head') return false;
  return (items[at + 2]?.depth ?? 0) < depth;
}

const longestLead = 8;
const then = fullOf('thì');
const contrary = new Set(['nhưng', 'còn', 'song'].map(fullOf));

/** Only marks and numbers stand before it in the clause, or the bracket opens with it. */
function headsClause(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (!item || item.depth < depth) return true;
    if (item.kind === 'sep' && back === at - 1 && opensList(items, at)) return true;
    const leads = item.kind === 'bullet' || item.kind === 'sep' || item.kind === 'count' || item.kind === 'quote';
    if (back === at - 1 && contrary.has(item.first)) return true;
    if (!leads) return false;
  }
  return true;
}

/** "đề nghị … nhưng không được duyệt, năm 2021 được tặng …": refused, so the proposal reaches no further. */
function answer(state: State, cue: CueItem, at: number): void {
  if (ofAnotherYear(state, at)) return;
  leaveOutBefore(state, cue, at);
  leaveOutListed(state, cue, at);
  if (cue.reason === 'not_awarded' && state.shadow?.reason === 'proposed' && !state.shadow.firm)
    state.shadow = undefined;
}

/** "LĐTT năm 2020, 2021, không được xét năm 2022": another year than those of the name before it. */
function ofAnotherYear({ items, passed }: State, at: number): boolean {
  const told = passed.at(-1)?.years.flatMap(({ years }) => years) ?? [];
  const next = items[at + 1]?.kind === 'verb' ? items[at + 2] : items[at + 1];
  return told.length > 0 && next?.kind === 'years' && next.years.every((year) => !told.includes(year));
}

/** "LĐTT năm 2019, 2020, 2022 (năm 2021 không đạt)": denies that year only. */
function deniesYear({ items, passed }: State, { depth, reason }: CueItem, at: number): boolean {
  const before = items[at - 1];
  const told = (passed.at(-1)?.years.length ?? 0) > 0;
  if (lookAhead(items, at).head || !nothingInside(items, at)) return false;
  return reason === 'not_awarded' && depth > 0 && told && before?.kind === 'years' && before.depth === depth;
}

function leaveOutBefore({ items, passed }: State, { reason }: Cue, at?: number): void {
  const before = passed.at(-1);
  const year =
    reason === 'revoked' ? undefined : before?.years.find((each) => at !== undefined && each === items[at - 1]);
  if (before && year && before.years.length > 1) before.years = before.years.filter((each) => each !== year);
  else if (before) before.excluded ??= reason;
}
