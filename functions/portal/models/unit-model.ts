import { type DossierKey, Instant } from '../../../events/ids.ts';
import { type CallFacts, callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { receiverOn } from '../../../shared/domain/campaign/receiver.ts';
import { bannerOf, programmeOf } from '../../../shared/domain/congress/gathering.ts';
import { howToMeet, howToSend } from '../../../shared/domain/congress/how-to-meet.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { type Dossier, isOpenAt } from '../../../shared/domain/dossier/dossier.ts';
import { incomingPrefix } from '../../../shared/domain/dossier/upload-key.ts';
import { textNeeds } from '../../../shared/domain/intake/sections.ts';
import type { Organisation, Unit } from '../../../shared/domain/registry/registry.ts';
import type { DossierFolder } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { actionToken } from '../action-token.ts';
import type { Needs } from '../needs.ts';
import type { Frame } from '../views/frame.ts';
import type { Receipt } from '../views/receipt.ts';
import type { UnitPageModel } from '../views/unit-page-model.ts';
import { type Refusal, refusals } from '../views/unit-page-words.ts';
import type { UploadTarget } from '../views/upload-form.ts';
import type { Visitor } from '../visitor.ts';
import { mayReportNil, mayWithdraw } from '../withdrawal.ts';
import { historyFor, readingOf, shownState, versionsOf } from './dossier-parts.ts';
import { namesPeople, newestList, nomineeStatesOf } from './nominee-states-model.ts';
import { sayForm, type TypedStatement } from './unit-say.ts';

const TICKET_MS = 3_600_000;

const blankForm = { vi: 'Biểu mẫu', en: 'Blank form,' };

/** The living page of one unit and period, as its link sees it now. */
export async function unitModel(
  needs: Needs,
  visitor: Visitor,
  shown: { frame: Frame; notice: UnitPageModel['notice']; typed?: TypedStatement },
): Promise<UnitPageModel> {
  const { scope } = visitor.link;
  if (scope.kind !== 'unit') throw new NotFound('not a link of a unit');
  const [folder, unit, campaign, organisation] = await Promise.all([
    needs.dossiers.folder(scope.dossier),
    needs.registry.unit(scope.dossier.unitId),
    needs.registry.campaign(scope.dossier.campaignId),
    needs.registry.organisationOf(scope.dossier.campaignId),
  ]);
  if (!folder || !unit || !campaign || !organisation) throw new NotFound('no such dossier');
  const { dossier } = folder;
  const facts = callFacts(campaign, dossier.key);
  if (!facts) throw new NotFound('no such call');
  const base = `/k/${visitor.id}`;
  const latest = folder.versions.find((v) => v.number === dossier.latestVersion);
  const now = needs.clock.now();
  return {
    ...{ frame: shown.frame, notice: shown.notice },
    now,
    unitName: unit.name,
    plan: facts.plan,
    call: facts.call,
    quota: facts.quota,
    deadline: { boundary: dossier.boundary, soft: dossier.soft, locksAt: dossier.locksAt, owed: dossier.owed },
    state: shownState(folder),
    upload: await uploadOf(needs, visitor, folder),
    blankForms:
      facts.form?.kind === 'table'
        ? [
            { href: `${base}/mau/docx`, label: `${blankForm[shown.frame.language]} Word (.docx)` },
            { href: `${base}/mau/xlsx`, label: `${blankForm[shown.frame.language]} Excel (.xlsx)` },
          ]
        : [],
    programme: programmeFor(campaign, facts, `${base}/chuong-trinh`),
    receipt: receiptOf(folder, { campaign, organisation, facts }),
    say: sayForm(needs, visitor, { folder, facts, typed: shown.typed }),
    remarks: [...remarksOf(campaign, facts, unit), ...(await numberOf(needs, dossier.key, facts))],
    supplement:
      dossier.state === 'RETURNED' && dossier.supplementDue
        ? { due: dossier.supplementDue, reason: dossier.returnReason ?? '', items: dossier.returnItems }
        : null,
    reading: await readingOf(needs, {
      version: latest,
      columns: facts.columns,
      markedHref: (n) => `${base}/danh-dau/${n}`,
    }),
    refusal: refusalOf(folder),
    nominees: namesPeople(facts) ? await nomineesOf(needs, folder, { campaign, base }) : [],
    nilHref: mayReportNil(visitor, dossier, { call: facts.definition, now }) ? `${base}/bao-khong-co` : null,
    nil: dossier.nil ?? null,
    withdrawHref: mayWithdraw(visitor, dossier, now) ? `${base}/rut-ho-so` : null,
    versions: versionsOf(folder, (v) => `${base}/tep/${v.number}`),
    earlier: await earlierOf(needs, dossier, base),
    history: historyFor(visitor, folder.history),
    freshLink: {
      action: `${base}/lien-ket-moi`,
      hidden: { token: actionToken(visitor.secret, 'fresh', dossier.revision), revision: String(dossier.revision) },
    },
  };
}

/** The nominees of the version in force, which an invalid one after it does not replace. */
async function nomineesOf(needs: Needs, folder: DossierFolder, at: { campaign: Campaign; base: string }) {
  const valid = folder.versions.find((v) => v.number === folder.dossier.validVersion);
  const reading = valid ? await needs.files.reading(valid.readingKey) : null;
  if (!reading || folder.dossier.state === 'WITHDRAWN') return [];
  const list = await newestList(needs, at.campaign, folder.dossier.key);
  return nomineeStatesOf(folder, reading.rows, { list, hrefOf: (id) => `${at.base}/truong-hop/${id}` });
}

/** What the units this one answers for had sent, in the order in which the dossier names them. */
async function earlierOf(needs: Needs, { sources = [] }: Dossier, base: string): Promise<UnitPageModel['earlier']> {
  const found = await Promise.all(
    sources.map(async (key) => ({
      folder: await needs.dossiers.folder(key),
      unit: await needs.registry.unit(key.unitId),
    })),
  );
  return found.flatMap(({ folder, unit }, at) =>
    folder && unit
      ? [{ unitName: unit.name, versions: versionsOf(folder, (v) => `${base}/truoc/${at}/tep/${v.number}`) }]
      : [],
  );
}

async function uploadOf(needs: Needs, visitor: Visitor, folder: DossierFolder): Promise<UnitPageModel['upload']> {
  const { dossier } = folder;
  const now = needs.clock.now();
  if (visitor.power !== 'acts') return { closed: visitor.isMoving ? 'moving' : 'link_expired' };
  if (dossier.lockedAt || dossier.state === 'LOCKED' || dossier.state === 'CLOSED') return { closed: 'locked' };
  if (!isOpenAt(dossier, now)) return { closed: dossier.state === 'RETURNED' ? 'supplement_over' : 'locked' };
  return uploadTarget(needs, visitor, folder);
}

/** A right to post one file, for the form as it stands on the page (it goes on to the page of its upload). */
async function uploadTarget(needs: Needs, visitor: Visitor, { dossier }: DossierFolder): Promise<UploadTarget> {
  const upload = needs.ids.upload();
  const status = `/k/${visitor.id}/nop/${upload}`;
  const ticket = await needs.files.ticket({
    keyPrefix: incomingPrefix(dossier.key, upload),
    after: { redirect: `${needs.publicUrl}${status}` },
  });
  return {
    action: ticket.url,
    fields: ticket.fields,
    validUntil: Instant.parse(new Date(Date.parse(needs.clock.now()) + TICKET_MS).toISOString()),
    maxBytes: ticket.maxBytes,
    statusHref: status,
    ticket: {
      action: `/k/${visitor.id}/phieu-nop`,
      hidden: { token: actionToken(visitor.secret, 'ticket', 0), revision: '0' },
    },
  };
}

type Around = { campaign: Campaign; organisation: Organisation; facts: CallFacts };

function receiptOf({ dossier, versions }: DossierFolder, { campaign, organisation, facts }: Around): Receipt | null {
  const valid = versions.find((v) => v.number === dossier.validVersion);
  if (!valid) return null;
  const on = localDateOf(valid.receivedAt, campaign.definition.meta.timezone);
  const hasRows = facts.form?.kind === 'table' || valid.counts.rows > 0;
  return {
    reference: dossier.reference,
    receivedAt: valid.receivedAt,
    version: valid.number,
    files: [{ name: valid.file.name, sha256: valid.file.sha256, sizeBytes: valid.file.size }],
    rows: hasRows ? valid.counts.rows : null,
    ...{ late: dossier.late, soft: dossier.soft },
    receiver: receiverOn(campaign.definition, facts.definition, { organisation, on }),
  };
}

/** Programme and banner in the words of the plan, where the call is a gathering of its own. */
function programmeFor(
  { definition }: Campaign,
  { definition: call }: CallFacts,
  action: string,
): UnitPageModel['programme'] {
  if (call.event === undefined) return null;
  const items = programmeOf(definition, call.event);
  const asksOrdinal = definition.events?.[call.event]?.banner.some((line) => line.includes('{ordinal}')) ?? false;
  return items.length === 0 ? null : { items, banner: bannerOf(definition, call.event, {}), asksOrdinal, action };
}

/** How the unit meets, where the call is about delegates of its own size. */
function remarksOf({ definition }: Campaign, { definition: call, form }: CallFacts, unit: Unit): string[] {
  const policy = call.policy === undefined ? undefined : definition.policies?.[call.policy];
  const meeting = policy && (call.quotaSetBy === undefined ? howToMeet(policy, unit.headcount) : howToSend(policy));
  return [...(meeting ?? []), ...textNeeds(call, form)];
}

/** The number the office gave this unit, where the plan leaves it to the office. */
async function numberOf(needs: Needs, key: DossierKey, { definition: call }: CallFacts): Promise<string[]> {
  if (call.quotaSetBy === undefined) return [];
  const number = (await needs.registry.quotas(key)).numbers[key.unitId];
  return [number === undefined ? 'Chưa có số lượng phân bổ cho đơn vị.' : `Đơn vị được cử nhiều nhất ${number} người.`];
}

/** The last thing that came was refused: said on the page until another file is read. */
function refusalOf({ uploads, versions }: DossierFolder): UnitPageModel['refusal'] {
  const last = uploads.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (last?.state !== 'refused') return null;
  const code = (Object.keys(refusals) as readonly Refusal[]).find((known) => known === last.code);
  if (code === undefined) return null;
  if (versions.some((v) => v.receivedAt > last.at)) return null;
  return { code, at: last.at, fileName: last.name };
}
