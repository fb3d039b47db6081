import type { Instant } from '../../../events/ids.ts';
import type { CommandOf, SessionCommand } from '../../../shared/domain/council/command.ts';
import { councilOf } from '../../../shared/domain/council/council-of.ts';
import { proposedRecusals } from '../../../shared/domain/council/recusal.ts';
import { votingManner } from '../../../shared/domain/council/rules.ts';
import { ballotItems, type Choice, type Count, type Presence } from '../../../shared/domain/council/session.ts';
import { instantAt, type LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { readDate } from '../../../shared/domain/deadlines/read-date.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import { listPlan } from '../../../shared/domain/list/plan.ts';
import { holding } from '../../../shared/domain/registry/registry.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { accepted, type Result, rejected } from '../../../shared/domain/result.ts';
import type { Form } from '../guard.ts';
import { sessionOf } from '../models/ballot-model.ts';
import type { listFolder } from '../models/list-models.ts';
import { longestMinutes, tooLong } from '../too-long.ts';

type Folder = Awaited<ReturnType<typeof listFolder>>;
type Reader = (form: Form, folder: Folder) => Result<SessionCommand>;

const choices = new Set<string>(['yes', 'no', 'abstain', 'recused']);
export const isChoice = (text: string): text is Choice => choices.has(text);
const isPresence = (text: string): text is Presence => text === 'present' || text === 'absent';

/** What the secretary's forms ask for, by the last part of their address. */
const readers: Readonly<Record<string, Reader>> = {
  'trieu-tap': readCall,
  hoan: (form) => accepted({ name: 'postpone', reason: form.one('reason') }),
  'khai-mac': readOpening,
  'diem-danh': (form) => {
    const presence = form.one('presence');
    if (!isPresence(presence)) return rejected(because('ATTENDANCE_MISSING', { field: 'presence' }));
    return accepted({ name: 'attend', memberId: form.one('member'), presence });
  },
  'hoi-ty': (form) => accepted({ name: 'recuse', memberId: form.one('member'), itemId: form.one('item') }),
  'bo-hoi-ty': (form) =>
    accepted({
      ...{ name: 'lift-recusal', memberId: form.one('member'), itemId: form.one('item') },
      reason: form.one('reason'),
    }),
  'phieu-giay': readPaperBallot,
  'kiem-phieu': readCounting,
  'chu-toa-chon': (form) => accepted({ name: 'choose', itemIds: form.all('item'), reason: form.one('reason') }),
};

export const isSessionAct = (act: string): boolean => Object.hasOwn(readers, act);

/** The command a form of the session page asks for, or what is missing in it. */
export function sessionCommand(act: string, form: Form, folder: Folder): Result<SessionCommand> {
  const long = tooLong(form.every, longestOf(folder));
  if (long.length > 0) return rejected(...long);
  const reader = readers[act];
  return reader ? reader(form, folder) : rejected(because('WRONG_STATE', { seen: act }));
}

/** How long each text of the forms may be. */
function longestOf({ list }: Folder): Record<string, number> {
  const absences = sessionOf(list).members.map(({ id }) => [`reason-${id}`, 200]);
  return { ...longestMinutes, reason: 500, documentNo: 60, ...Object.fromEntries(absences) };
}

/** Day and time of a session in the plan's time zone; null when there is no such moment. */
function momentOf(form: Form, timeZone: string): { date: LocalDate; startsAt: Instant } | null {
  const date = readDate(['day', 'month', 'year'].map((part) => form.one(`date-${part}`).trim()).join('/'));
  const time = /^([01]?\d|2[0-3])\s*(?::|h|giờ)\s*([0-5]\d)?$/i.exec(form.one('time').trim());
  if (!date || !time) return null;
  return { date, startsAt: instantAt(date, `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}`, timeZone) };
}

/** A call takes the council, the policies and the law of its own day, and proposes recusals anew. */
function readCall(form: Form, { list, campaign, organisation }: Folder): Result<SessionCommand> {
  const { meta } = campaign.definition;
  const moment = momentOf(form, meta.timezone);
  const secretary = holding(organisation, 'STANDING_OFFICE').find((p) => p.id === form.one('secretary'));
  const problems = [
    ...(moment ? [] : [because('DATE_NOT_REAL', { field: 'date-day' })]),
    ...(secretary ? [] : [because('SECRETARY_MISSING', { field: 'secretary' })]),
  ];
  if (!moment || !secretary) return rejected(...problems);
  const policy = listPlan(campaign.definition, list.key)?.votePolicy ?? null;
  const awards = list.items.map((i) => i.targetAward ?? null);
  const { votePolicies } = campaign.common;
  const { rules, secret } = votingManner(awards, { votePolicies, policy, date: moment.date });
  const members = councilOf(organisation);
  const { id, name, title } = secretary;
  const place = form.one('place');
  const meeting = { place, startsAt: moment.startsAt, chairId: form.one('chair'), secretary: { id, name, title } };
  const recusals = proposedRecusals(members, list.items);
  return accepted({ name: 'call', meeting, members, rules, secret, recusals });
}

function readOpening(form: Form, { list }: Folder): Result<SessionCommand> {
  const presence: Record<string, Presence> = {};
  const absences: Record<string, string> = {};
  for (const { id } of sessionOf(list).members) {
    const [seen, reason] = [form.one(`presence-${id}`), form.one(`reason-${id}`).trim()];
    if (isPresence(seen)) presence[id] = seen;
    if (seen === 'absent' && reason !== '') absences[id] = reason;
  }
  return accepted({ name: 'open', presence, absences });
}

function readPaperBallot(form: Form, { list }: Folder): Result<SessionCommand> {
  const session = sessionOf(list);
  const memberId = form.one('member');
  const said: CommandOf<'paper-vote'> = {
    ...{ name: 'paper-vote', memberId, documentNo: form.one('documentNo') },
    choices: session.secret ? null : choicesOf(form, ballotItems(session, itemsFree(list), memberId)),
  };
  return accepted(said);
}

/** The choices of a form for these items; an item without a valid choice is left out, and so found missing. */
export function choicesOf(form: Pick<Form, 'one'>, items: readonly { id: string }[]): Record<string, Choice> {
  const found: Record<string, Choice> = {};
  for (const { id } of items) {
    const choice = form.one(`choice-${id}`);
    if (isChoice(choice)) found[id] = choice;
  }
  return found;
}

function readCounting(form: Form, { list }: Folder): Result<SessionCommand> {
  const papers: Record<string, Count> = {};
  for (const { id } of itemsFree(list)) {
    const [yes, no, abstain] = ['yes', 'no', 'abstain'].map((choice) => form.one(`paper-${id}-${choice}`).trim());
    if (!yes && !no && !abstain) continue;
    const numbers = [yes, no, abstain].map((text) => (/^\d{1,4}$/.test(text || '0') ? Number(text || '0') : null));
    if (numbers.includes(null)) return rejected(because('PAPER_COUNT', { field: id, seen: `${yes}/${no}/${abstain}` }));
    papers[id] = { yes: numbers[0] ?? 0, no: numbers[1] ?? 0, abstain: numbers[2] ?? 0 };
  }
  const committee = form.one('committee').split('\n');
  return accepted({ name: 'close-vote', committee, discussion: form.one('discussion'), papers });
}
