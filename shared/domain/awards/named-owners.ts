import type { Shadow, State } from './bystanders.ts';
import type { Item } from './items.ts';
import { isGroup, isPerson, namesSpeaker, namesSubject, quantity } from './naming.ts';
import { areApart, besideGroup, isNamedPart, isPart, type Nominee, properName } from './nominee.ts';
import { isMass } from './openings.ts';
import type { AwardSubject } from './reading.ts';
import { remarksOnAnother, standsForAnother } from './stand-ins.ts';
import { besideSpeaker, isStranger } from './strangers.ts';
import { gains, gainsLater, inApposition, startsStatement } from './subjects.ts';
import { and, fullOf, of } from './syllables.ts';
import {
  agency,
  bodyKind,
  isBranch,
  namesCountedPeople,
  namesCrew,
  namesOthersPeople,
  namesPredecessor,
} from './vocabulary/owners.ts';

const longestName = 14;

/**
 * Whose awards a statement tells, by the grammatical subject of its verb of getting: a shadow when somebody else is named, "own" when
 * the nominee is. "Đoàn thanh niên được Tỉnh đoàn tặng …", "khoa Dược được …" in the text of a hospital, "nơi được tặng …".
 */
export function ownerNamed({ items, subject, nominee }: State, at: number): Shadow | 'own' | undefined {
  if (!subject) return undefined;
  if (standsForAnother(items, at) || (subject === 'collective' && remarksOnAnother(items, at))) return { ...strangers };
  const whose = ownerOf(items, at, { subject, nominee });
  if (!whose || !startsStatement(items, at)) return undefined;
  if (subject === 'collective' && namesHolder(items, at)) return { ...strangers };
  if (!gains(items, at) && !(isStranger(items, at, nominee.calls) && gainsLater(items, at))) return undefined;
  if (whose === 'own') return inApposition(items, at) ? undefined : whose;
  if (subject === 'collective' && joinsOwn(items, at, nominee)) return undefined;
  const said = items[at];
  const next = items.slice(at, at + longestName).find((item) => item.kind === 'head' || item.kind === 'sep');
  if (subject === 'collective' && said?.kind === 'party' && (next?.kind !== 'head' || !next.shared)) return undefined;
  const body = said !== undefined && (isGroup(said) || said.kind === 'party' || said.kind === 'reset');
  const parts =
    subject === 'collective' &&
    nominee.kind === undefined &&
    said?.kind === 'word' &&
    next?.kind === 'head' &&
    next.yearly;
  const soft =
    parts ||
    (subject === 'individual' && body && !isColleague(said) && (next?.kind !== 'head' || next.holder !== subject));
  return { ...strangers, soft };
}

/** "Giám đốc - HCLĐ hạng Ba", "trưởng trạm GK của UBND huyện": a person, and the award at once; a director alone gives papers too. */
function namesHolder(items: readonly Item[], at: number): boolean {
  const [item, dash] = [items[at], items[at + 1]];
  if (!item || !isPerson(item) || (item.kind === 'issuer' && item.body !== 'unit')) return false;
  const next = dash?.kind === 'sep' && dash.word === '-' ? items[at + 2] : dash;
  return next?.kind === 'head' && (item.kind === 'holder' || next.code !== 'GK');
}

/** "Trung tâm và Bệnh viện A được …": the nominee got it too. */
const joinsOwn = (items: readonly Item[], at: number, nominee: Nominee): boolean =>
  items[at - 1]?.first === and && ownerOf(items, at - 2, { subject: 'collective', nominee }) === 'own';

/** "đồng nghiệp", "cán bộ trong khoa". */
const isColleague = (item: Item | undefined): boolean =>
  item?.kind === 'holder' && item.holder === 'group' && bodyKind(item) === undefined && item.first !== branch;
const branch = fullOf('chi');

const strangers: Shadow = { reason: 'other_subject', near: false, reached: 0, firm: true };

type Whose = 'own' | 'other' | undefined;

/** Whether the body or person an item names is the nominee or somebody else, whatever is said of it. */
export function ownerOf(
  items: readonly Item[],
  at: number,
  { subject, nominee }: { subject: AwardSubject; nominee: Nominee },
): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (namesPredecessor(items, at)) return 'other';
  const people = item.kind === 'word' || item.kind === 'holder' || item.kind === 'unit' || item.kind === 'verb';
  if (people && namesOthersPeople(items, at)) return 'other';
  if (quantity(items[at - 1]) && namesCountedPeople(items, at)) return 'other';
  if (quantity(items[at - 1]) && item.kind === 'issuer' && item.body === 'unit' && subject === 'collective')
    return 'other';
  if (item.kind === 'unit' && item.first === patient && subject === 'collective') return 'other';
  const crew = (item.kind === 'word' || item.kind === 'unit') && namesCrew(items, at);
  if (crew && nominee.kind !== undefined && teams.has(item.first)) return 'other';
  if (crew && (subject === 'individual' || quantity(items[at - 1]) || isPart(items, at) || isColleague(items[at + 1])))
    return 'other';
  if ((subject === 'individual' || nominee.unit) && item.kind !== 'issuer' && isBranch(items, at)) return 'other';
  if (item.kind === 'party') return !item.member && (subject === 'individual' || nominee.unit) ? 'other' : undefined;
  const whose = subject === 'individual' ? besidePerson(items, at, nominee) : besideUnit(items, at, nominee);
  return whose ?? (isStranger(items, at, nominee.calls) ? 'other' : undefined);
}

/** Teams within a department, which send no report of their own. */
const teams = new Set(['kíp', 'ê', 'nhóm'].map(fullOf));
const self = fullOf('cá');
const patient = fullOf('bệnh');
const teacher = fullOf('người');

/** "Thủ trưởng cơ quan", "Ban Giám đốc": never a way to name the nominee. */
const chiefs = new Set(['thủ', 'hiệu', 'chi', 'viện', 'ban'].map(fullOf));

/** "Cán bộ thôn được anh tập huấn …": the nominee is the one who did it. */
const nomineeActs = (items: readonly Item[], at: number): boolean =>
  items.slice(at + 1, at + longestName).some((item, index, near) => {
    const agent = near[index + 1];
    return item.kind === 'verb' && item.way === 'get' && agent?.kind === 'word' && namesSubject(agent);
  });

/** "Trưởng khoa được …" where the text said "tôi", or named an office in its first sentence, but never this one. */
const isAnother = (item: Item, { speaks, calls, offices, lists }: Nominee): boolean =>
  !namesSubject(item) &&
  !calls.has(item.first) &&
  item.first !== self &&
  item.first !== teacher &&
  (speaks || (heads.has(item.first) && (lists || (offices.size > 0 && !offices.has(item.first)))));
const heads = new Set(['trưởng', 'phó', 'giám', 'đội', 'tổ', 'trạm'].map(fullOf));

const formerly = new Set(['nguyên', 'cựu'].map(fullOf));
const old = fullOf('cũ');

/** "bác sĩ trưởng khoa", "đồng chí Bí thư chi bộ": an office behind a word any person may be called by. */
function officeOf(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && isPerson(next) && (heads.has(next.first) || next.first === secretary);
}
const secretary = fullOf('bí');

/** In the text of a person: any body, and "trưởng khoa của tôi". */
function besidePerson(items: readonly Item[], at: number, nominee: Nominee): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (item.kind === 'issuer' && item.person && chiefs.has(item.first)) return 'other';
  if (item.kind === 'holder' && item.first === self && !quantity(items[at - 1])) return 'own';
  const person = isPerson(item);
  if (person && (formerly.has(items[at - 1]?.first ?? '') || items[at + 1]?.first === old)) return 'other';
  if (person && nominee.lists && officeOf(items, at)) return 'other';
  if (nominee.tells && namesSubject(item) && !namesSpeaker(item)) return 'other';
  if (person && besideSpeaker(items, at)) return 'other';
  if (person && isAnother(item, nominee)) return 'other';
  if (person && nomineeActs(items, at)) return 'other';
  const [link, owner] = [items[at + 1], items[at + 2]];
  if (person && link?.first === of && owner) return namesSubject(owner) ? 'other' : undefined;
  if (item.kind === 'cue') return item.only === 'collective' || item.first === teacher ? 'other' : undefined;
  return isGroup(item) || (item.kind === 'reset' && item.only === 'collective') ? 'other' : undefined;
}

/** In the text of a unit: any person, union or association, and a body of another kind or name than its own. */
function besideUnit(items: readonly Item[], at: number, nominee: Nominee): Whose {
  const item = items[at];
  if (!item) return undefined;
  if (item.kind === 'issuer' && !item.person && nominee.unit && isMass(item)) return 'other';
  if (isPerson(item) || isColleague(item))
    return quantity(items[at - 1]) || besideGroup(items, at) ? undefined : 'other';
  if (item.kind === 'word' && namesSubject(item) && item.first !== ours) return 'other';
  const kind = bodyKind(item);
  if (kind === undefined) return undefined;
  if (isPart(items, at) || (item.depth > 0 && isNamed(item))) return 'other';
  if (kind === 'any') return 'own';
  if (kind === agency) return 'other';
  const name = properName(item);
  if (nominee.kind === undefined) {
    const part = item.kind === 'holder' && name.length > 0;
    return (nominee.plain && part) || (nominee.lists && isNamedPart(item)) ? 'other' : undefined;
  }
  if (kind !== nominee.kind) return 'other';
  const elsewhere = name.includes(centre) && !nominee.name.includes(centre);
  return elsewhere || areApart(name, nominee.name) ? 'other' : 'own';
}

const ours = fullOf('mình');
const centre = fullOf('ương');
/** "Trung tâm Y tế huyện", not "Trung tâm": in brackets, remembered beside the nominee. */
const isNamed = (item: Item): boolean => item.kind === 'issuer' && !item.alone;
