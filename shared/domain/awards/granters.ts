import { again, type State } from './gather.ts';
import type { Item } from './items.ts';
import { countFollows, lookAhead } from './look-ahead.ts';
import { type IssuerItem, isPlaced, type LevelItem, type Mention, place, placeListed, stretch } from './mention.ts';
import { getsAfter } from './naming.ts';
import type { AwardCode } from './reading.ts';
import { fullOf, of } from './syllables.ts';
import { links } from './vocabulary/statements.ts';

/** Forgets who might have granted: what follows has another source. */
export function dropIssuers({ waiting }: State): void {
  waiting.issuers = [];
  waiting.parted = true;
}

/** What a council of the level recognises by itself; titles it only proposes. */
const examined = new Set<AwardCode | undefined>(['SK', 'DT']);

/** Gives a level or an issuer to the award it belongs to: the current one, one more of a shared name, or the next. */
export function takeIssuer(state: State, item: IssuerItem | LevelItem, at: number): void {
  const { current, cited, waiting } = state;
  if (cited && item.kind === 'issuer') {
    cited.issued = item;
    return;
  }
  if (item.kind === 'issuer' && item.person && state.apart && state.items[at + 1]?.kind === 'colon') return;
  const before = state.items[at - 1]?.kind;
  if (state.items[at - 1]?.first === towards) return;
  if (before === 'neutral' || (before === 'council' && !examined.has(current?.code))) return;
  if (onlyPraises(state.items, at + 1)) return;
  const ahead = lookAhead(state.items, at);
  const announced = state.carry.mention;
  if (current && !(state.apart && ahead.head && ahead.verb)) takeIssuerAfter(state, current, item, at);
  else if ((state.opening || entryOf(state)) && announced?.head.shared && !ahead.head && isGranter(state.items, at))
    place(again(state, announced, at, item), item);
  else if (waiting.parted && (item.kind === 'issuer' || !item.bare || givesNext(state.items, at))) {
    if (!joinsGranter(state.items, at)) waiting.issuers = [];
    waiting.issuers.push(item);
    waiting.parted = false;
  }
}

/** "tặng Bằng khen cho Trung tâm A": who gets it grants nothing. */
const towards = fullOf('cho');

/** "Bằng khen: …; Bộ Y tế 2020", but not "…; Công đoàn do tôi phụ trách được …", "…; vào ngành năm 1998". */
function isGranter(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (getsAfter(items, at)) return false;
  if (item?.kind === 'level' && item.bare && before?.kind === 'verb' && before.first !== of) return false;
  for (let next = at + 1; next < items.length; next += 1) {
    const kind = items[next]?.kind ?? 'stop';
    if (telling.has(kind)) return true;
    if (!listing.has(kind)) return false;
  }
  return true;
}
const telling = new Set<Item['kind']>(['years', 'count', 'decision', 'date']);
const listing = new Set<Item['kind']>([
  'sep',
  'colon',
  'bullet',
  'quote',
  'level',
  'issuer',
  'verb',
  'vague',
  'sameYear',
]);

/** "Tỉnh tặng: …". */
function givesNext(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.kind === 'verb' && next.way === 'give';
}

/** "Sở Y tế, UBND huyện tặng …", but not "Bệnh viện cử tôi đi, UBND tỉnh tặng …". */
function joinsGranter(items: readonly Item[], at: number): boolean {
  const granter = items[at - 2];
  return items[at - 1]?.kind === 'sep' && (granter?.kind === 'issuer' || granter?.kind === 'level');
}

/** "…, Hội Phụ nữ huyện biểu dương năm 2018": praised, with nothing given. */
export function onlyPraises(items: readonly Item[], at: number): boolean {
  const verb = items[at];
  if (verb?.kind !== 'verb' || !verb.praise || lookAhead(items, at).head) return false;
  const then = items[at + 1]?.kind === 'sep' ? items[at + 2] : undefined;
  return then?.kind !== 'verb' || then.way !== 'give' || !lookAhead(items, at + 2).head;
}

function takeIssuerAfter(state: State, current: Mention, item: IssuerItem | LevelItem, at: number): void {
  if (current.level === 'khong_ro' && item.kind === 'issuer' && !state.apart) current.level = undefined;
  if (item.kind === 'level' && item.bare && (!besideName(state, at) || (current.issuer && !state.apart))) return;
  if (state.apart && isPlaced(current) && headsRow(state, current, item, at)) {
    current.level = undefined;
    return;
  }
  // "Giấy khen của Sở Y tế năm 2019, đơn vị đề nghị …"
  const next = state.items[at + 1];
  if (state.apart && ((next?.kind === 'cue' && !next.asks) || getsAfter(state.items, at))) return;
  if (state.apart && isPlaced(current)) {
    if (current.head.shared && state.fresh && current.totalled) current.count = undefined;
    if (current.head.shared && state.fresh) place(again(state, current, at, item), item);
    return;
  }
  if (state.apart && !state.fresh) return;
  if (current.count && item.depth > 0 && countFollows(state.items, at)) current.count = undefined;
  if (!isPlaced(current)) stretch(current, item);
  if (item.kind === 'level' && (current.level === 'khong_ro' || (current.roughly && !item.bare))) {
    current.level = item.level;
    current.roughly = item.bare;
  } else if (item.kind === 'level' && !isPlaced(current)) current.roughly = item.bare;
  place(current, item);
  if (item.kind === 'level' && item.level === 'khong_ro') placeListed(state.mentions, item);
  state.apart = false;
}

/** Nothing but years and titles stand before: "Sáng kiến: năm 2019 … (cấp cơ sở); năm 2021 … (cấp tỉnh)". */
const entryOf = ({ fresh, mentions, yearFirst }: State): boolean =>
  fresh && mentions.length === 0 && yearFirst !== undefined;

/** "Bằng khen Bộ, tỉnh: 01 (Bộ Y tế 2020)": the levels name the row of a form, who granted stands after the colon. */
function headsRow({ items }: State, { issuer }: Mention, item: Item, at: number): boolean {
  if (issuer || item.kind !== 'level' || items[at + 1]?.kind !== 'colon') return false;
  return items.slice(at + 2, at + 6).some((next) => next.kind === 'issuer' || next.kind === 'level');
}

/** A bare "tỉnh" or "cơ sở" is a level only next to the name, or where another level of a shared name is expected. */
/** "công tác tại tỉnh". */
const located = fullOf('tại');

function besideName({ items, apart, fresh, current }: State, at: number): boolean {
  if (current?.code === 'GIAI') return true;
  const before = items[at - 1];
  if (!before) return false;
  if (before.kind === 'head' || before.kind === 'quote' || before.kind === 'colon' || before.kind === 'council')
    return true;
  if (before.kind === 'verb' && links(before)) return before.first !== located;
  return (before.kind === 'sep' || before.kind === 'count') && (fresh || !apart);
}
