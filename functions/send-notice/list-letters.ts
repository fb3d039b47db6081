import type { DossierKey } from '../../events/ids.ts';
import { keyText } from '../../shared/domain/dossier/reference.ts';
import type { LinkScope } from '../../shared/domain/link/link.ts';
import { boardOf, toOffice, toRole } from './addressees.ts';
import type { Facts } from './facts.ts';
import { listPath } from './landings.ts';
import type { Letter } from './letter.ts';

/** The round of the list: what was mailed in one is mailed again in the next. */
export const round = (facts: Facts) => `round-${facts.list?.round ?? 0}`;

const waiting = {
  publish: 'PUBLISHED',
  vote: 'VOTING',
  decide: 'DECIDING',
  forward: 'READY',
  compose: 'SENT_BACK',
} as const;

/** Whoever has the next step of a list: the council, the leader or the office. */
export function onListStage(
  list: DossierKey,
  next: 'publish' | 'vote' | 'decide' | 'forward' | 'compose',
  given: { facts: Facts; step: string },
): Letter[] {
  const { facts, step } = given;
  // Told late: whoever it waited for has done it, or it was composed anew.
  if (facts.list && facts.list.state !== waiting[next]) return [];
  const shared = { about: `list/${keyText(list)}`, step, board: boardOf(list) };
  if (next === 'vote') {
    // A meeting is called by the office, with time and place; without one the ballots go out at once.
    if (facts.list?.session?.form === 'meeting') return [];
    const scope = (personId: string): LinkScope => ({ kind: 'ballot', list, personId });
    return toRole('COUNCIL', { kind: 'ballot-call', ...shared, landing: '', scope }, facts);
  }
  if (next === 'decide') {
    const scope = (personId: string): LinkScope => ({ kind: 'decision', list, personId });
    return toRole('SO_LEADER', { kind: 'leader-decide', ...shared, landing: '', scope }, facts);
  }
  return toOffice('office-list-step', list, { facts, step: `${step}-${next}`, landing: listPath(list) });
}

/**
 * The chair, when no vote brings the list before the council and a nominee is held out of it for a criterion the council
 * may waive: without this mail nobody of the council would ever see it.
 */
export function toChair(list: DossierKey, given: { facts: Facts; step: string }): Letter[] {
  const { facts, step } = given;
  const waits = facts.list?.held?.some(({ why }) => why === 'INELIGIBLE') ?? false;
  if (!waits || facts.list?.session !== null) return [];
  const scope = (personId: string): LinkScope => ({ kind: 'ballot', list, personId });
  const shared = { about: `list/${keyText(list)}`, step, board: boardOf(list), landing: '' };
  return toRole('COUNCIL_CHAIR', { kind: 'chair-waiver', ...shared, scope }, facts);
}

/** The members of the session; one overtaken by a later call or act is not told to anybody any more. */
export function toCouncil(
  kind: 'session-call' | 'session-postponed',
  data: { list: DossierKey; call: number },
  facts: Facts,
): Letter[] {
  const { list, call } = data;
  const session = facts.list?.session;
  if (session && (session.calls !== call || (session.state === 'PLANNED') !== (kind === 'session-postponed')))
    return [];
  const scope = (personId: string): LinkScope => ({ kind: 'ballot', list, personId });
  const shared = {
    about: `list/${keyText(list)}`,
    step: `${round(facts)}-call-${call}`,
    board: boardOf(list),
    landing: '',
  };
  const letters = toRole('COUNCIL', { kind, ...shared, scope }, facts);
  return session ? letters.filter((l) => session.members.some((m) => m.id === l.to.id)) : letters;
}
