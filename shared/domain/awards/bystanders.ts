import type { Item } from './items.ts';
import type { Mention } from './mention.ts';
import { getsAfter, includesNominee, isPerson, namesSubject, quantity, startsSegment } from './naming.ts';
import { besideGroup, type Nominee } from './nominee.ts';
import type { AwardSubject, ExclusionReason } from './reading.ts';
import { endsApposition } from './subjects.ts';
import { and, fullOf } from './syllables.ts';
import type { Verb } from './vocabulary/statements.ts';

/** A cue at work: the heads it reaches are no awards. `firm`: of somebody named, until the subject is named again. */
export type Shadow = {
  reason: ExclusionReason;
  near: boolean;
  reached: number;
  firm?: boolean;
  /** Of a time or a case, whoever is named in it: "trước khi sáp nhập, …". */
  lasts?: boolean;
  /** Announced with a colon, so that it holds for the entries after a semicolon too. */
  listed?: boolean;
  /** A heading that may also name where the subject works; `below`: for the lines below it too. */
  soft?: boolean;
  below?: boolean;
  /** Words of the form: the colon after them opens the answer. */
  asks?: boolean;
};

/** Where the marking of a clause stands. */
export type State = {
  items: readonly Item[];
  /** Mentions passed so far; of those before `settled` it is known to whom they were given. */
  passed: Mention[];
  settled: number;
  subject: AwardSubject | undefined;
  nominee: Nominee;
  shadow: Shadow | undefined;
  /** A comma or "và" was the last thing that mattered. */
  afterSep: boolean;
  /** A comma or "và" stands since the last award's name. */
  parted: boolean;
  /** The name of a movement is expected, or a list of such names goes on. */
  movement: 'named' | 'listed' | undefined;
  /** How many words the grammar does not know stand before, since somebody was said to have or get something. */
  strange: number;
  /** Somebody who grants, a decision or a verb of getting was named since the last comma. */
  granted: boolean;
  /** A decision was cited in the clause. */
  decided: boolean;
  /** Something was given without saying that the subject got it. */
  givenAway: boolean;
  /** The first words of units the subject helps: "đỡ đầu trạm y tế …". */
  helped: Set<string>;
  /** Inside the quotation marks of a movement's name. */
  quoted: boolean;
  /** The cues at work outside each open bracket, which go on behind it. */
  outside: (Shadow | undefined)[];
};

/** After these, a comma and a verb start a statement of its own; a proposal or a target runs to the end of its clause. */
export const yielding = new Set<ExclusionReason>([
  'eligible_only',
  'other_subject',
  'duty',
  'not_awarded',
  'registered',
  'criterion_text',
]);

/** What follows is somebody else's, unless it is already a proposal or a wish. */
export function turnToOthers(state: State): void {
  if (state.shadow?.firm) return;
  if (!state.shadow || state.shadow.near || yielding.has(state.shadow.reason))
    state.shadow = { reason: 'other_subject', near: false, reached: 0 };
}

/** Unknown words a verb of getting may be followed by: "được tặng phần thưởng cao quý là …". */
export const patience = 2;

/** Titles whose usual sentences hold words before them: "nỗ lực hoàn thành …", "Hội thi … giải Nhì". */
export const narrated = new Set(['GIAI', 'HTXSNV', 'DV_HTXS', 'TCD_HTXS', 'DAN_DAU']);

/** Keeps account of who gives and who gets, and of words that may make an award's name a mere topic. */
export function watchGiving(state: State, item: Item): void {
  switch (item.kind) {
    case 'word':
      if (!namesSubject(item)) state.strange += 1;
      return;
    case 'unit':
      state.strange += 1;
      return;
    case 'sep':
      state.strange = 0;
      state.granted = false;
      return;
    case 'decision':
      state.decided = true;
      state.granted = true;
      return;
    case 'issuer':
      state.granted = true;
      return;
    case 'verb':
      watchVerb(state, item.way);
      return;
    default:
      if (settling.has(item.kind)) state.strange = 0;
  }
}

/** What starts a statement afresh. */
const settling = new Set<Item['kind']>([
  'colon',
  'reset',
  'count',
  'years',
  'vague',
  'date',
  'party',
  'head',
  'lesser',
]);

function watchVerb(state: State, way: Verb['way']): void {
  if (way === 'get' || way === 'own') state.strange = 0;
  if (way === 'get') state.granted = true;
  if (way === 'give' && state.granted) state.strange = 0;
  if (way === 'give' && !state.granted && !state.decided) state.givenAway = true;
  if (way === 'to' && state.givenAway) leaveOutPassed(state);
}

/** "Vợ là giáo viên, …", "hai con đều …": what follows tells of the family, unless they are named in passing. */
export function tellsOfKin(items: readonly Item[], at: number): boolean {
  let start = at;
  while (items[start - 1]?.kind === 'count' || items[start - 1]?.kind === 'vague') start -= 1;
  const next = items[at + 1];
  const told = next !== undefined && (next.kind !== 'sep' || endsApposition(items, at + 1, at));
  const before = items[start - 1];
  if (before && conjunctions.has(before.first)) start -= 1;
  const starts = startsSegment(items, start) || items[start - 1]?.kind === 'colon';
  return starts && told && next.kind !== 'cue';
}

const conjunctions = new Set(['nhưng', 'còn', 'song', 'riêng'].map(fullOf));

/** "05 cán bộ đạt …", "cho 20 cá nhân", "Bệnh viện được tặng …": the awards of others. */
export function meetHolder(state: State, item: Item, at: number): void {
  const { items, subject } = state;
  const before = items[at - 1];
  if (
    subject === 'collective'
      ? isPerson(item) && besideGroup(items, at)
      : togetherWith(items, at) || joinsNominee(items, at)
  )
    return;
  if (item.kind === 'holder' && quantity(before)) {
    const link = items[at - 2];
    if (link?.kind === 'colon') leaveOutLast(state);
    if (link?.kind === 'verb' && (link.way === 'to' || link.way === 'glue')) leaveOutPassed(state);
    turnToOthers(state);
    return;
  }
  const person = (item.kind === 'holder' && item.holder === 'person') || (item.kind === 'issuer' && item.person);
  const foreign = subject === 'individual' ? !person : subject === 'collective' ? person : false;
  if (item.kind === 'holder' && foreign) meetHeading(state, at);
  const own = subject === 'individual' ? namesSubject(item) || isOneself(item) : isOwnUnit(item);
  const last = state.passed.at(-1);
  if (own && before?.kind === 'verb' && before.way === 'to' && items[at - 2]?.kind !== 'cue') {
    state.settled = state.passed.length;
    if (last?.excluded === 'other_subject' && !state.shadow?.firm) last.excluded = undefined;
  }
  if (subject === 'collective' && isBody(item) && startsSegment(items, at) && getsAfter(items, at)) ownAgain(state);
  if (subject === 'collective' && person && has(before) && getsAfter(items, at)) turnToOthers(state);
  if (foreign && state.afterSep && startsSegment(items, at) && getsAfter(items, at)) turnToOthers(state);
}

const person = fullOf('cá');
const isOneself = (item: Item): boolean => item.kind === 'holder' && item.first === person;

/** "Bản thân và tập thể khoa được …". */
const joinsNominee = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.first === and && includesNominee(items[at - 2]);

/** "Cùng 5 đồng nghiệp được tặng …". */
function togetherWith(items: readonly Item[], at: number): boolean {
  const start = quantity(items[at - 1]) ? at - 1 : at;
  return start < at && items[start - 1]?.first === together && startsSegment(items, start - 1);
}
const together = fullOf('cùng');
const colleagues = new Set(['đồng', 'nhân', 'cán', 'viên', 'điều', 'anh', 'các', 'những'].map(fullOf));

const having = fullOf('có');

/** "Phòng có đồng chí Hoa được …". */
const has = (before: Item | undefined): boolean =>
  (before?.kind === 'verb' && before.first === having) || (before?.kind === 'reset' && before.only === 'collective');

const unit = fullOf('đơn');

/** "cho khoa", "cho đơn vị". */
const isOwnUnit = (item: Item): boolean =>
  (item.kind === 'holder' && item.holder === 'group' && item.name.length === 0 && !colleagues.has(item.first)) ||
  (item.kind === 'issuer' && item.first === unit);

/** The hospital, its union or Party cell, after what its people got. */
const isBody = (item: Item): boolean =>
  item.kind === 'issuer' && !item.person && (item.body === 'unit' || item.body === 'union' || item.body === 'party');

function ownAgain(state: State): void {
  if (state.shadow?.reason === 'other_subject' && !state.shadow.firm) state.shadow = undefined;
}

const longestName = 8;

/** "Lương y Đào Văn Sinh, khoa Đông y: …": a person is named, and where they work. */
const isName = (item: Item): boolean => item.kind === 'word' || item.kind === 'holder';

/** "Cá nhân: 02 Bằng khen, …" heads a list of others; "… cho cá nhân" gives the award before it away. */
function meetHeading(state: State, at: number): void {
  const { items, subject } = state;
  const before = items[at - 1];
  const last = state.passed.at(-1);
  if (
    items[at + 1]?.kind === 'colon' &&
    startsSegment(items, at) &&
    !items.slice(Math.max(0, at - longestName), at).some(isName)
  )
    state.shadow ??= { reason: 'other_subject', near: false, reached: 1 };
  if (subject === 'collective' && last && before?.kind === 'verb' && before.way === 'to')
    last.excluded ??= 'other_subject';
}

/** "Tập thể LĐXS: 3/10 khoa": how many others hold it. */
export function leaveOutLast({ passed }: State): void {
  const last = passed.at(-1);
  if (last) last.excluded ??= 'other_subject';
}

function leaveOutPassed(state: State): void {
  const { passed, settled } = state;
  state.settled = passed.length;
  for (let at = passed.length - 1; at >= settled; at -= 1) {
    const mention = passed[at];
    // "TTLĐTT năm 2020, Huân chương … trao cho khoa Ngoại": what was told of the other award ends the list.
    const next = passed[at + 1];
    if (!mention || (next && (mention.years.length > 0 || mention.decisions.length > 0))) return;
    // "… được Bộ Y tế tặng Bằng khen, và đã tổ chức trao Kỷ niệm chương cho …"
    const between = next ? state.items.slice(mention.seat + 1, next.seat) : [];
    if (between.some(({ kind }) => kind === 'cue' || kind === 'reset')) return;
    mention.excluded ??= 'other_subject';
  }
}
