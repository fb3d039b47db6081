import type { SubjectId } from '../../../events/ids.ts';
import { criterionWithClause } from '../../../shared/domain/criteria/criterion-name.ts';
import type { Verdict } from '../../../shared/domain/criteria/verdict.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import { nominationsOf, type Whole } from '../../../shared/domain/register/whole.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { SubjectFolder } from '../../../shared/ports/subjects.ts';
import type { Needs } from '../needs.ts';
import type { Frame } from '../views/frame.ts';
import type { OtherEntry, PersonPageModel } from '../views/person-page.ts';
import type { RegisterEntry, RegisterPageModel } from '../views/register-page.ts';
import { nothingSent, type SentForm } from '../views/sent-form.ts';
import type { Visitor } from '../visitor.ts';
import { deskHrefs } from './desk-links.ts';
import { historyOf } from './dossier-parts.ts';
import { loadWhole, questionsOf } from './nominees.ts';
import {
  assessmentHref,
  dossierName,
  type Names,
  namesFor,
  personHref,
  recordLines,
  registerPost,
  unitName,
  whoIs,
  within,
} from './register-parts.ts';

type Spot = Parameters<typeof deskHrefs>[1];

/** A person or collective with the verdicts and history of all its entries. */
export type PersonFolder = { whole: Whole; folders: readonly SubjectFolder[]; twins: readonly Subject[]; names: Names };

export async function personFolder(needs: Needs, id: SubjectId): Promise<PersonFolder> {
  const whole = await loadWhole(needs, id);
  const parts = [whole.root, ...whole.members];
  const [folders, twins, names] = await Promise.all([
    Promise.all(parts.map((part) => needs.subjects.folder(part.id))),
    needs.subjects.load(questionsOf(whole)),
    namesFor(needs),
  ]);
  const [root] = folders;
  if (!root) throw new NotFound('nobody of this id is in the register');
  return { whole, folders: folders.filter((folder) => folder !== null), twins, names };
}

/** The page of a person or collective over the years. */
export function personModel(
  visitor: Visitor,
  { whole, folders, twins, names }: PersonFolder,
  shown: { frame: Frame; spot: Spot; sent?: SentForm },
): PersonPageModel {
  const { root, members } = whole;
  const { sent = nothingSent } = shown;
  const post = registerPost(visitor, whole, personHref(visitor, root.id));
  const entry = (subject: Subject) => entryOf(subject, { visitor, names });
  return {
    ...{ frame: shown.frame, menu: { current: 'register', hrefs: deskHrefs(visitor, shown.spot) } },
    ...{ name: root.name, kind: root.kind, position: root.position, unit: root.unit },
    sentBy: unitName(names, root.unitId),
    members: members.flatMap((part) => {
      const said = root.members.find(({ id }) => id === part.id);
      return said ? [{ ...entry(part), by: whoIs(names, said.by), at: said.at, reason: said.reason }] : [];
    }),
    questions: twins.map((twin) => ({ ...entry(twin), reasons: reasonsFor(whole, twin) })),
    records: { records: recordLines(whole, visitor, names), post, sent },
    nominations: nominationsOf(whole).map((one) => ({
      what: dossierName(names, one.dossier),
      href: within(visitor, one.dossier) ? assessmentHref(visitor, one.dossier, one.row) : null,
      receivedAt: one.receivedAt,
      registration: one.purpose === 'registration',
      accepted: one.accepted,
      late: one.boundary !== null && one.receivedAt >= one.boundary,
    })),
    verdicts: folders
      .flatMap(({ verdicts }) => verdicts)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ dossier, stage, at, verdict }) => ({
        ...{ what: dossierName(names, dossier), stage, at, judgement: verdict.judgement },
        failed: criteriaNamed(verdict, verdict.failed),
        open: criteriaNamed(verdict, verdict.open),
        version: verdict.definitionVersion,
      })),
    history: historyOf(folders.flatMap(({ history }) => history)),
    ...{ post, sent },
  };
}

const criteriaNamed = ({ criteria }: Verdict, ids: readonly string[]): string[] =>
  ids.map((id) => criterionWithClause(criteria.find((one) => one.id === id) ?? { id }));

const reasonsFor = ({ root, members }: Whole, twin: Subject) =>
  [root, ...members].flatMap(({ relations }) => relations).find(({ id }) => id === twin.id)?.reasons ?? [];

function entryOf(subject: Subject, { visitor, names }: { visitor: Visitor; names: Names }): OtherEntry {
  const about = [subject.position, subject.unit, unitName(names, subject.unitId)].filter(Boolean).join(', ');
  const { id, name, records, nominations } = subject;
  return { id, name, about, href: personHref(visitor, id), records: records.length, nominations: nominations.length };
}

/** The desk page of the register. `typed`: what is looked for, or null. */
export async function registerModel(
  needs: Needs,
  visitor: Visitor,
  shown: { frame: Frame; spot: Spot; typed: string | null },
): Promise<RegisterPageModel> {
  const { frame, spot, typed } = shown;
  const [found, questions, names] = await Promise.all([
    typed === null ? [] : needs.subjects.search(typed),
    needs.subjects.questions(),
    namesFor(needs),
  ]);
  const entry = ({ id, name, position, unit, unitId }: (typeof found)[number]): RegisterEntry => ({
    ...{ name, position, unit, sentBy: unitName(names, unitId), href: personHref(visitor, id) },
  });
  const hrefs = deskHrefs(visitor, spot);
  return {
    ...{ frame, menu: { current: 'register', hrefs }, action: hrefs.register, typed },
    ...{ found: found.map(entry), questions: questions.map(entry) },
  };
}
