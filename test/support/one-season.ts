import { Instant } from '../../events/ids.ts';
import type { SessionCommand } from '../../shared/domain/council/command.ts';
import type { Choice } from '../../shared/domain/council/session.ts';
import { type DossierCommand, decideDossier } from '../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { takeSteps } from '../../shared/domain/dossier/take-step.ts';
import type { EventDraft } from '../../shared/domain/event-draft.ts';
import { barredFrom } from '../../shared/domain/list/barred.ts';
import { composeList, decideList, type ListCommand } from '../../shared/domain/list/decide.ts';
import { holdsOn, withHolds } from '../../shared/domain/list/held.ts';
import type { ListItem, NominationList } from '../../shared/domain/list/list.ts';
import { decideNomination, type NominationCommand } from '../../shared/domain/nomination/decide.ts';
import { type Nomination, newNomination } from '../../shared/domain/nomination/nomination.ts';
import { nomineeId } from '../../shared/domain/nomination/nominee-id.ts';
import type { ActingRole, NominationActName } from '../../shared/domain/nomination/rights.ts';
import { hasActed, stageOf } from '../../shared/domain/nomination/stage.ts';
import type { Result } from '../../shared/domain/result.ts';
import { aDossier } from './dossiers.ts';
import { aDraft, anItem, council } from './lists.ts';

/** The whole way of one dossier with four nominees: its machine, theirs, and that of the list they come on. */
export type World = {
  dossier: Dossier;
  versions: readonly { number: number; rows: number }[];
  nominations: readonly Nomination[];
  list: NominationList | null;
  now: number;
  told: readonly EventDraft[];
};

const start = Date.parse('2021-06-01T01:00:00.000Z');
const instant = (ms: number) => Instant.parse(new Date(ms).toISOString());
export const people = [1, 2, 3, 4].map((n) => anItem(n));
const definition = { criteria: { L0: { waivable: true }, C0: {} } } as unknown as Parameters<typeof barredFrom>[0];
const terms = { screening: 20, returnIneligible: 5, remindBefore: 3, timeZone: 'Asia/Ho_Chi_Minh' };

export const fresh = (): World => ({
  ...{ dossier: aDossier({ terms }), versions: [], nominations: [], list: null, now: start, told: [] },
});

/** What somebody tries. */
export type Attempt =
  | { do: 'wait'; hours: number }
  | { do: 'send'; blocking: number; rows: number }
  | { do: 'dossier'; name: string; reason: string }
  | {
      do: 'nominee';
      who: number;
      role: ActingRole | null;
      name: NominationActName;
      criterion: string;
      self: boolean;
      reason: string;
    }
  | { do: 'compose'; who: readonly number[] }
  | { do: 'vote'; member: number; choices: readonly Choice[] }
  | { do: 'list'; name: 'close-vote' | 'decide' | 'forward'; yes: boolean; reason: string };

function dossierTold(world: World, command: DossierCommand, at: number): World {
  const result = decideDossier(world.dossier, command, instant(at));
  if (!result.ok) return world;
  return { ...world, dossier: result.value.dossier, told: result.value.events };
}

function send(world: World, { rows, blocking }: { rows: number; blocking: number }): World {
  const receivedAt = instant(world.now);
  const next = dossierTold(world, { name: 'record', receivedAt, rows, warnings: 0, blocking }, world.now);
  if (next === world) return world;
  return { ...next, versions: [...world.versions, { number: next.dossier.latestVersion, rows }] };
}

function onDossier(world: World, { name, reason: why }: { name: string; reason: string }): World {
  const version = world.dossier.validVersion ?? 0;
  const commands: Record<string, DossierCommand> = {
    accept: { name: 'accept', version },
    return: { name: 'return', version, reason: why, items: [], due: instant(world.now + 3 * 86_400_000) },
    lock: { name: 'lock', reason: 'office' },
    withdraw: { name: 'withdraw', reason: why },
    'nil-return': { name: 'nil-return', reason: why, by: 'ttyt-can-loc.clerk' },
  };
  const command = commands[name];
  return command ? dossierTold(world, command, world.now) : world;
}

export const nominationOf = (world: World, item: ListItem): Nomination => {
  const id = nomineeId(item);
  return world.nominations.find((n) => n.id === id) ?? newNomination(world.dossier.key, { id, name: item.name });
};

function nomineeCommand(asked: Extract<Attempt, { do: 'nominee' }>): NominationCommand {
  const { name, reason: why, criterion } = asked;
  const given = {
    ...{ ground: 'discipline', basis: 'Điều 4', criteria: [criterion], criterion, definitionVersion: 1 },
    ...{ decisionNo: '1420/QĐ-UBND', decisionDate: '2021-08-05' },
  };
  return {
    ...given,
    ...(name === 'revoke' ? { ground: 'forged_papers' } : {}),
    name,
    reason: why,
  } as NominationCommand;
}

export const rightful: Record<NominationActName, ActingRole> = {
  ...{ suspend: 'STANDING_OFFICE', reinstate: 'STANDING_OFFICE', revoke: 'STANDING_OFFICE' },
  ...{ 'find-ineligible': 'STANDING_OFFICE', 'find-eligible': 'STANDING_OFFICE' },
  ...{ withdraw: 'UNIT_HEAD', waive: 'COUNCIL_CHAIR' },
};
export const roleOf = (asked: Extract<Attempt, { do: 'nominee' }>): ActingRole => asked.role ?? rightful[asked.name];

function onNominee(world: World, asked: Extract<Attempt, { do: 'nominee' }>): World {
  const item = people[asked.who];
  if (!item || world.dossier.validVersion === null) return world;
  const before = nominationOf(world, item);
  const result = decideNomination(before, nomineeCommand(asked), {
    ...{ now: instant(world.now), role: roleOf(asked), by: 'somebody', ownCase: asked.self },
    ...{ stage: stageOf(world.dossier, before.id, world.list), acted: hasActed(world.list) },
    ...{ criteria: ['L0', 'C0'], waivable: ['L0'] },
  });
  if (!result.ok) return world;
  const { nomination, events } = result.value;
  const nominations = [...world.nominations.filter((n) => n.id !== nomination.id), nomination];
  const change = world.list && withHolds(world.list, nominations);
  return { ...world, nominations, list: change?.list ?? world.list, told: [...events, ...(change?.events ?? [])] };
}

function compose(world: World, { who }: { who: readonly number[] }): World {
  const { acceptedVersion: version } = world.dossier;
  if (version === null) return world;
  const items = who.flatMap((n) => people[n] ?? []).map((p) => ({ ...p, version }));
  if (items.some((item) => barredFrom(definition, world.nominations, item))) return world;
  const held = holdsOn({ items }, world.nominations);
  const draft = { ...aDraft({ items, min: 2, max: 5 }), ...(held.length > 0 ? { held } : {}) };
  const result = composeList(draft, world.list);
  if (!result.ok) return world;
  const locked = dossierTold(world, { name: 'lock', reason: 'list_composed' }, world.now);
  return { ...locked, list: result.value.list, told: [...result.value.events, ...locked.told] };
}

function onList(world: World, command: ListCommand | SessionCommand): World {
  if (!world.list) return world;
  const result: Result<{ list: NominationList; events: readonly EventDraft[] }> = decideList(
    world.list,
    command,
    instant(world.now),
  );
  return result.ok ? { ...world, list: result.value.list, told: result.value.events } : world;
}

function vote(world: World, { member, choices }: { member: number; choices: readonly Choice[] }): World {
  const memberId = council(3)[member]?.id ?? '';
  const free = (world.list?.items ?? []).filter((i) => !(world.list?.held ?? []).some((h) => h.itemId === i.id));
  const said = Object.fromEntries(free.map((item, n) => [item.id, choices[n] ?? ('no' as const)]));
  return onList(world, { name: 'vote', memberId, choices: said });
}

function ending(asked: Extract<Attempt, { do: 'list' }>): ListCommand {
  const { name, yes, reason: why } = asked;
  if (name === 'decide') return { name, approved: yes, reason: why, by: 'giam-doc' };
  if (name === 'forward') return { name, documentNo: '1850/SYT-TCCB', receiver: 'ban-tdkt', by: 'tccb' };
  return { name: 'close-vote', committee: [], discussion: '', papers: {} };
}

function wait(world: World, hours: number): World {
  const now = world.now + hours * 3_600_000;
  const { dossier, events } = takeSteps(world.dossier, instant(now));
  return { ...world, now, dossier, told: events };
}

/** What an attempt makes of the world; the same world, with nothing told, when it is refused. */
export function after(world: World, asked: Attempt): World {
  const quiet = { ...world, told: [] };
  switch (asked.do) {
    case 'wait':
      return wait(quiet, asked.hours);
    case 'send':
      return send(quiet, asked);
    case 'dossier':
      return onDossier(quiet, asked);
    case 'nominee':
      return onNominee(quiet, asked);
    case 'compose':
      return compose(quiet, asked);
    case 'vote':
      return vote(quiet, asked);
    case 'list':
      return onList(quiet, ending(asked));
    default:
      return asked satisfies never;
  }
}
