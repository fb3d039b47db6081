import type { DossierKey, Instant } from '../../../events/ids.ts';
import { type CallFacts, callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { vietnamWorkCalendar } from '../../../shared/domain/deadlines/holidays-vietnam.ts';
import { addDays, justBefore, localDateOf, startOfDay } from '../../../shared/domain/deadlines/instants.ts';
import { addWorkingDays } from '../../../shared/domain/deadlines/working-days.ts';
import { MAX_RETURNS } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { judgeNominee } from '../../../shared/domain/judgement/judge-nominee.ts';
import { judgeRows } from '../../../shared/domain/judgement/judge-rows.ts';
import type { DossierRow, Finding } from '../../../shared/domain/reading/result.ts';
import type { Unit } from '../../../shared/domain/registry/registry.ts';
import type { DossierFolder } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { actionToken } from '../action-token.ts';
import type { Needs } from '../needs.ts';
import type { Frame } from '../views/frame.ts';
import type { ReviewForm, ReviewPageModel } from '../views/review-page.ts';
import type { ReviewClosed, ReviewMistake } from '../views/review-page-words.ts';
import type { Visitor } from '../visitor.ts';
import { noticesOf } from './assessment-notices.ts';
import { deskMenuOf, reviewHref } from './desk-links.ts';
import { historyOf, readingOf, shownState, versionsOf } from './dossier-parts.ts';
import { namesPeople, newestList, nomineeStatesOf } from './nominee-states-model.ts';
import { summaryOf } from './nominee-summary.ts';
import { listOf, nomineesOf, waiversFor } from './nominees.ts';
import { assessmentHref, namesFor } from './register-parts.ts';

/** At most this many findings can be ticked as reasons of a return; more than that is one sentence in the reason. */
const TICKABLE = 20;

export type ReviewInput = { values: ReviewForm['values']; mistakes: readonly ReviewMistake[] };

/** Rows are read only where the form of the call is a table; they are people to choose from where it registers or nominates. */
function asksOf({ definition: { type }, form }: CallFacts): ReviewPageModel['asks'] {
  if (type === 'registration' || type === 'nomination') return 'nominees';
  return form?.kind === 'table' ? 'lines' : 'no_list';
}

/** The page on which the office judges one dossier. `input`: what was typed when a form came back with mistakes. */
export async function reviewModel(
  needs: Needs,
  visitor: Visitor,
  shown: { frame: Frame; key: DossierKey; input?: ReviewInput },
): Promise<ReviewPageModel> {
  const { frame, key } = shown;
  const [folder, unit, campaign] = await Promise.all([
    needs.dossiers.folder(key),
    needs.registry.unit(key.unitId),
    needs.registry.campaign(key.campaignId),
  ]);
  if (!folder || !unit || !campaign) throw new NotFound('no such dossier');
  const { dossier } = folder;
  const facts = callFacts(campaign, key);
  if (!facts) throw new NotFound('no such call');
  const version = folder.versions.find((v) => v.number === (dossier.validVersion ?? dossier.latestVersion));
  const reading = await readingOf(needs, { version, columns: facts.columns });
  if (!version || !reading) throw new NotFound('nothing was read yet');
  const here = reviewHref(visitor, key);
  const closed = closedReason(dossier, visitor);
  const list = await newestList(needs, campaign, key);
  return {
    frame,
    menu: deskMenuOf(visitor, key, null),
    unitName: unit.name,
    call: facts.call,
    asks: asksOf(facts),
    state: shownState(folder),
    reference: dossier.reference,
    receivedAt: version.receivedAt,
    ...{ late: dossier.late, soft: dossier.soft },
    quota: facts.quota,
    timesReturned: dossier.returns,
    file: {
      name: version.file.name,
      href: `${here}/tep/${version.number}`,
      sizeBytes: version.file.size,
      sha256: version.file.sha256,
    },
    reading,
    judgements: judgeRows(reading.rows, {
      definition: campaign.definition,
      definitionVersion: campaign.definitionVersion,
      call: facts.definition,
      sender: unit,
      boundary: dossier.boundary,
      receivedAt: version.receivedAt,
    }),
    nominees: nomineeStatesOf(folder, namesPeople(facts) ? reading.rows : [], {
      list,
      hrefOf: (id) => `${here}/truong-hop/${id}`,
    }),
    standings: await summariesOf(needs, visitor, {
      rows: reading.rows,
      version: version.number,
      folder,
      campaign,
      unit,
    }),
    decision: closed
      ? { closed }
      : reviewForm(
          { visitor, dossier, campaign, findings: reading.findings, action: here, now: needs.clock.now() },
          shown.input,
        ),
    readLate: readLateOf(folder.dossier, { visitor, action: here }),
    versions: versionsOf(folder, (v) => `${here}/tep/${v.number}`),
    history: historyOf(folder.history),
  };
}

type Rows = {
  rows: readonly DossierRow[];
  version: number;
  folder: DossierFolder;
  campaign: Campaign;
  unit: Unit;
};

/** How each row stands by the register: three batches of reads, however many rows. */
async function summariesOf(needs: Needs, visitor: Visitor, { rows, version, folder, campaign, unit }: Rows) {
  const { key } = folder.dossier;
  const call = campaign.definition.calls.find(({ id }) => id === key.callId);
  if (call?.type !== 'registration' && call?.type !== 'nomination') return rows.map(() => null);
  const items = rows.map((row) => ({ ...row, unitId: key.unitId, version }));
  const [nominees, names] = await Promise.all([nomineesOf(needs, items, () => key), namesFor(needs)]);
  return nominees.map((nominee, index) => {
    const item = items[index];
    if (!nominee || !item) return null;
    const waivers = waiversFor(folder.nominations, item);
    const judged = judgeNominee(nominee, listOf(nominee, { campaign, call, sender: unit }), waivers);
    const notices = noticesOf(nominee, {
      ...{ visitor, names, definition: campaign.definition, achievements: item.achievements },
    }).length;
    return summaryOf(nominee, judged, { href: assessmentHref(visitor, key, index + 1), notices });
  });
}

/** What the tokens of a review are bound to. */
export const reviewSubject = (key: DossierKey): string => `review/${key.unitId}/${key.callId}/${key.period}`;

function closedReason(dossier: Dossier, visitor: Visitor): ReviewClosed | null {
  if (visitor.power !== 'acts') return 'link_expired';
  if (dossier.acceptedVersion !== null) return 'accepted';
  if (dossier.state === 'RETURNED') return 'returned';
  if (dossier.state === 'UNDER_REVIEW') return null;
  return dossier.lockedAt ? 'locked' : 'not_valid';
}

/** The version the office has yet to decide on, because a list had been composed before it was read. */
function readLateOf(dossier: Dossier, { visitor, action }: { visitor: Visitor; action: string }) {
  const { readLate, revision, key, boundary } = dossier;
  if (!readLate || readLate.inForce) return null;
  const { version, counts } = readLate;
  const token = actionToken(visitor.secret, reviewSubject(key), revision);
  const hidden = { token, revision: String(revision), version: String(version), outcome: 'take' };
  const late = boundary !== null && counts.receivedAt >= boundary;
  return {
    ...{ version, receivedAt: counts.receivedAt, late },
    post: visitor.power === 'acts' && dossier.state === 'LOCKED' ? { action, hidden } : null,
  };
}

type FormFacts = {
  visitor: Visitor;
  dossier: Dossier;
  campaign: Campaign;
  findings: readonly Finding[];
  action: string;
  now: Instant;
};

function reviewForm(facts: FormFacts, input: ReviewInput | undefined): ReviewForm {
  const { visitor, dossier, campaign, findings, action, now } = facts;
  const usual = usualDue(campaign, now);
  const [year = '', month = '', day = ''] = usual.split('-');
  const subject = reviewSubject(dossier.key);
  const returnable = dossier.returns < MAX_RETURNS && !dossier.lockedAt;
  return {
    post: {
      action,
      hidden: {
        token: actionToken(visitor.secret, subject, dossier.revision),
        revision: String(dossier.revision),
        version: String(dossier.validVersion ?? 0),
      },
    },
    items: returnable ? findings.slice(0, TICKABLE).map((f, at) => ({ value: String(at), label: f.message })) : [],
    latestDue: latestDue(campaign, dossier, now),
    values: input?.values ?? {
      outcome: null,
      items: [],
      reason: '',
      due: { day: String(Number(day)), month: String(Number(month)), year },
    },
    mistakes: input?.mistakes ?? [],
  };
}

/** The local day a supplement is usually due. */
const usualDue = ({ definition, common }: Campaign, now: Instant) =>
  addWorkingDays(
    localDateOf(now, definition.meta.timezone),
    common.defaults.supplement.workingDays,
    vietnamWorkCalendar,
  );

/** The last instant a supplement may be due: the usual term, or the lock when that is later. */
export function latestDue(campaign: Campaign, dossier: Dossier, now: Instant): Instant {
  const { timezone } = campaign.definition.meta;
  const usualEnd = justBefore(startOfDay(addDays(usualDue(campaign, now), 1), timezone));
  const lock = dossier.locksAt ? justBefore(dossier.locksAt) : usualEnd;
  return lock > usualEnd ? lock : usualEnd;
}
