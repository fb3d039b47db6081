import type { DossierKey } from '../../../events/ids.ts';
import { type CallFacts, callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { NominationKind, PersonGroup, UnitType } from '../../../shared/domain/campaign/vocabulary.ts';
import { attestName, kindNames } from '../../../shared/domain/criteria/words.ts';
import {
  answerKey,
  judgeNominee,
  kindOf,
  type NomineeVerdict,
  type RegisteredNominee,
} from '../../../shared/domain/judgement/judge-nominee.ts';
import type { NomineeGroup } from '../../../shared/domain/judgement/nominee-group.ts';
import { questionsIn } from '../../../shared/domain/judgement/questions.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import type { Unit } from '../../../shared/domain/registry/registry.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import type { AssessmentPageModel, Choosing } from '../views/assessment-page.ts';
import type { Frame } from '../views/frame.ts';
import { groupNames } from '../views/judgement-words.ts';
import { nothingSent, type SentForm } from '../views/sent-form.ts';
import type { Question, VerdictSection } from '../views/verdict.ts';
import type { Visitor } from '../visitor.ts';
import { noticesOf } from './assessment-notices.ts';
import { deskMenuOf, reviewHref } from './desk-links.ts';
import { listOf, nomineesOf, waiversFor } from './nominees.ts';
import {
  assessmentHref,
  type Names,
  namesFor,
  personHref,
  recordLines,
  registerPost,
  whoIs,
} from './register-parts.ts';

/** A nominee of a dossier with everything its page needs. */
export type AssessmentFolder = {
  row: ListItem;
  nominee: RegisteredNominee;
  judged: NomineeVerdict;
  campaign: Campaign;
  facts: CallFacts;
  sender: Unit;
  names: Names;
};

/** The nominee of a row of the newest valid version. Throws `NotFound` while the register does not hold it. */
export async function assessmentFolder(needs: Needs, key: DossierKey, row: number): Promise<AssessmentFolder> {
  const [dossier, rows, campaign, names, acts] = await Promise.all([
    needs.dossiers.load(key),
    needs.dossiers.rows(key),
    needs.registry.campaign(key.campaignId),
    namesFor(needs),
    needs.nominations.ofDossier(key),
  ]);
  const item = rows.find((each) => each.row === row && each.version === dossier?.validVersion);
  const facts = campaign && callFacts(campaign, key);
  const sender = names.units.find(({ id }) => id === key.unitId);
  if (!item || !campaign || !facts || !sender) throw new NotFound('no such nominee');
  const [nominee] = await nomineesOf(needs, [item], () => key);
  if (!nominee) throw new NotFound('this nominee is not in the register yet');
  const judged = judgeNominee(
    nominee,
    listOf(nominee, { campaign, call: facts.definition, sender }),
    waiversFor(acts, item),
  );
  return { row: item, nominee, judged, campaign, facts, sender, names };
}

/** The page of one nominee. */
export function assessmentModel(
  visitor: Visitor,
  folder: AssessmentFolder,
  shown: { frame: Frame; sent?: SentForm },
): AssessmentPageModel {
  const { nominee, facts, sender, names, campaign, row } = folder;
  const { nomination, whole, own } = nominee;
  const { dossier, boundary, assessed } = nomination;
  const { sent = nothingSent } = shown;
  const post = registerPost(visitor, whole, assessmentHref(visitor, dossier, row.row));
  const here = reviewHref(visitor, dossier);
  return {
    ...{ frame: shown.frame, menu: deskMenuOf(visitor, dossier, null), call: facts.call },
    ...{ name: own.name, position: nomination.position, unit: nomination.unit, sentBy: sender.name },
    ...{ receivedAt: nomination.receivedAt, late: boundary !== null && nomination.receivedAt >= boundary },
    soft: 'soft' in facts.definition.due || 'softOffset' in facts.definition.due,
    hrefs: { dossier: here, person: personHref(visitor, whole.root.id), file: `${here}/tep/${nomination.version}` },
    notices: noticesOf(nominee, {
      ...{ visitor, names, definition: campaign.definition, achievements: row.achievements },
    }),
    choices: choicesOf(folder),
    verdict: verdictOf(folder, post, sent),
    records: { records: recordLines(whole, visitor, names), post, sent },
    complete: assessed.complete && { by: whoIs(names, assessed.complete.by), at: assessed.complete.at },
    ...{ post, mistakes: sent.mistakes },
  };
}

const groupValue = (group: NomineeGroup): string =>
  group.kind === 'individual' ? `individual:${group.group}` : `collective:${group.unitType}`;

const groupLabel = (group: NomineeGroup): string =>
  group.kind === 'individual' ? `Cá nhân: ${groupNames[group.group].vi}` : `Tập thể: ${groupNames[group.unitType].vi}`;

/** The group a form names, or null. */
export function groupIn(value: string): NomineeGroup | null {
  const [kind, name] = value.split(':');
  const [group, unitType] = [PersonGroup.safeParse(name).data, UnitType.safeParse(name).data];
  if (kind === 'individual' && group) return { kind, group };
  return kind === 'collective' && unitType ? { kind, unitType } : null;
}

function choicesOf({ nominee, judged, facts, campaign, names }: AssessmentFolder): Choosing[] {
  const { own, nomination } = nominee;
  if (facts.definition.criteria === undefined) return [];
  const { group, kind } = nomination.assessed;
  const { participants } = campaign.definition;
  const persons = participants.individual.map((name): NomineeGroup => ({ kind: 'individual', group: name }));
  const collectives = participants.collective.map((name): NomineeGroup => ({ kind: 'collective', unitType: name }));
  const possible =
    own.kind === 'individual' ? persons : own.kind === 'collective' ? collectives : [...persons, ...collectives];
  const known = judged.groups.length === 1 ? (judged.groups[0] ?? []) : [];
  const asksKind = JSON.stringify(campaign.definition.criteria ?? {}).includes('"kind"');
  const nominated = kindOf(nomination, { call: facts.definition });
  const signed = (said: { by: string; at: string } | null) => said && { who: whoIs(names, said.by), at: said.at };
  return [
    {
      act: 'group',
      options: possible.map((each) => ({ value: groupValue(each), label: groupLabel(each) })),
      now: known.length > 0 ? known.map(groupLabel).join('; ') : null,
      by: signed(group),
    },
    ...(asksKind && nomination.purpose === 'nomination'
      ? [
          {
            act: 'kind' as const,
            options: NominationKind.options.map((value) => ({ value, label: `Khen ${kindNames[value]}` })),
            now: nominated && `Khen ${kindNames[nominated]}`,
            by: signed(kind),
          },
        ]
      : []),
  ];
}

function verdictOf(
  { judged, nominee, campaign, facts, names }: AssessmentFolder,
  post: VerdictSection['post'],
  sent: SentForm,
): VerdictSection | null {
  const { verdict } = judged;
  if (!verdict || verdict.criteria.every(({ result }) => result === 'NA')) return null;
  const { answers, readings } = nominee.nomination.assessed;
  const asked = questionsIn({
    definition: campaign.definition,
    definitionVersion: verdict.definitionVersion,
    criteria: facts.definition.criteria ?? [],
  });
  const toQuestion = ({ kind, name }: { kind: 'judge' | 'attest'; name: string }): Question => {
    const key = answerKey(kind, name);
    const answer = answers[key];
    return {
      key,
      kind,
      asks: kind === 'attest' ? attestName(name) : name,
      answer: answer ? { ...answer, by: whoIs(names, answer.by) } : null,
    };
  };
  const decided = Object.entries(readings).map(([id, said]) => [id, { ...said, by: whoIs(names, said.by) }] as const);
  return {
    ...{ verdict, readings: new Map(decided), post, sent },
    questions: new Map([...asked].map(([id, list]) => [id, list.map(toQuestion)])),
  };
}
