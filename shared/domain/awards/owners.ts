import type { Shadow, State } from './bystanders.ts';
import type { Item } from './items.ts';
import type { Mention } from './mention.ts';
import { ownerNamed, ownerOf } from './named-owners.ts';
import { getsAfter, isGroup, isPerson, namesSubject, quantity, startsSegment } from './naming.ts';
import { startsStatement } from './subjects.ts';
import { fullOf } from './syllables.ts';
import { links } from './vocabulary/statements.ts';

/** What follows is somebody else's until the subject is named again; `listed`: over semicolons too. */
export const theirs = (listed: boolean, soft = false): Shadow => ({
  reason: 'other_subject',
  near: false,
  reached: 0,
  firm: true,
  listed,
  soft,
});

/** Who else the item names as the one that got what follows: a heading, a team with its titles, a commune. */
export function turnsToOthers(state: State, item: Item, at: number): Shadow | 'own' | undefined {
  if (remarksOthers(state, item, at)) return { ...theirs(true), reached: 1 };
  if (headsOthers(state, item, at)) return theirs(true, state.subject === 'individual' && item.first !== group);
  if (countsTeam(state, item, at)) return theirs(true);
  if (placeGets(state.items, at)) return theirs(false);
  return ownerNamed(state, at);
}

/** "(Khoa Ngoại: Bằng khen Bộ Y tế 2018, …)": a bracket about another body than the nominee. */
function remarksOthers({ items, subject, nominee }: State, item: Item, at: number): boolean {
  if (subject !== 'collective' || item.depth === 0 || (items[at - 1]?.depth ?? 0) >= item.depth) return false;
  return (
    items[at + 1]?.kind === 'colon' && nominee.name.length > 0 && ownerOf(items, at, { subject, nominee }) === 'other'
  );
}

const group = fullOf('tập');
const self = fullOf('cá');

/** "Cá nhân: …" in a text about a person, "Tập thể: …" in one of a collective: the subject's own heading. */
export function headsOwn({ items, subject }: State, item: Item, at: number): boolean {
  if (item.kind !== 'holder' || items[at + 1]?.kind !== 'colon') return false;
  return subject === 'individual' ? item.first === self : subject === 'collective' && item.first === group;
}

/** "Tập thể khoa: …", "Về tập thể: …", "Bệnh viện: Tập thể LĐXS …": a heading of another kind of subject. */
function headsOthers({ items, subject, nominee }: State, item: Item, at: number): boolean {
  const people = subject === 'collective' && item.kind === 'holder' && item.first === self;
  if (!subject || !(leadsHeading(items, at) || (people && leadsPeople(items, at)))) return false;
  const colon = colonAfter(items, at);
  if (colon === undefined) return false;
  const next = items.slice(colon).find((each) => each.kind === 'head');
  const titles = next?.kind === 'head' && next.holder === 'collective' && next.yearly === true;
  if (subject === 'collective')
    return (
      ((titles || grantedByOther(items, colon)) &&
        isGroup(item) &&
        ownerOf(items, at, { subject, nominee }) === 'other') ||
      (item.kind === 'issuer' && item.person && colon === at + 1) ||
      (item.kind === 'holder' &&
        item.holder === 'person' &&
        (item.first === self || items.slice(at + 1, colon).every((each) => isPerson(each) || each.kind === 'word')))
    );
  if (item.kind === 'holder') return item.holder === 'group';
  return isGroup(item) && startsSegment(items, at) && next?.kind === 'head' && next.holder === 'collective';
}

/** "Công đoàn bệnh viện: Cờ của Tổng Liên đoàn …": each award names its own granter, so the heading names the holder. */
function grantedByOther(items: readonly Item[], colon: number): boolean {
  const entry = items.slice(colon + 1, colon + longestName);
  const head = entry.findIndex((item) => item.kind === 'head');
  const granter = entry[head + 1]?.kind === 'verb' ? entry[head + 2] : entry[head + 1];
  return head >= 0 && granter?.kind === 'issuer';
}

const headingWords = new Set(
  ['về', 'đối', 'với', 'phần', 'phía', 'khen', 'thưởng', 'của', 'thành', 'danh', 'hình', 'sách', 'các'].map(fullOf),
);

/** Only marks, numbers and words such as "về", "đối với", "thành tích" stand before. */
const leadsHeading = (items: readonly Item[], at: number): boolean =>
  at <= longestLead &&
  items
    .slice(0, at)
    .every(
      (item) => item.kind === 'bullet' || item.kind === 'sep' || item.kind === 'count' || headingWords.has(item.first),
    );
const longestLead = 6;

/** "Số lượng khen thưởng cá nhân năm 2022: …": whatever it says before, it heads a list of people. */
const leadsPeople = (items: readonly Item[], at: number): boolean =>
  at <= longestLead && items.slice(0, at).every((item) => item.kind === 'word' || item.kind === 'verb');

/** Where the colon stands that makes this a heading: after the name of whom it heads, and nothing else. */
function colonAfter(items: readonly Item[], at: number): number | undefined {
  for (let next = at + 1; next < items.length && next <= at + longestName; next += 1) {
    const item = items[next];
    if (item?.kind === 'colon') return next;
    if (!item || item.kind === 'head' || item.kind === 'reset' || (item.kind === 'verb' && !links(item)))
      return undefined;
  }
  return undefined;
}
const longestName = 8;

/** "Tổ do anh phụ trách có 3 lao động tiên tiến": how many people of a team hold a title. */
function countsTeam({ items, subject }: State, item: Item, at: number): boolean {
  if (subject !== 'individual' || !quantity(item) || item.depth > 0) return false;
  const next = items.slice(at + 1, at + 3).find((each) => each.kind !== 'verb');
  if (next?.kind !== 'head' || next.holder !== 'individual' || !next.yearly) return false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const before = items[back];
    if (!before || before.kind === 'head' || before.kind === 'colon') return false;
    if (before.kind === 'sep' && items[back + 1]?.kind !== 'thereof') return false;
    if (isTeam(before) && startsHere(items, back)) return true;
  }
  return false;
}

const isTeam = (item: Item): boolean =>
  isGroup(item) || (item.kind === 'reset' && item.only === 'collective') || (item.kind === 'party' && !item.member);

const startsHere = (items: readonly Item[], at: number): boolean =>
  startsSegment(items, at) || timed.has(items[at - 1]?.kind ?? 'stop');
const timed = new Set<Item['kind']>(['years', 'thereof', 'count']);

const placed = new Set(['xa', 'huyen', 'tinh', 'nganh']);

/** "xã được UBND tỉnh tặng …": a commune or a district is no subject of an intake. */
function placeGets(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const place = item?.kind === 'level' && item.bare && placed.has(item.level);
  return place && (startsHere(items, at) || startsStatement(items, at)) && getsAfter(items, at);
}

/** "Các trạm trực thuộc: …": the units below, one by one. */
export const announcesList = (items: readonly Item[], at: number): boolean => colonAfter(items, at) !== undefined;

const beside = new Set(['cùng', 'với'].map(fullOf));

/** "Cùng với cử nhân Lê Thị Mai (đạt CSTĐ cơ sở năm 2020) xây dựng …": what a colleague holds, told in passing. */
export function besideColleague(items: readonly Item[], { seat, head }: Mention): boolean {
  if (head.holder !== 'individual' && !head.shared) return false;
  const depth = items[seat]?.depth ?? 0;
  let back = seat - 1;
  if (depth > 0) while ((items[back]?.depth ?? 0) >= depth) back -= 1;
  else if (items[back]?.kind !== 'sep') return false;
  else back -= 1;
  const end = back;
  let person = depth > 0;
  for (; back >= 0 && end - back <= longestName; back -= 1) {
    const item = items[back];
    if (!item) return false;
    if (beside.has(item.first)) return person && end - back >= 2;
    if (item.first === by) return end - back >= 2 && goesOn(items, seat);
    if (item.kind === 'holder' && item.holder === 'person') person = true;
    else if (namesSubject(item)) person = true;
    else if (item.kind !== 'word' && item.kind !== 'bullet' && item.kind !== 'level') return false;
  }
  return false;
}

const by = fullOf('do');

/** "kíp mổ do BSCKII Trần Đ., CSTĐ toàn quốc năm 2020, phụ trách": the verb of "do" comes after the title. */
function goesOn(items: readonly Item[], seat: number): boolean {
  let next = seat + 1;
  while (['level', 'years', 'issuer', 'grade'].includes(items[next]?.kind ?? 'stop')) next += 1;
  return items[next]?.kind === 'sep' && (items[next + 1]?.kind === 'word' || items[next + 1]?.kind === 'cue');
}

/** No person or unit can hold so many: a number of others, or a misprint. */
const most = 50;
export const beyondOne = ({ count, code }: Mention): boolean =>
  count !== undefined && count.n > most && code !== 'SK' && code !== 'DT';
