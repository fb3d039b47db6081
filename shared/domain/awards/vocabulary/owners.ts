import type { Item } from '../items.ts';
import { fullOf } from '../syllables.ts';

/** Whether the items at a place begin with one of the phrases listed; what is named further ("của khoa", "trực thuộc") does not matter. */
export function phrases(...lists: string[]): (items: readonly Item[], at: number) => boolean {
  const known = Map.groupBy(
    lists.flatMap((list) => list.split(', ')).map((say) => say.split(' ').map(fullOf)),
    ([first]) => first,
  );
  return (items, at) =>
    known.get(items[at]?.first)?.some((phrase) => phrase.every((word, index) => items[at + index]?.first === word)) ??
    false;
}

/** People beside the nominee, never a way to name the nominee. */
export const namesOthersPeople = phrases(
  'nhà hảo, hàng xóm, trợ lý, cộng sự, cấp trên, chị em, anh em, anh chị, đồng nghiệp, các bạn, bạn bè, các em, các cháu, các cá nhân, sinh viên',
  'chính quyền, bạn cùng, bạn học, bạn tôi, thầy giáo, cô giáo, thầy hướng, thầy cũ, cậu ruột, cậu tôi, cậu họ, mợ, thím, dượng',
  'học viên, học sinh, học trò, thực tập, nhân dân, người dân, bà con, hội viên, gia đình, dòng họ, thôn, bản, làng',
  'tổ dân phố, khu dân cư',
);

/** The same when their number is told: "02 em", "một số bạn trẻ". */
export const namesCountedPeople = phrases('em, cháu, bạn, chị, anh, nữ, người, y, cụ, hộ');

/** Departments, crews and classes a person belongs to or leads. */
export const namesCrew = phrases(
  'khoa, đội, kíp, ê kíp, nhóm, tổ công tác, lớp, đoàn, trường, dân quân, tự vệ, liên quân',
);

/** Clubs and branches of mass organisations, which are not the unit they belong to. */
const namesBranch = phrases(
  'câu lạc, clb, chi hội, chi đoàn, liên chi, đội tuyển, đội thi, đoàn thi, đoàn cơ, đoàn viên, quỹ, hội cựu',
  'hội phụ, ban nữ, tổ nữ, tổ công đoàn, tổ chức công, công đoàn, đoàn thanh, đoàn trường, các đoàn thể, đoàn thể',
  'các tổ chức',
);

const earlier = new Set(['tiền', 'cũ', 'bạn', 'trước', 'khác', 'kết'].map(fullOf));

/** "đơn vị tiền thân", "bệnh viện cũ", "trạm bạn": another unit, or the one before the merger. */
export function namesPredecessor(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.first === before && items[at + 1]?.first === body) return true;
  if (!item || (bodyKind(item) === undefined && item.first !== plural)) return false;
  return [items[at + 1], items[at + 2]].some(
    (next) => next && next.depth === item.depth && next.kind !== 'years' && earlier.has(next.first),
  );
}
const plural = fullOf('các');
const [before, body] = ['tiền', 'thân'].map(fullOf);

const kinds: readonly (readonly [kind: string, ...first: string[]])[] = [
  ['any', 'đơn', 'tập', 'cơ'],
  ['bệnh viện', 'bệnh', 'bv', 'bvđk'],
  ['trung tâm', 'trung', 'ttyt', 'tt', 'ttksbt', 'cdc'],
  ['trạm', 'trạm', 'tyt'],
  ['khoa', 'khoa'],
  ['phòng', 'phòng'],
  ['tổ', 'tổ'],
  ['chi cục', 'chi'],
  ['viện', 'viện'],
  ['trường', 'trường', 'nhà'],
  ['văn phòng', 'văn'],
];
const kindOf = new Map(kinds.flatMap(([kind, ...firsts]) => firsts.map((first) => [fullOf(first), kind])));
const branch = fullOf('chi');
const people = new Set(['điều', 'nhân', 'cán', 'viên', 'đồng', 'anh', 'các', 'những'].map(fullOf));
const examining = fullOf('phòng');
const office = fullOf('sở');
/** The police, a people's committee: never the nominee. */
export const agency = 'cơ quan khác';

/** "chi đoàn", "câu lạc bộ". */
export const isBranch = (items: readonly Item[], at: number): boolean =>
  namesBranch(items, at) || (items[at]?.kind === 'holder' && items[at]?.first === branch);

/** What kind of body the item names: "khoa", "trung tâm"; "any" for "đơn vị"; `undefined` when it names none of health care. */
export function bodyKind(item: Item): string | undefined {
  if (item.kind === 'reset') return item.only === 'collective' ? kindOf.get(item.first) : undefined;
  if (item.kind === 'holder')
    return item.holder === 'group' && item.first !== branch && !people.has(item.first)
      ? kindOf.get(item.part ?? item.first)
      : undefined;
  if (item.kind !== 'issuer' || item.person) return undefined;
  if (item.body === 'department') return item.first === office ? 'sở' : agency;
  if (item.body === 'committee') return item.first === examining ? 'phòng y tế' : agency;
  if (item.body === 'ministry' || item.body === 'state') return agency;
  return item.body === 'unit' ? (item.first === examining ? 'phòng khám' : kindOf.get(item.first)) : undefined;
}
