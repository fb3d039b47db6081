import type { Item } from './items.ts';
import { getsAfter, isPerson, namesSubject, quantity, startsSegment } from './naming.ts';
import { beginsWithAward, beginsWithMass, listsForMass, tellsOfUnit } from './openings.ts';
import type { AwardSubject } from './reading.ts';
import { standsForAnother } from './stand-ins.ts';
import { callsItself } from './strangers.ts';
import { and, fullOf } from './syllables.ts';
import { agency, bodyKind, namesPredecessor } from './vocabulary/owners.ts';

/** Who a text says it is about, as far as the awards of others in it can be told apart from the nominee's. */
export type Nominee = {
  /** The text tells of a unit, so that unions and associations in it are not the nominee. */
  unit: boolean;
  /** What the unit calls itself: "khoa", "trung tâm"; `undefined` when it only says "đơn vị" or nothing. */
  kind: string | undefined;
  /** The words of its proper name. */
  name: readonly string[];
  /** It calls itself "đơn vị", "tập thể". */
  plain: boolean;
  /** The words the text's first statement begins with, unless it tells of some other body. */
  calls: ReadonlySet<string>;
  /** It says "tôi". */
  speaks: boolean;
  /** "tôi" is the subject of a statement, so "anh", "chị", "đồng chí" are somebody else. */
  tells: boolean;
  /** First words of the offices its first sentence names. */
  offices: ReadonlySet<string>;
  /** It begins with an award, and names nobody before it. */
  lists: boolean;
};

/**
 * Reads from the whole text who it is about: the first body of health care that is the subject of a statement.
 * When several of a kind are named, they are parts of the next body named. A text that opens with "Được Chính phủ tặng …" leaves its nominee out, and that is no union named later.
 */
export function nomineeOf(items: readonly Item[], subject?: AwardSubject): Nominee {
  const speaks = items.some(({ kind, first }) => kind === 'verb' && first === speaker);
  const tells = items.some((item, at) => item.first === speaker && namesSubject(item) && turnsBack(items, at));
  // Who says "tôi" does not begin with an own name: a person named first is somebody else.
  const calls = speaks && subject === 'individual' ? new Set<string>() : callsItself(items, subject);
  const end = items.findIndex(({ kind }) => kind === 'stop');
  const opening = end < 0 ? items : items.slice(0, end);
  const lists = beginsWithAward(opening);
  const offices = new Set(opening.filter(isPerson).map(({ first }) => first));
  let plain = false;
  if (beginsWithMass(items))
    return { unit: false, kind: union, name: [], plain: false, calls, speaks, tells, offices, lists };
  const unit = tellsOfUnit(items) || (lists && !listsForMass(opening));

  const bodies: Body[] = [];
  const helped = new Set<string>();
  let ruled = false;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'stop') ruled &&= !item.line;
    ruled ||= item.kind === 'cue' && (item.reason === 'criterion_text' || item.lasts === true);
    const object = items[at + 1];
    if (item.kind === 'cue' && item.reason === 'other_subject' && object) helped.add(object.first);
    if (item.kind === 'cue' && item.helps) helped.add(fullOf(item.helps.split(' ')[0] ?? ''));
    const kind = ownKind(items, at);
    const superior = item.kind === 'issuer' && item.body === 'department' && !getsAfter(items, at);
    if (kind === undefined || ruled || superior || helped.has(item.first)) continue;
    // "TTLĐTT năm 2020; khoa Ngoại đạt …": who lists its awards first does not name itself afterwards.
    if (lists && isNamedPart(item)) continue;
    if (kind === 'any') plain ||= !explains(items, at - 2);
    else if (!plain || item.kind !== 'holder' || item.name.length === 0) {
      const gets = obtains(item) || getsAfter(items, at);
      bodies.push({ kind, name: properName(item), gets, explained: explains(items, at) });
      const beside = items[at + 1]?.kind === 'sep' ? items[at + 2] : undefined;
      if (beside && bodyKind(beside) === kind)
        bodies.push({ kind, name: properName(beside), gets: false, explained: false });
    }
  }
  if (bodies[0]?.explained && bodies.some((body) => returns(body, bodies[0]))) bodies.shift();
  const [first] = bodies;
  const ourselves = ourOwn(items);
  const parts = first && bodies.some(({ kind, name }) => kind === first.kind && areApart(name, first.name));
  const own = ourselves ? ourselves : parts ? (bodies.find(({ kind }) => kind !== first.kind) ?? first) : first;
  if (!own) return { unit: unit || plain, kind: undefined, name: [], plain, calls, speaks, tells, offices, lists };
  return {
    unit: unit || own.gets,
    kind: own.kind,
    name: own.name,
    plain,
    calls: items[0]?.kind === 'word' ? new Set() : calls,
    speaks,
    tells,
    offices,
    lists,
  };
}

type Body = Pick<Nominee, 'name'> & { kind: string; gets: boolean; explained: boolean };

const explaining = new Set(['nơi', 'đơn', 'cơ'].map(fullOf));

/** "Viện Pasteur, đơn vị cử chuyên gia hỗ trợ, …": a body the text has to explain. */
function explains(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (next < at + longestRest && restOfName.has(items[next]?.kind ?? 'stop')) next += 1;
  const comma = items[next];
  return comma?.kind === 'sep' && comma.first !== and && explaining.has(items[next + 1]?.first ?? '');
}
const restOfName = new Set<Item['kind']>(['word', 'unit', 'level']);
const longestRest = 5;

/** "… Trung tâm được …": another kind of body that gets something and needs no name is the one whose text this is. */
const returns = ({ kind, gets, name }: Body, opener: Body | undefined): boolean =>
  gets && name.length === 0 && kind !== opener?.kind;

/** "Khoa Xét nghiệm chúng tôi": the body that says "we". */
function ourOwn(items: readonly Item[]): Body | undefined {
  for (const [at, item] of items.entries()) {
    const kind = bodyKind(item);
    if (kind === undefined || kind === 'any' || kind === agency) continue;
    const name = properName(item);
    const end = name.indexOf(we);
    if (end >= 0 || items[at + 1]?.first === we)
      return { kind, name: end < 0 ? name : name.slice(0, end), gets: true, explained: false };
  }
  return undefined;
}
const we = fullOf('chúng');

const parts = new Set(['khoa', 'phòng', 'tổ', 'trạm']);

/** "khoa Ngoại", "Trạm Y tế xã Hòa Bình": a department or a station with its own name. */
export const isNamedPart = (item: Item): boolean =>
  (item.kind === 'holder' || (item.kind === 'issuer' && !item.alone)) &&
  item.name.length > 0 &&
  parts.has(bodyKind(item) ?? '');

/** The kind of a union or association that is itself the nominee. */
const union = 'đoàn thể';
const speaker = fullOf('tôi');

/** "tôi" at the head of a statement, after "còn", "riêng" too. */
function turnsBack(items: readonly Item[], at: number): boolean {
  const start = turning.has(items[at - 1]?.first ?? '') ? at - 1 : at;
  return startsSegment(items, start) || items[start - 1]?.kind === 'stop';
}
export const turning = new Set(['còn', 'riêng'].map(fullOf));

/** Two proper names with no word in common. */
export const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));

/** The words of a body's own name, without those any body may have. */
export const properName = (item: Item): readonly string[] =>
  item.kind === 'issuer' || item.kind === 'holder' ? item.name : [];

/** What kind of body the item names, as the subject its statement begins with; "any" for "đơn vị", "tập thể". */
function ownKind(items: readonly Item[], at: number): string | undefined {
  const item = items[at];
  const kind = item && bodyKind(item);
  if (!item || kind === undefined || kind === agency || !opensStatement(items, at)) return undefined;
  if (item.kind === 'issuer' && grants(items, at)) return undefined;
  return namesPredecessor(items, at) || isPart(items, at) || standsForAnother(items, at) ? undefined : kind;
}

/** "Sở Y tế, UBND huyện tặng …", "Bệnh viện đã tặng …". */
function grants(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (next < at + longestLead && (items[next]?.kind === 'sep' || items[next]?.kind === 'issuer')) next += 1;
  const verb = items[next];
  return verb?.kind === 'verb' ? verb.way === 'give' : verb?.kind === 'reset' && verb.gives === true;
}

/** It is the first thing said in its statement, after a time or another word that leads in, or gets something after a comma. */
function opensStatement(items: readonly Item[], at: number): boolean {
  let start = at;
  while (led.has(items[start - 1]?.kind ?? 'stop')) start -= 1;
  const before = items[start - 1];
  if (before === undefined || before.kind === 'stop' || before.kind === 'colon') return !quantity(items[at - 1]);
  const listed = items[start - 2];
  if (listed && bodyKind(listed) !== undefined) return false;
  if (!startsSegment(items, start) || before.first === and || quantity(items[at - 1])) return false;
  return obtains(items[at]) || getsAfter(items, at) || !namesBodyBefore(items, start);
}
const led = new Set<Item['kind']>(['years', 'bullet', 'quote', 'vague', 'sameYear']);

/** Another body or an award was named before in the sentence. */
function namesBodyBefore(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (!item || item.kind === 'stop') return false;
    if (item.kind === 'head' || item.kind === 'issuer' || item.kind === 'holder' || item.kind === 'reset') return true;
  }
  return at > longestLead;
}
const longestLead = 16;

/** "khoa được", "bệnh viện đạt". */
const obtains = (item: Item | undefined): boolean => item?.kind === 'reset' && !item.open;

const belonging = fullOf('thuộc');
const directly = fullOf('trực');
const describing = new Set<Item['kind']>(['word', 'holder', 'neutral', 'count', 'verb']);
const belongs = new Set([belonging, directly, fullOf('của'), fullOf('do')]);

/** "khoa Sản thuộc đơn vị", "khoa Dược của Trung tâm", "phòng khám do Trung tâm quản lý": told of by the unit it belongs to, which needs no name. */
export function isPart(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (next < at + 6 && describing.has(items[next]?.kind ?? 'stop') && !belongs.has(items[next]?.first ?? ''))
    next += 1;
  const link = items[next];
  if (!link || !belongs.has(link.first)) return false;
  const whole = items[next + (link.first === directly && items[next + 1]?.first === belonging ? 2 : 1)];
  if (whole?.kind === 'issuer') return whole.alone && bodyKind(whole) !== undefined;
  return whole !== undefined && bodyKind(whole) !== undefined && properName(whole).length === 0;
}

const everybody = fullOf('tập');

/** "Tập thể cán bộ, viên chức", "đơn vị và giám đốc": the unit is named with its people. */
export function besideGroup(items: readonly Item[], at: number): boolean {
  let described = false;
  for (let back = at - 1; back >= Math.max(0, at - longestLead); back -= 1) {
    const item = items[back];
    if (!item || item.kind === 'reset') return false;
    if (bodyKind(item) !== undefined) return !described || item.first === everybody;
    if (item.kind === 'word') described = true;
    else if (item.kind !== 'sep' && item.kind !== 'count' && !isPerson(item)) return false;
  }
  return false;
}
