import type { Item } from './items.ts';
import type { AwardSubject } from './reading.ts';
import { onlyBefore } from './subjects.ts';
import { fullOf, of } from './syllables.ts';
import { deeds, leading, namesBody, namesOccasion, selves, works } from './vocabulary/subjects.ts';

/**
 * Whether a statement begins with a noun phrase the grammar does not know: "Nhà thầu thi công của dự án được …". Nobody calls the
 * nominee so, unless the text began with the same word; what leads in, deeds and works name nobody.
 */
export function isStranger(items: readonly Item[], at: number, calls: ReadonlySet<string>): boolean {
  const item = items[at];
  if (item && named.has(item.kind) && namesBody(items, at)) return leadsClause(items, at);
  if (item?.kind === 'unit') return besideSpeaker(items, at);
  if (item?.kind !== 'word') return false;
  if (selves.has(item.first)) return besideSpeaker(items, at);
  if (calls.has(item.first)) return false;
  if (namesOccasion(items, at)) return false;
  if (namesBody(items, at)) return true;
  if (leading.has(item.first) || deeds.has(item.first) || works.has(item.first)) return false;
  return leadsClause(items, at);
}

const named = new Set<Item['kind']>(['level', 'cue', 'neutral']);

/** Nothing but marks and times stand before it in the clause: not the rest of a name after a comma. */
const leadsClause = (items: readonly Item[], at: number): boolean =>
  items[at]?.depth === 0 && onlyBefore(items, at, ({ kind, depth }) => led.has(kind) && depth === 0);
const led = new Set<Item['kind']>(['years', 'bullet', 'quote', 'vague', 'sameYear', 'sep', 'date', 'apart']);

const own = new Set(['tôi', 'mình', 'em'].map(fullOf));
const describing = new Set<Item['kind']>(['word', 'holder', 'issuer']);

/** "người hướng dẫn", "thầy kèm cặp". */
const teaches = (item: Item): boolean => item.kind === 'cue' && item.reason === 'other_subject';

/** "Điều dưỡng trưởng khoa tôi", "Giám đốc của chúng tôi": somebody beside the one who speaks. */
export function besideSpeaker(items: readonly Item[], at: number): boolean {
  const owner = items.slice(at + 1, at + longestName).findIndex(({ first }) => own.has(first));
  const between = items.slice(at + 1, at + 1 + Math.max(owner, 0));
  return (
    (owner > 0 || (owner === 0 && (items[at]?.kind === 'issuer' || items[at]?.kind === 'unit'))) &&
    between.every((item) => describing.has(item.kind) || item.first === of || teaches(item))
  );
}

/**
 * The words the text's first statement begins with, by which its nominee may be called again: "Ban Quản lý …", "Nguyễn Văn Hùng, …".
 * A name has several, a body is called by its first.
 */
export function callsItself(items: readonly Item[], subject: AwardSubject | undefined): ReadonlySet<string> {
  const start = items.findIndex((item) => !led.has(item.kind));
  if (start < 0 || (subject === 'individual' && namesBody(items, start))) return new Set();
  if (subject === 'collective' && beside.has(items[start]?.first ?? '')) return new Set();
  const first = items.slice(start, start + (subject === 'individual' ? longestName : 1));
  const end = first.findIndex((item) => item.kind !== 'word' && item.kind !== 'holder');
  return new Set((end < 0 ? first : first.slice(0, Math.max(end, 1))).map((item) => item.first));
}
const longestName = 6;

/** "Nhóm nghiên cứu được …", "Kíp mổ …", "Nhà tài trợ …": no collective of an intake is called so. */
const beside = new Set(['nhóm', 'kíp', 'ê', 'nhà'].map(fullOf));
