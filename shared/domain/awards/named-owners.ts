import type { Shadow, State } from './bystanders.ts';
import type { Item } from './items.ts';
import { getsAfter, isGroup, namesSubject, quantity, startsSegment } from './naming.ts';
import type { AwardSubject } from './reading.ts';
import { fullOf } from './syllables.ts';
import {
  namesBranch,
  namesCountedPeople,
  namesCrew,
  namesOthersPeople,
  namesOwnPart,
  namesPredecessor,
} from './vocabulary/owners.ts';

/** What may stand between the start of a statement and its subject: "Năm 2022, một số …", "trong đó 02 …". */
const leading = new Set<Item['kind']>(['years', 'vague', 'count', 'thereof', 'sameYear', 'quote', 'bullet']);
const openers = new Set(
  ['năm', 'riêng', 'và', 'các', 'những', 'toàn', 'cả', 'mọi', 'từng', 'có', 'nay', 'vừa', 'hai', 'ba'].map(fullOf),
);
const longestLead = 8;
const longestName = 12;

/**
 * "Đoàn thanh niên được Tỉnh đoàn tặng …", "một số đơn vị tiền thân từng được …", "vận động 03 chị em đạt …": the subject of
 * the verb of getting is named, and is not the nominee.
 */
export function namesOwner({ items, subject, unit }: State, at: number): Shadow | undefined {
  if (!subject || !isOther(items, at, { subject, unit })) return undefined;
  if (!startsStatement(items, at) || !gains(items, at)) return undefined;
  const next = items.slice(at, at + longestName).find((item) => item.kind === 'head' || item.kind === 'sep');
  if (subject === 'collective' && items[at]?.kind === 'party' && (next?.kind !== 'head' || !next.shared))
    return undefined;
  const soft = subject === 'individual' && (next?.kind !== 'head' || next.holder !== subject);
  return { reason: 'other_subject', near: false, reached: 0, firm: true, soft };
}

/** Whether a unit is the nominee of the text: it holds a title of units, or is named before any union or association. */
export function tellsOfUnit(items: readonly Item[]): boolean {
  if (items.some((item) => item.kind === 'head' && (item.code === 'TT_LDTT' || item.code === 'TT_LDXS'))) return true;
  if (items.some((item, at) => isUnit(item) && startsSegment(items, at) && getsAfter(items, at))) return true;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'holder' && item.holder === 'group') return true;
    if (item.kind === 'reset' && item.only === 'collective') return true;
    if (isUnit(item)) return true;
    if (isMass(item) && getsAfter(items, at)) return false;
  }
  return false;
}

const isUnit = (item: Item): boolean => item.kind === 'issuer' && !item.person && item.body === 'unit';
const isMass = (item: Item): boolean =>
  item.kind === 'issuer' && !item.person && (item.body === 'union' || item.body === 'association');

function isOther(
  items: readonly Item[],
  at: number,
  { subject, unit }: Pick<State, 'unit'> & { subject: AwardSubject },
): boolean {
  const item = items[at];
  if (!item) return false;
  const words = items.slice(at, at + 4).map((each) => each.first);
  if (namesPredecessor(words)) return true;
  const people = item.kind === 'word' || item.kind === 'holder' || item.kind === 'unit';
  if (people && namesOthersPeople(words)) return true;
  if (unit && item.kind === 'holder' && item.first === branch) return true;
  if (quantity(items[at - 1]) && namesCountedPeople(words)) return true;
  if (subject === 'individual' && (item.kind === 'word' || item.kind === 'unit') && namesCrew(words)) return true;
  if ((subject === 'individual' || unit) && item.kind !== 'issuer' && namesBranch(words)) return true;
  if (subject === 'collective' && namesOwnPart(items.slice(at, at + 5).map((each) => each.first))) return true;
  if (item.kind === 'issuer' && !item.person) return subject === 'individual' || (unit && isMass(item));
  if (item.kind === 'party') return !item.member && (subject === 'individual' || unit);
  return subject === 'individual' && isGroup(item);
}

const and = fullOf('và');
/** "tôi và chi đoàn được …". */
const includesNominee = (item: Item | undefined): boolean =>
  item !== undefined && (namesSubject(item) || (item.kind === 'reset' && item.self === true));

const together = fullOf('cùng');
const branch = fullOf('chi');
const helping = new Set(['vận', 'hỗ', 'giúp', 'động', 'khuyến', 'khích', 'thuyết', 'kèm', 'cố'].map(fullOf));

/** Nothing but years, numbers and words that lead in stand between it and a comma, or a verb of helping. */
function startsStatement(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (item?.first === together) return false;
    if (item?.kind === 'sep' && item.first === and && items[back - 1]) return !includesNominee(items[back - 1]);
    if (!item || item.kind === 'sep' || item.depth < (items[at]?.depth ?? 0)) return true;
    if (leading.has(item.kind) || openers.has(item.first)) continue;
    if (item.kind !== 'word') return false;
    return quantity(items[at - 1]) && [item, items[back - 1]].some((each) => each && helping.has(each.first));
  }
  return true;
}

const having = new Set(['có', 'là', 'từng', 'đều', 'cũng'].map(fullOf));
const gaining = fullOf('có');

/** "tổ cấp cứu". */
const emergency = fullOf('cấp');

/** "các trạm do chị phụ trách". */
const charge = fullOf('phụ');

/** A verb of getting, or "có" and an award's name, before any comma and any other name. */
function gains(items: readonly Item[], at: number): boolean {
  let has = false;
  for (let next = at + 1; next < items.length && next <= at + longestName; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'sep' || item.kind === 'colon') return false;
    if (item.kind === 'cue' && item.first !== charge) return false;
    if (item.kind === 'head') return has;
    if (item.kind === 'verb' && item.way === 'give' && item.first !== emergency) return false;
    if (item.kind === 'verb' && item.way === 'get') return true;
    if (item.kind === 'reset') return !item.self && !item.gives;
    if (item.first === gaining) has = true;
    else if (has && item.kind === 'word' && !having.has(item.first)) return false;
  }
  return false;
}
