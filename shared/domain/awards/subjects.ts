import type { Item } from './items.ts';
import { includesNominee, isPerson, namesSubject, quantity } from './naming.ts';
import { and, fullOf, of } from './syllables.ts';
import { bodyKind, namesPredecessor } from './vocabulary/owners.ts';

/** What may stand between the start of a statement and its subject: "Năm 2022, một số …", "trong đó 02 …". */
const leading = new Set<Item['kind']>(['years', 'vague', 'count', 'thereof', 'sameYear', 'quote', 'bullet']);
const openers = new Set(
  'năm riêng và các những toàn cả mọi từng có nay vừa hai ba bốn sáu bảy tám chín mười một còn ngay cũng nữ nam nhưng song tuy nhờ vậy đó nên nguyên cựu'
    .split(' ')
    .map(fullOf),
);
const longestLead = 8;
const longestName = 14;

const together = fullOf('cùng');
const helping = new Set(['vận', 'hỗ', 'giúp', 'động', 'khuyến', 'khích', 'thuyết', 'kèm', 'cố'].map(fullOf));

/** "rất vinh dự khi đơn vị được …": a statement within another. */
const conjunctions = new Set(['khi', 'rằng', 'lúc', 'để', 'nơi'].map(fullOf));

/** "Phó khoa Lê Văn Nghĩa và kíp trực được …": a person with their name stands before "và". */
function namesPerson(items: readonly Item[], end: number): boolean {
  for (let back = end; back >= Math.max(0, end - longestLead); back -= 1) {
    const item = items[back];
    if (item && isPerson(item)) return back < end && (back === 0 || items[back - 1]?.kind === 'sep');
    if (item?.kind !== 'word') return false;
  }
  return false;
}

/** Nothing but years, numbers and words that lead in stand between it and a comma, or a verb of helping; "Phòng A - Sở Y tế" is one name. */
export function startsStatement(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (item?.first === together) return false;
    if (item?.kind === 'sep' && item.first === and && items[back - 1])
      return !includesNominee(items[back - 1]) && !namesPerson(items, back - 1);
    const whole = item?.kind === 'sep' && item.word === '-' ? items[back - 1] : undefined;
    if (whole && back === at - 1 && bodyKind(whole) !== undefined && items[at]?.first !== unit) return false;
    if (!item || item.kind === 'sep' || item.depth < (items[at]?.depth ?? 0)) return true;
    if (conjunctions.has(item.first) || (item.kind === 'reset' && item.open)) return true;
    if (leading.has(item.kind) || openers.has(item.first)) continue;
    if (item.kind !== 'word') return false;
    return quantity(items[at - 1]) && [item, items[back - 1]].some((each) => each && helping.has(each.first));
  }
  return true;
}

const having = new Set(['có', 'là', 'từng', 'đều', 'cũng'].map(fullOf));
const gaining = fullOf('có');
const being = fullOf('là');
const unit = fullOf('đơn');

/** "tổ cấp cứu". */
const emergency = fullOf('cấp');

/** What opens a clause about the subject: "các trạm do chị phụ trách", "trạm mà tôi …", "khoa nơi tôi …". */
const relating = new Set(['do', 'mà', 'nơi'].map(fullOf));

/** A verb of getting, or "có" and an award's name, before any comma and any other name. */
export function gains(items: readonly Item[], at: number): boolean {
  let has = false;
  let related = false;
  const depth = items[at]?.depth ?? 0;
  const person = items[at]?.kind === 'holder' || items[at]?.kind === 'cue';
  const said = items[at];
  if (said?.kind === 'reset' && !said.open) return true;
  for (let next = at + 1; next < items.length && next <= at + longestName; next += 1) {
    const item = items[next];
    if (item && item.depth > depth) continue;
    if (item?.kind === 'sep' && joinsName(items, next)) continue;
    if (item?.kind === 'sep' && holdsWithin(items, next)) return true;
    if (item?.kind === 'sep')
      return endsApposition(items, next, at) || (getsAt(items, next + 1) && namesPredecessor(items, at));
    if (!item || item.kind === 'colon') return false;
    if (item.kind === 'cue' && !related && item.first !== together && !twins(items, next)) return false;
    if (item.kind === 'head') return has;
    if (item.kind === 'verb' && item.way === 'give' && item.first !== emergency) return false;
    if (item.kind === 'verb' && item.way === 'get') return true;
    if (item.kind === 'reset' && (!related || (!item.only && !item.self))) return !item.self && !item.gives;
    if (relating.has(item.first)) related = true;
    if (item.first === gaining || (item.first === being && person)) has = true;
    else if (has && item.kind === 'word' && !having.has(item.first)) return false;
  }
  return false;
}

/** "Đồng nghiệp cùng khoa, bác sĩ A, được …", "Công an tỉnh, đơn vị phối hợp, vừa được …": after the second comma the statement goes on. */
export function endsApposition(items: readonly Item[], comma: number, subject: number): boolean {
  if (items[comma]?.first === and) return false;
  const from = items[comma + 1]?.first === together ? comma + 2 : comma + 1;
  const parts = ({ kind, first }: Item) => kind === 'sep' && first !== and && first !== together;
  const length = items.slice(from, from + longestName).findIndex(parts);
  if (length < 0) return false;
  const inside = items.slice(from, from + length);
  const told = describes(items, from) || (opensClause(items, subject) && !inside.some(gets));
  const names = inside.every((item) => namesSomebody.has(item.kind));
  const award = inside.some((item) => item.kind === 'head' && !(item.code === 'SK' || item.code === 'DT'));
  if (!names && !(told && !award)) return false;
  return governs(items, from + length + 1);
}

/** "Bệnh nhân tôi điều trị, một cựu chiến binh có Huân chương …, đã …": an award told between commas of the one just named. */
function holdsWithin(items: readonly Item[], comma: number): boolean {
  if (!who.has(items[comma + 1]?.first ?? '')) return false;
  for (let next = comma + 2; next < comma + longestName; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'sep') return false;
    if (gets(item) || item.first === gaining)
      return items[next + 1]?.kind === 'head' || items[next + 1]?.kind === 'token';
  }
  return false;
}
const who = new Set(['một', 'người', 'vốn', 'nguyên'].map(fullOf));

/** Whether the item begins what is told between commas of the one just named. */
export const inApposition = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.kind === 'sep' &&
  items[at - 1]?.first !== and &&
  items[at - 2] !== undefined &&
  !leading.has(items[at - 2]?.kind ?? 'stop') &&
  (describes(items, at) || items[at]?.kind === 'issuer') &&
  endsApposition(items, at - 1, at);

const opensClause = (items: readonly Item[], at: number): boolean =>
  onlyBefore(items, at, (item) => leading.has(item.kind) || item.kind === 'sep' || openers.has(item.first));

/** No more than this is looked back: nothing real leads in so long, and a text of commas would be read in its square. */
const longestOpening = 40;

/** Whether all that stands before an item in its clause is of a kind. */
export function onlyBefore(items: readonly Item[], at: number, isOfKind: (item: Item) => boolean): boolean {
  if (at > longestOpening) return false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item && !isOfKind(item)) return false;
  }
  return true;
}

/** "…, nơi bác sĩ làm việc, …", "…, đơn vị phối hợp thường xuyên, …", "…, người phụ trách khoa, …": more about the one just named. */
const describes = (items: readonly Item[], at: number): boolean => describing.has(items[at]?.first ?? '');
const describing = new Set('do mà nơi đơn cơ là người một vốn nguyên hiện'.split(' ').map(fullOf));
const adverbs = new Set('vừa cũng đều từng đã vẫn mới lại còn'.split(' ').map(fullOf));
const passing = new Set<Item['kind']>(['count', 'years', 'sameYear', 'vague']);

/** "Bệnh viện kết nghĩa, …", "Thầy hướng dẫn của tôi, …": a word of helping that ends a name. */
const twins = (items: readonly Item[], at: number): boolean => {
  const [cue, next] = [items[at], items[at + 1]];
  return cue?.kind === 'cue' && cue.reason === 'other_subject' && (next?.kind === 'sep' || next?.first === of);
};

/** A verb of getting, or "là đơn vị Anh hùng Lao động". */
function governs(items: readonly Item[], from: number): boolean {
  if (getsAt(items, from)) return true;
  const at = passing.has(items[from]?.kind ?? 'stop') || adverbs.has(items[from]?.first ?? '') ? from + 1 : from;
  const has = items[at]?.first === being || items[at]?.first === gaining;
  return getsAt(items, at) || (has && items.slice(at + 1, at + 4).some(({ kind }) => kind === 'head'));
}

const gets = (item: Item | undefined): boolean =>
  (item?.kind === 'verb' && item.way === 'get') || item?.kind === 'reset';
const getsAt = (items: readonly Item[], at: number): boolean => gets(items[at]);

/** "đồng nghiệp cùng khoa", "hai Phó Giám đốc và Trưởng khoa": one more of those named. */
function joinsName(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (items[at]?.first === together) return true;
  const joint = items[at];
  if (joint?.kind === 'sep' && joint.word === '-') return items[at - 1]?.kind === 'word' && next?.kind === 'word';
  return (
    items[at]?.first === and &&
    next !== undefined &&
    (next.kind === 'holder' || (next.kind === 'issuer' && next.person))
  );
}
const namesSomebody = new Set<Item['kind']>(['word', 'holder', 'issuer', 'bullet', 'level']);

/** "Bộ đội Biên phòng giúp trạm dựng nhà, được …": with no other subject named since, what is got after a comma is still theirs. */
export function gainsLater(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + 2 * longestName; next += 1) {
    const item = items[next];
    if (!item || item.kind === 'colon' || item.kind === 'head' || item.kind === 'stop') return false;
    if (item.kind === 'sep' && governs(items, next + 1)) return true;
    if (item.kind === 'sep' && (namesSubject(items[next + 1] ?? item) || items[next + 1]?.kind === 'reset'))
      return false;
  }
  return false;
}
