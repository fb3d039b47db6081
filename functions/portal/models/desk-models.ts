import type { CampaignId, Instant } from '../../../events/ids.ts';
import { callFacts, periodTitle } from '../../../shared/domain/campaign/call-facts.ts';
import type { CallPeriod } from '../../../shared/domain/campaign/period.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { nothingInForce } from '../../../shared/domain/dossier/withdraw.ts';
import { partiesOf, unanswered } from '../../../shared/domain/registry/parties.ts';
import type { Organisation, Unit } from '../../../shared/domain/registry/registry.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import type { PeriodKey } from '../../../shared/ports/dossiers.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import { actionToken } from '../action-token.ts';
import type { Needs } from '../needs.ts';
import { type BoardCell, type BoardModel, boardCounts } from '../views/desk-board.ts';
import type { QueueModel } from '../views/desk-queue.ts';
import type { Frame } from '../views/frame.ts';
import type { LedgerModel } from '../views/mail-ledger.ts';
import type { Visitor } from '../visitor.ts';
import { deskHrefs, reviewHref } from './desk-links.ts';
import { termAt } from './term-model.ts';

/** So many periods of a repeated call stand side by side. */
const COLUMNS = 4;

export type BoardFilter = 'all' | 'missing' | 'late';

type Spot = { frame: Frame; period: PeriodKey };

async function campaignOf(needs: Needs, id: CampaignId): Promise<Campaign> {
  const campaign = await needs.registry.campaign(id);
  if (!campaign) throw new NotFound('no such plan');
  return campaign;
}

const menuOf = (visitor: Visitor, period: PeriodKey, current: BoardModel['menu']['current']) => ({
  current,
  hrefs: deskHrefs(visitor, period),
});

/** What the lock of a period by hand is bound to. */
export const lockSubject = (p: PeriodKey): string => `lock/${p.callId}/${p.period}`;

/** Who has sent and who has not: units down, the last periods of the call across. */
export async function boardModel(
  needs: Needs,
  visitor: Visitor,
  shown: Spot & { filter: BoardFilter; notice: BoardModel['notice']; unconfirmed: boolean },
): Promise<BoardModel> {
  const { frame, period, filter, notice, unconfirmed } = shown;
  const [campaign, units, organisation, all, registered] = await Promise.all([
    campaignOf(needs, period.campaignId),
    needs.registry.parties(),
    needs.registry.organisationOf(period.campaignId),
    needs.registry.periods(period.campaignId),
    needs.registry.units(),
  ]);
  const open = all.filter((p) => p.state === 'open');
  const columns = columnsOf(open, period);
  const boards = await Promise.all(columns.map((c) => needs.dossiers.board(c)));
  const facts = callFacts(campaign, period);
  if (!facts || columns.length === 0) throw new NotFound('no such period');
  const byUnit = boards.map((board) => new Map(board.map((d) => [d.key.unitId as string, d])));
  const here = deskHrefs(visitor, period).board;
  const rows = units
    .map((unit) => ({ unitName: unit.name, dossiers: byUnit.map((m) => m.get(unit.id)) }))
    .filter((row) => row.dossiers.some((d) => d !== undefined && passes(d, filter)))
    .map((row) => ({ unitName: row.unitName, cells: row.dossiers.map((d) => cellOf(visitor, d)) }));
  const current = boards[columns.findIndex((c) => c.period === period.period)] ?? [];
  const lockable = visitor.power === 'acts' && current.some((d) => !d.lockedAt);
  return {
    frame,
    menu: menuOf(visitor, period, 'board'),
    now: needs.clock.now(),
    plan: facts.plan,
    columns: columns.map((c, n) => ({
      ...{ id: c.period, label: columnLabel(c), boundary: c.boundary, soft: c.soft },
      counts: boardCounts(units.map((unit) => cellOf(visitor, byUnit[n]?.get(unit.id)))),
    })),
    rows,
    unanswered: organisation
      ? nobodyFor(campaign, period, { organisation, units: registered, now: needs.clock.now() })
      : [],
    periods: periodLinks(visitor, open, period),
    filters: (['all', 'missing', 'late'] as const).map((f) => ({
      label: filterWords[f][frame.language],
      href: `${here}?loc=${f}`,
      current: f === filter,
    })),
    lock: lockable
      ? {
          label: columnLabel(period),
          post: {
            action: `${here}/khoa`,
            hidden: { token: actionToken(visitor.secret, lockSubject(period), 0), revision: '0' },
          },
          unconfirmed,
        }
      : null,
    notice,
  };
}

/** Parts of the call's selector without anybody in the register today. */
function nobodyFor(
  { definition }: Campaign,
  period: PeriodKey,
  register: { organisation: Organisation; units: readonly Unit[]; now: Instant },
): string[] {
  const call = definition.calls.find((one) => one.id === period.callId);
  if (!call) return [];
  const { organisation, units, now } = register;
  const parties = partiesOf(organisation, units, definition.owner.org ?? definition.owner.unit);
  return unanswered(parties, call, localDateOf(now, definition.meta.timezone));
}

const filterWords = {
  all: { vi: 'Tất cả đơn vị', en: 'All units' },
  missing: { vi: 'Chưa có bản hợp lệ', en: 'Nothing valid yet' },
  late: { vi: 'Nộp muộn', en: 'Late' },
} as const;

const passes = (d: Dossier, filter: BoardFilter): boolean =>
  filter === 'all' || (filter === 'late' ? d.late : d.owed && d.firstValidAt === null);

const columnLabel = (p: Pick<CallPeriod, 'callId' | 'period'>): string => {
  const title = periodTitle(p.period);
  return title === null ? p.callId : `${p.callId}, ${title}`;
};

function columnsOf(open: readonly CallPeriod[], at: PeriodKey): CallPeriod[] {
  const same = open.filter((p) => p.callId === at.callId).sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  const distinct = same.filter((p, n) => same.findIndex((q) => q.period === p.period) === n);
  const until = distinct.findIndex((p) => p.period === at.period);
  return until < 0 ? [] : distinct.slice(Math.max(0, until + 1 - COLUMNS), until + 1);
}

/** The newest open period of every call, and the one that is shown. */
function periodLinks(visitor: Visitor, open: readonly CallPeriod[], at: PeriodKey): BoardModel['periods'] {
  const newest = new Map<string, CallPeriod>();
  for (const p of open.toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1))) newest.set(p.callId, p);
  const shown = open.find((p) => p.callId === at.callId && p.period === at.period);
  const all = [...newest.values(), ...(shown && newest.get(shown.callId) !== shown ? [shown] : [])];
  return all.map((p) => ({
    label: columnLabel(p),
    href: deskHrefs(visitor, p).board,
    current: p.callId === at.callId && p.period === at.period,
  }));
}

function cellOf(visitor: Visitor, dossier: Dossier | undefined): BoardCell {
  if (!dossier) return { state: 'NOT_OPEN', received: false, late: false, href: null };
  const nothing = dossier.latestVersion === 0;
  const shown = nothingInForce(dossier) && dossier.overdue ? dossier.overdue : dossier.state;
  return {
    state: nothing && !dossier.owed ? 'NOT_OWED' : shown,
    received: !nothingInForce(dossier),
    ...{ late: dossier.late, soft: dossier.soft },
    ...(dossier.nil ? { nil: dossier.nil.reason } : {}),
    href: nothing ? null : reviewHref(visitor, dossier.key),
  };
}

/** What awaits review, oldest first. */
export async function queueModel(needs: Needs, visitor: Visitor, { frame, period }: Spot): Promise<QueueModel> {
  const [queue, units] = await Promise.all([needs.dossiers.queue(period.campaignId), needs.registry.parties()]);
  return {
    frame,
    menu: menuOf(visitor, period, 'queue'),
    items: queue.map((d) => ({
      unitName: units.find((u) => u.id === d.key.unitId)?.name ?? d.key.unitId,
      call: columnLabel(d.key),
      reference: d.reference,
      version: d.validVersion ?? d.latestVersion,
      receivedAt: d.validCounts?.receivedAt ?? d.opensAt,
      ...{ late: d.late, soft: d.soft },
      term: d.review && d.terms ? termAt(d.review.dueAt, { now: needs.clock.now(), timeZone: d.terms.timeZone }) : null,
      rows: d.validCounts?.rows ?? 0,
      warnings: d.validCounts?.warnings ?? 0,
      href: reviewHref(visitor, d.key),
    })),
    notice: null,
  };
}

const contactWords = {
  clerk: { vi: 'người lập hồ sơ', en: 'clerk' },
  head: { vi: 'thủ trưởng', en: 'head' },
} satisfies Record<string, InBoth<string>>;

/** Every mail of one call and period with its state. */
export async function ledgerModel(needs: Needs, visitor: Visitor, { frame, period }: Spot): Promise<LedgerModel> {
  const [entries, units, organisation] = await Promise.all([
    needs.ledger.ofBoard(`${period.campaignId}/${period.callId}/${period.period}`),
    needs.registry.parties(),
    needs.registry.organisationOf(period.campaignId),
  ]);
  const nameOf = (address: string): string => {
    const unit = units.find((u) => u.clerk.email === address || u.head.email === address);
    if (unit) return `${unit.name} (${contactWords[unit.clerk.email === address ? 'clerk' : 'head'][frame.language]})`;
    return organisation?.people.find((p) => p.email === address)?.title ?? '';
  };
  return {
    frame,
    menu: menuOf(visitor, period, 'mails'),
    title: columnLabel(period),
    lines: entries.map((e) => ({
      recipient: nameOf(e.key.recipient),
      address: e.key.recipient,
      subject: e.subject,
      state: e.state,
      sentAt: e.claimedAt,
      settledAt: e.settledAt,
      attempts: e.attempts,
      detail: e.detail,
      handOver:
        e.state === 'BOUNCED' || e.state === 'FAILED'
          ? `Kính gửi ${nameOf(e.key.recipient)}: thư “${e.subject}” của hệ thống Tiến Cử không đến được hộp thư ${e.key.recipient}. Đề nghị kiểm tra hộp thư hoặc báo địa chỉ khác cho cơ quan thường trực.`
          : null,
    })),
  };
}
