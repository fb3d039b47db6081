import type { DossierKey } from '../../../events/ids.ts';
import { periodTitle } from '../../../shared/domain/campaign/call-facts.ts';
import { recordsOf, type Whole } from '../../../shared/domain/register/whole.ts';
import { heldInWords } from '../../../shared/domain/register/words.ts';
import type { Organisation, Unit } from '../../../shared/domain/registry/registry.ts';
import { actionToken } from '../action-token.ts';
import { registerToken } from '../acts/change-register.ts';
import type { Needs } from '../needs.ts';
import type { PostForm } from '../views/frame.ts';
import type { RecordLine } from '../views/register-records.ts';
import type { Visitor } from '../visitor.ts';
import { reviewHref } from './desk-links.ts';

/** Names of people and units as pages of the register say them. */
export type Names = { units: readonly Unit[]; organisation: Organisation | null };

export async function namesFor(needs: Pick<Needs, 'registry'>): Promise<Names> {
  const [units, organisation] = await Promise.all([needs.registry.units(), needs.registry.organisation()]);
  return { units, organisation };
}

/** Somebody of the organisation by name and office; an id nobody has any more stands as it is. */
export function whoIs({ organisation }: Names, id: string): string {
  const person = organisation?.people.find((each) => each.id === id);
  return person ? `${person.name}, ${person.title}` : id;
}

export const unitName = ({ units }: Names, id: string): string => units.find((unit) => unit.id === id)?.name ?? id;

/** `HT-11, tháng 9/2021, Bệnh viện Mắt` */
export function dossierName(names: Names, { callId, period, unitId }: DossierKey): string {
  return [callId, periodTitle(period), unitName(names, unitId)].filter(Boolean).join(', ');
}

export const personHref = (visitor: Visitor, id: string): string => `/k/${visitor.id}/so/${id}`;

export const assessmentHref = (visitor: Visitor, dossier: DossierKey, row: number): string =>
  `${reviewHref(visitor, dossier)}/nguoi/${row}`;

/** A link opens dossiers of its own plan only. */
export function within(visitor: Visitor, dossier: DossierKey): boolean {
  const { scope } = visitor.link;
  return scope.kind === 'office' && scope.campaignId === dossier.campaignId;
}

/** The records of somebody, those of a kind and year together. */
export function recordLines(whole: Whole, visitor: Visitor, names: Names): RecordLine[] {
  const lines = recordsOf(whole).map(({ id, held, state, source, judged }): RecordLine & { order: string } => {
    const office = source.kind === 'office';
    const fileHref =
      office || !within(visitor, source.dossier)
        ? null
        : `${reviewHref(visitor, source.dossier)}/tep/${source.version}`;
    const from = office
      ? 'Ghi theo giấy tờ'
      : `${dossierName(names, source.dossier)}, bản ${source.version}, dòng ${source.row}`;
    const year = held.as === 'award' && held.decisionDate ? held.decisionDate.slice(0, 4) : (held.year ?? '');
    return {
      ...{ id, says: heldInWords(held), state, kind: held.as },
      quote: office ? null : { before: source.before, words: source.words, after: source.after },
      source: { text: from, fileHref },
      judged: judged && { by: whoIs(names, judged.by), at: judged.at, reason: judged.reason },
      vague: 'many' in held && held.many,
      undated: held.as !== 'rating' && held.year === null && !dateOf(held),
      order: `${held.as} ${year} ${heldInWords(held)}`,
    };
  });
  return lines.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ order: _, ...line }) => line);
}

const dateOf = (held: Parameters<typeof heldInWords>[0]): string | null =>
  held.as === 'award'
    ? held.decisionDate
    : held.as === 'initiative'
      ? held.recognisedOn
      : held.as === 'fact'
        ? held.date
        : null;

/** The hidden part of every form about somebody of the register; null for a link that only shows. */
export function registerPost(visitor: Visitor, whole: Whole, action: string): PostForm | null {
  if (visitor.power !== 'acts') return null;
  const { subject, revision } = registerToken(whole);
  return { action, hidden: { token: actionToken(visitor.secret, subject, revision), revision: String(revision) } };
}
