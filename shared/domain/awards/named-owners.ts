import type { Shadow, State } from './bystanders.ts';
import type { Item } from './items.ts';
import { isGroup, namesSubject, quantity } from './naming.ts';
import { areApart, isMass, isPart, type Nominee, properName } from './nominee.ts';
import type { AwardSubject } from './reading.ts';
import { fullOf } from './syllables.ts';
import {
  bodyKind,
  isBranch,
  namesCountedPeople,
  namesCrew,
  namesOthersPeople,
  namesPredecessor,
} from './vocabulary/owners.ts';

/** What may stand between the start of a statement and its subject: "Năm 2022, một số …", "trong đó 02 …". */
const leading = new Set<Item['kind']>(['years', 'vague', 'count', 'thereof', 'sameYear', 'quote', 'bullet']);
const openers = new Set(
  ['năm', 'riêng', 'và', 'các', 'những', 'toàn', 'cả', 'mọi', 'từng', 'có', 'nay', 'vừa', 'hai', 'ba', 'còn'].map(
    fullOf,
  ),
);
const longestLead = 8;
const longestName = 14;

/**
 * Whose awards a statement tells, by the grammatical subject of its verb of getting: a shadow when somebody else is named, "own" when
 * the nominee is. "Đoàn thanh niên được Tỉnh đoàn tặng …", "khoa Dược được …" in the text of a hospital, "nơi được tặng …".
 */
export function ownerNamed({ items, subject, nominee }: State, at: number): Shadow | 'own' | undefined {
  if (!subject) return undefined;
  if (standsForAnother(items, at)) return { ...strangers };
  const whose = ownerOf(items, at, subject, nominee);
  if (!whose || !startsStatement(items, at) || !gains(items, at)) return undefined;
  if (whose === 'own') return whose;
  const said = items[at];
  const next = items.slice(at, at + longestName).find((item) => item.kind === 'head' || item.kind === 'sep');
  if (subject === 'collective' && said?.kind === 'party' && (next?.kind !== 'head' || !next.shared)) return undefined;
  const body = said !== undefined && (isGroup(said) || said.kind === 'party' || said.kind === 'reset');
  const soft =
    subject === 'individual' && body && !isColleague(said) && (next?.kind !== 'head' || next.holder !== subject);
  return { ...strangers, soft };
}

/** "đồng nghiệp", "cán bộ trong khoa". */
const isColleague = (item: Item): boolean =>
  item.kind === 'holder' && bodyKind(item) === undefined && item.first !== branch;
const branch = fullOf('chi');

const strangers: Shadow = { reason: 'other_subject', near: false, reached: 0, firm: true };

type Whose = 'own' | 'other' | undefined;

/** Whether the body or person an item names is the nominee or somebody else, whatever is said of it. */
export function ownerOf(items: readonly Item[], at: number, subject: AwardSubject, nominee: Nominee): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (namesPredecessor(items, at)) return 'other';
  const people = item.kind === 'word' || item.kind === 'holder' || item.kind === 'unit';
  if (people && namesOthersPeople(items, at)) return 'other';
  if (quantity(items[at - 1]) && namesCountedPeople(items, at)) return 'other';
  const crew = (item.kind === 'word' || item.kind === 'unit') && namesCrew(items, at);
  if (crew && subject === 'individual') return 'other';
  if ((subject === 'individual' || nominee.unit) && item.kind !== 'issuer' && isBranch(items, at)) return 'other';
  if (item.kind === 'party') return !item.member && (subject === 'individual' || nominee.unit) ? 'other' : undefined;
  return subject === 'individual' ? besidePerson(items, at) : besideUnit(items, at, nominee);
}

const self = fullOf('cá');
const of = fullOf('của');
const teacher = fullOf('người');

/** "Thủ trưởng cơ quan", "Ban Giám đốc": never a way to name the nominee. */
const chiefs = new Set(['thủ', 'hiệu', 'chi', 'viện', 'ban'].map(fullOf));

/** In the text of a person: any body, and "trưởng khoa của tôi". */
function besidePerson(items: readonly Item[], at: number): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (item.kind === 'issuer' && item.person && chiefs.has(item.first)) return 'other';
  if (item.kind === 'holder' && item.first === self && !quantity(items[at - 1])) return 'own';
  const person = isPerson(item);
  const [link, owner] = [items[at + 1], items[at + 2]];
  if (person && link?.first === of && owner) return namesSubject(owner) ? 'other' : undefined;
  if (item.kind === 'cue') return item.only === 'collective' || item.first === teacher ? 'other' : undefined;
  return isGroup(item) ? 'other' : undefined;
}

/** In the text of a unit: any person, union or association, and a body of another kind or name than its own. */
function besideUnit(items: readonly Item[], at: number, nominee: Nominee): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (item.kind === 'issuer' && !item.person && nominee.unit && isMass(item)) return 'other';
  if (isPerson(item)) return quantity(items[at - 1]) || besideGroup(items, at) ? undefined : 'other';
  const kind = bodyKind(item);
  if (kind === undefined) return undefined;
  if (isPart(items, at)) return 'other';
  if (kind === 'any') return 'own';
  const name = properName(item);
  if (nominee.kind === undefined)
    return nominee.plain && item.kind === 'holder' && name.length > 0 ? 'other' : undefined;
  if (kind !== nominee.kind) return 'other';
  return areApart(name, nominee.name) ? 'other' : 'own';
}

const isPerson = (item: Item): boolean =>
  item.kind === 'issuer' ? item.person : item.kind === 'holder' && item.holder === 'person';

/** "Tập thể cán bộ, viên chức", "đơn vị và giám đốc": the unit is named with its people. */
function besideGroup(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (!item) return false;
    if (bodyKind(item) !== undefined) return true;
    if (item.kind !== 'sep' && item.kind !== 'count' && !isPerson(item)) return false;
  }
  return false;
}

const where = fullOf('nơi');
const plainBodies = new Set(['đơn', 'cơ', 'nơi'].map(fullOf));

/** "Bệnh viện Chợ Rẫy, nơi được …", "nhận chuyển giao từ Bệnh viện A, đơn vị được …": it stands for the body named before it. */
function standsForAnother(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !plainBodies.has(item.first) || (item.first !== where && bodyKind(item) !== 'any')) return false;
  const next = items[at + 1];
  const gets = item.kind === 'reset' || next?.kind === 'reset' || (next?.kind === 'verb' && next.way === 'get');
  if (item.first === where) return gets || (next?.kind === 'verb' && next.way === 'give');
  const before = items[at - 1];
  if (before?.kind !== 'sep' || before.first === and || !(gets || next?.kind === 'head')) return false;
  return namesBodyInPassing(items, at - 2);
}

/** A body of health care, not the subject of its statement and not the granter of an award. */
function namesBodyInPassing(items: readonly Item[], end: number): boolean {
  let named = false;
  for (let back = end; back >= Math.max(0, end - longestName); back -= 1) {
    const item = items[back];
    if (!item || item.kind === 'sep' || item.kind === 'head') return false;
    const body = item.kind === 'issuer' && !item.person && item.body === 'unit';
    if (body && !named) named = !startsStatement(items, back);
    if (body && named) return !items.slice(Math.max(0, back - longestName), back).some(isHead);
    if (item.kind !== 'word' && item.kind !== 'level') return false;
  }
  return false;
}
const isHead = (item: Item): boolean => item.kind === 'head';

const and = fullOf('và');
/** "tôi và chi đoàn được …". */
const includesNominee = (item: Item | undefined): boolean =>
  item !== undefined && (namesSubject(item) || (item.kind === 'reset' && item.self === true));

const together = fullOf('cùng');
const helping = new Set(['vận', 'hỗ', 'giúp', 'động', 'khuyến', 'khích', 'thuyết', 'kèm', 'cố'].map(fullOf));

/** "rất vinh dự khi đơn vị được …": a statement within another. */
const conjunctions = new Set(['khi', 'rằng', 'lúc'].map(fullOf));

/** Nothing but years, numbers and words that lead in stand between it and a comma, or a verb of helping. */
function startsStatement(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (item?.first === together) return false;
    if (item?.kind === 'sep' && item.first === and && items[back - 1]) return !includesNominee(items[back - 1]);
    if (!item || item.kind === 'sep' || item.depth < (items[at]?.depth ?? 0)) return true;
    if (conjunctions.has(item.first)) return true;
    if (leading.has(item.kind) || openers.has(item.first)) continue;
    if (item.kind !== 'word') return false;
    return quantity(items[at - 1]) && [item, items[back - 1]].some((each) => each && helping.has(each.first));
  }
  return true;
}

const having = new Set(['có', 'là', 'từng', 'đều', 'cũng'].map(fullOf));
const gaining = fullOf('có');
const being = fullOf('là');

/** "tổ cấp cứu". */
const emergency = fullOf('cấp');

/** What opens a clause about the subject: "các trạm do chị phụ trách", "trạm mà tôi …", "khoa nơi tôi …". */
const relating = new Set(['do', 'mà', 'nơi'].map(fullOf));

/** A verb of getting, or "có" and an award's name, before any comma and any other name. */
function gains(items: readonly Item[], at: number): boolean {
  let has = false;
  let related = false;
  const person = items[at]?.kind === 'holder' || items[at]?.kind === 'cue';
  const said = items[at];
  if (said?.kind === 'reset' && !said.open) return true;
  for (let next = at + 1; next < items.length && next <= at + longestName; next += 1) {
    const item = items[next];
    if (item?.kind === 'sep' && joinsName(items, next)) continue;
    if (item?.kind === 'sep')
      return endsApposition(items, next) || (getsAt(items, next + 1) && namesPredecessor(items, at));
    if (!item || item.kind === 'colon') return false;
    if (item.kind === 'cue' && !related && item.first !== together) return false;
    if (item.kind === 'head') return has;
    if (item.kind === 'verb' && item.way === 'give' && item.first !== emergency) return false;
    if (item.kind === 'verb' && item.way === 'get') return true;
    if (item.kind === 'reset' && !related) return !item.self && !item.gives;
    if (relating.has(item.first)) related = true;
    if (item.first === gaining || (item.first === being && person)) has = true;
    else if (has && item.kind === 'word' && !having.has(item.first)) return false;
  }
  return false;
}

/** "Đồng nghiệp cùng khoa, bác sĩ A, được …": after the second comma the statement goes on. */
function endsApposition(items: readonly Item[], comma: number): boolean {
  const from = items[comma + 1]?.first === together ? comma + 2 : comma + 1;
  const after = items.slice(from, from + longestLead);
  const length = after.findIndex((item) => item.kind === 'sep');
  if (length < 0 || items[comma]?.first === and) return false;
  const inside = after.slice(0, length);
  if (!inside.every((item) => namesSomebody.has(item.kind))) return false;
  return getsAt(items, from + length + 1);
}

const getsAt = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return (item?.kind === 'verb' && item.way === 'get') || item?.kind === 'reset';
};

/** "đồng nghiệp cùng khoa", "hai Phó Giám đốc và Trưởng khoa": one more of those named. */
function joinsName(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (items[at]?.first === together) return true;
  return (
    items[at]?.first === and &&
    next !== undefined &&
    (next.kind === 'holder' || (next.kind === 'issuer' && next.person))
  );
}
const namesSomebody = new Set<Item['kind']>(['word', 'holder', 'issuer', 'bullet', 'level']);
