import type { DossierKey } from '../../../events/ids.ts';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { actsOn, barredFrom } from '../../../shared/domain/list/barred.ts';
import { itemsInForce } from '../../../shared/domain/list/decide.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import { isSubmitted } from '../../../shared/domain/list/stages.ts';
import { holdOf } from '../../../shared/domain/nomination/nomination.ts';
import type { Organisation } from '../../../shared/domain/registry/registry.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { nominationsOn } from '../../../shared/ports/listed-nominees.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { actionToken } from '../action-token.ts';
import type { listDraft } from '../acts/compose-list.ts';
import type { Needs } from '../needs.ts';
import type { ComposeModel } from '../views/compose-page.ts';
import type { DecisionForm, DecisionModel } from '../views/decision-page.ts';
import type { ForwardForm } from '../views/forward-form.ts';
import type { Frame, PostForm } from '../views/frame.ts';
import type { ListPageModel } from '../views/list-page.ts';
import type { NomineeSummary } from '../views/nominee-summary.ts';
import { paperLabel } from '../views/paper-names.ts';
import type { Visitor } from '../visitor.ts';
import { deskHrefs, deskMenuOf } from './desk-links.ts';
import { historyOf } from './dossier-parts.ts';
import { heldOn } from './held-model.ts';
import { standingsOf } from './standings.ts';
import { termAt } from './term-model.ts';

/** What every token about a list is bound to. */
export const listSubject = (key: DossierKey, act: string): string => `${act}/${key.callId}/${key.period}`;

export function postFor(visitor: Visitor, given: { action: string; subject: string; revision: number }): PostForm {
  const { action, subject, revision } = given;
  return { action, hidden: { token: actionToken(visitor.secret, subject, revision), revision: String(revision) } };
}

/** A list with everything around it that its pages say. Throws `NotFound` when there is none. */
export async function listFolder(needs: Needs, key: DossierKey) {
  const [list, campaign, organisation, history] = await Promise.all([
    needs.lists.load(key),
    needs.registry.campaign(key.campaignId),
    needs.registry.organisationOf(key.campaignId),
    needs.lists.history(key),
  ]);
  const facts = campaign && callFacts(campaign, key);
  if (!list || !campaign || !organisation || !facts) throw new NotFound('no such list');
  return { list, campaign, organisation, history, facts };
}

const turnoutOf = ({ session }: NominationList) =>
  session && { voted: session.marks.length, members: session.members.length };

const decisionOf = ({ decision }: NominationList) =>
  decision && { approved: decision.approved, reason: decision.reason, at: decision.at };

/** The page on which the office picks nominees. */
export function composeModel(
  visitor: Visitor,
  draft: Awaited<ReturnType<typeof listDraft>>,
  shown: {
    frame: Frame;
    units: ReadonlyMap<string, string>;
    late: ReadonlySet<string>;
    standings: ReadonlyMap<string, NomineeSummary>;
    chosen?: readonly string[];
    composed?: ComposeModel['composed'];
    mistakes?: readonly Rejection[];
  },
): ComposeModel {
  const { campaign, plan, key, source, nominees, standing } = draft;
  const facts = callFacts(campaign, key);
  const from = callFacts(campaign, source);
  if (!facts || !from) throw new NotFound('no such call');
  const again = standing?.state === 'SENT_BACK' ? standing : null;
  const closed = closedReason(visitor, draft);
  const action = deskHrefs(visitor, plan).compose;
  return {
    frame: shown.frame,
    menu: { current: 'compose', hrefs: deskHrefs(visitor, plan) },
    call: facts.call,
    source: from.call.id === facts.call.id ? null : { id: from.call.id, title: from.call.title },
    min: plan.min,
    max: plan.max,
    nominees: nominees.map((n) => ({
      ...n,
      sentBy: shown.units.get(n.unitId) ?? n.unitId,
      late: shown.late.has(n.unitId),
      standing: shown.standings.get(n.id),
      ...heldFacts(draft, n),
    })),
    chosen: shown.chosen ?? (again ? itemsInForce(again).map((i) => i.id) : []),
    sentBack: again ? again.decision?.reason || 'Kết quả bỏ phiếu chưa đủ số lượng theo kế hoạch.' : null,
    next: plan.stages[0] ?? 'forward',
    composed: shown.composed ?? { award: plan.targetAward, awards: {}, shortlist: false },
    post: closed
      ? { closed }
      : postFor(visitor, { action, subject: listSubject(key, 'compose'), revision: standing?.revision ?? 0 }),
    mistakes: shown.mistakes ?? [],
  };
}

function heldFacts({ acts, campaign }: Awaited<ReturnType<typeof listDraft>>, item: ListItem) {
  const nomination = actsOn(acts, item);
  return {
    hold: nomination ? holdOf(nomination) : null,
    barred: barredFrom(campaign.definition, acts, item),
  };
}

function closedReason(visitor: Visitor, { standing, nominees }: Awaited<ReturnType<typeof listDraft>>) {
  if (visitor.power !== 'acts') return 'link_expired' as const;
  if (standing?.state === 'FORWARDED') return 'forwarded' as const;
  if (standing && standing.state !== 'SENT_BACK') return 'in_progress' as const;
  return nominees.length === 0 ? ('nothing_accepted' as const) : null;
}

/** Items of a list with how each stands by the register at this moment. */
export async function judgedItems(
  needs: Needs,
  visitor: Visitor,
  { list, campaign, items }: { list: NominationList; campaign: Campaign; items: readonly ListItem[] },
): Promise<readonly (ListItem & { standing: NomineeSummary | undefined })[]> {
  const acts = await nominationsOn(needs.nominations, { source: list.source, items });
  const standings = await standingsOf(needs, visitor, { items, campaign, source: list.source, acts });
  return items.map((item) => ({ ...item, standing: standings.get(item.id) }));
}

/** The page of a list, for the office and for its receiver. */
export async function listModel(
  needs: Needs,
  visitor: Visitor,
  shown: {
    frame: Frame;
    key: DossierKey;
    closeMistakes?: readonly Rejection[];
    endMistakes?: readonly Rejection[];
    forward?: Pick<ForwardForm, 'values' | 'mistakes'>;
  },
): Promise<ListPageModel> {
  const { frame, key } = shown;
  const { list, campaign, organisation, history, facts } = await listFolder(needs, key);
  const office = visitor.link.scope.kind === 'office';
  const acts = office && visitor.power === 'acts';
  const base = office ? deskHrefs(visitor, key).lists : `/k/${visitor.id}`;
  const post = (act: string, path: string) =>
    postFor(visitor, { action: `${base}/${path}`, subject: listSubject(key, act), revision: list.revision });
  const receiver = organisation.people.find((p) => p.id === list.forwarded?.receiver);
  return {
    frame,
    menu: deskMenuOf(visitor, key, 'lists'),
    call: facts.call,
    state: list.state,
    nominees: await judgedItems(needs, visitor, {
      ...{ list, campaign, items: list.state === 'FORWARDED' ? itemsInForce(list) : itemsFree(list) },
    }),
    held: heldOn(list, visitor),
    tallies: list.tallies,
    council: turnoutOf(list),
    decision: decisionOf(list),
    forwarded: list.forwarded && { ...list.forwarded, receiver: receiver?.title ?? list.forwarded.receiver },
    downloads: [
      { href: `${base}/tai/docx`, label: paperLabel('list', 'Word', frame.language) },
      { href: `${base}/tai/xlsx`, label: paperLabel('list', 'Excel', frame.language) },
      ...(office && isSubmitted(list.state)
        ? [{ href: `${base}/to-trinh`, label: paperLabel('submission', 'Word', frame.language) }]
        : []),
    ],
    term:
      office && list.clock && list.terms
        ? termAt(list.clock.dueAt, { now: needs.clock.now(), timeZone: list.terms.timeZone })
        : null,
    publication: await publicationModel(needs, list, {
      commentsHref: office ? `/k/${visitor.id}/gop-y/${key.callId}/${key.period}` : null,
      end:
        acts && list.state === 'PUBLISHED'
          ? { post: post('end-publication', 'het-cong-khai'), mistakes: shown.endMistakes ?? [] }
          : null,
    }),
    closeVote:
      acts && list.state === 'VOTING' && list.session?.form === 'links'
        ? { post: post('close-vote', 'ket-thuc'), mistakes: shown.closeMistakes ?? [] }
        : null,
    sessionHref: office && list.session ? deskHrefs(visitor, key).session : null,
    forward:
      acts && list.state === 'READY' ? forwardForm(organisation, post('forward', 'chuyen'), shown.forward) : null,
    composeHref: acts && list.state === 'SENT_BACK' ? deskHrefs(visitor, key).compose : null,
    history: office ? historyOf(history) : [],
  };
}

/** The open selection of a list: when, how much was said, and what the office may do; null where there is none. */
async function publicationModel(
  needs: Needs,
  list: NominationList,
  given: Pick<NonNullable<ListPageModel['publication']>, 'commentsHref' | 'end'>,
): Promise<ListPageModel['publication']> {
  const { publication, key } = list;
  if (!publication) return null;
  const all = given.commentsHref === null ? [] : await needs.comments.ofList(key);
  return {
    ...{ from: publication.from, until: publication.until, ...given },
    publicHref: `/cong-khai/${key.campaignId}/${key.callId}/${key.period}`,
    comments: all.length,
    open: all.filter((c) => c.answer === null).length,
  };
}

function forwardForm(
  organisation: Organisation,
  post: PostForm,
  typed: Pick<ForwardForm, 'values' | 'mistakes'> | undefined,
): ForwardForm {
  const outside = organisation.people.filter((p) => p.roles.includes('BAN_TDKT') || p.roles.includes('UBND_TINH'));
  return {
    post,
    receivers: outside.map((p) => ({ value: p.id, label: p.title })),
    values: typed?.values ?? { documentNo: '', receiver: outside[0]?.id ?? '', date: null },
    mistakes: typed?.mistakes ?? [],
  };
}

/** The page on which the leader approves a list or sends it back. */
export async function decisionModel(
  needs: Needs,
  visitor: Visitor,
  shown: { frame: Frame; key: DossierKey; typed?: Pick<DecisionForm, 'values' | 'mistakes'> },
): Promise<DecisionModel> {
  const { frame, key, typed } = shown;
  const { list, campaign, facts } = await listFolder(needs, key);
  const acts = visitor.power === 'acts' && list.state === 'DECIDING';
  const action = `/k/${visitor.id}/quyet-dinh`;
  return {
    frame,
    call: facts.call,
    state: list.state,
    nominees: await judgedItems(needs, visitor, { list, campaign, items: itemsFree(list) }),
    held: heldOn(list, visitor),
    tallies: list.tallies,
    council: turnoutOf(list),
    form: acts
      ? {
          post: postFor(visitor, { action, subject: listSubject(key, 'decide'), revision: list.revision }),
          values: typed?.values ?? { outcome: null, reason: '' },
          mistakes: typed?.mistakes ?? [],
        }
      : null,
    decided: decisionOf(list),
  };
}
