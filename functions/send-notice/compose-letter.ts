import { planFacts } from '../../shared/domain/campaign/call-facts.ts';
import { saidFacts } from '../../shared/domain/intake/said.ts';
import { dateInWords } from '../../shared/domain/wording/time-in-words.ts';
import type { Facts } from './facts.ts';
import type { Letter, LetterKind } from './letter.ts';
import {
  calendarOf,
  findingsCount,
  isLate,
  type LetterLink,
  listContext,
  noCall,
  officeContext,
  receiverOf,
  rowsOf,
  sessionContext,
  unitContext,
} from './mail-contexts.ts';
import { commentsMail, listHeldMail, officeActMail, unitActMail } from './mails/act-mails.ts';
import { acceptedMail, fileReadMail, receiptMail, refusedUploadMail, returnedMail } from './mails/dossier-mails.ts';
import {
  ballotCallMail,
  chairWaiverMail,
  leaderDecideMail,
  listForwardedMail,
  nextStepMail,
} from './mails/list-mails.ts';
import type { Mail } from './mails/mail.ts';
import { campaignActivatedMail, newDossierMail, officeDigestMail, readLateMail } from './mails/office-mails.ts';
import { ownDutyMail } from './mails/own-duty-mail.ts';
import { freshLinkMail, missedMail, periodOpenedMail, reminderMail } from './mails/period-mails.ts';
import { listStageMail, reviewDueMail, reviewOverdueMail } from './mails/review-mails.ts';
import { sessionCallMail, sessionPostponedMail } from './mails/session-mails.ts';
import { nextStep, readLateOf, reviewFacts, toldAct } from './told-by-event.ts';

type Composer = (letter: Letter, facts: Facts, link: LetterLink) => Mail;

/** The mail of a letter. The facts are those of the event the letter follows. */
export const composeLetter: Composer = (letter, facts, link) => composers[letter.kind](letter, facts, link);

/** One template a kind; a new kind does not compile until it has one. */
const composers: Record<LetterKind, Composer> = {
  'period-opened': (letter, facts, link) =>
    periodOpenedMail({
      ...unitContext(letter, facts, link),
      now: facts.now,
      owed: facts.dossier?.owed ?? true,
      quota: facts.call?.quota ?? null,
      locksAt: facts.dossier?.locksAt ?? null,
    }),
  reminder: (letter, facts, link) => {
    const { data, type } = facts.event;
    const due = type === 'reminder.due.v1' ? data : { step: '', reason: 'not_sent' as const, boundary: facts.now };
    return reminderMail({ ...unitContext(letter, facts, link), now: facts.now, ...due });
  },
  'upload-refused': (letter, facts, link) => {
    const { event } = facts;
    const code = event.type === 'upload.refused.v1' ? event.data.code : 'PERIOD_LOCKED';
    return refusedUploadMail({ ...unitContext(letter, facts, link), code, arrivedAt: event.occurredAt });
  },
  receipt: (letter, facts, link) => {
    const { version, dossier } = facts;
    return receiptMail({
      ...unitContext(letter, facts, link),
      reference: dossier?.reference ?? '',
      version: version?.number ?? 1,
      receivedAt: version?.receivedAt ?? facts.event.occurredAt,
      rows: rowsOf(facts),
      said: version?.said ? saidFacts(version.said.statement) : [],
      receiver: receiverOf(facts),
      late: isLate(facts),
      files: version ? [{ name: version.file.name, sha256: version.file.sha256 }] : [],
      ...{ warnings: findingsCount(facts, 'warn'), readLate: readLateOf(facts) },
    });
  },
  findings: (letter, facts, link) =>
    fileReadMail({
      ...unitContext(letter, facts, link),
      now: facts.now,
      version: facts.version?.number ?? 1,
      receivedAt: facts.version?.receivedAt ?? facts.event.occurredAt,
      rows: facts.version?.counts.rows ?? 0,
      findings: facts.reading?.findings ?? [],
      columns: facts.call?.columns ?? {},
      inForce: facts.dossier?.validVersion ?? null,
      locked: facts.dossier?.lockedAt !== null,
    }),
  returned: (letter, facts, link) =>
    returnedMail({
      ...unitContext(letter, facts, link),
      reference: facts.dossier?.reference ?? '',
      due: facts.event.type === 'dossier.returned.v1' ? facts.event.data.supplementDue : facts.now,
      reason: facts.dossier?.returnReason ?? '',
      // The ticked findings may name nominees: the mail says how many there are, the page behind the link says which.
      items:
        (facts.dossier?.returnItems ?? []).length === 0
          ? []
          : [`${facts.dossier?.returnItems.length} mục, xem tại liên kết`],
    }),
  accepted: (letter, facts, link) =>
    acceptedMail({
      ...unitContext(letter, facts, link),
      reference: facts.dossier?.reference ?? '',
      version: facts.version?.number ?? 1,
      rows: rowsOf(facts),
    }),
  missed: (letter, facts, link) =>
    missedMail({
      ...unitContext(letter, facts, link),
      locksAt: facts.dossier?.locksAt ?? null,
      locked: facts.dossier?.lockedAt != null,
    }),
  'fresh-link': (letter, facts, link) => freshLinkMail(unitContext(letter, facts, link)),
  'office-activated': (_letter, facts, link) => {
    const first = [...facts.periods].sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1))[0];
    return campaignActivatedMail({
      ...officeContext(facts, link),
      plan: planFacts(facts.campaign.definition),
      calls: new Set(facts.periods.map((p) => p.callId)).size,
      units: facts.units,
      unanswered: facts.unanswered,
      firstOpening: first ? { call: first.callId, at: first.opensAt } : null,
    });
  },
  'office-new-dossier': (_letter, facts, link) =>
    newDossierMail({
      ...officeContext(facts, link),
      unitName: facts.unit?.name ?? '',
      call: facts.call?.call ?? noCall,
      reference: facts.dossier?.reference ?? '',
      version: facts.version?.number ?? 1,
      receivedAt: facts.version?.receivedAt ?? facts.event.occurredAt,
      ...{ late: isLate(facts), soft: facts.dossier?.soft ?? false },
      rows: rowsOf(facts),
      receiver: receiverOf(facts),
      warnings: findingsCount(facts, 'warn'),
      reviewBy: facts.dossier?.review?.dueAt ?? null,
      readLate: readLateOf(facts) !== null,
    }),
  'office-read-late': (_letter, facts, link) =>
    readLateMail({
      ...officeContext(facts, link),
      unitName: facts.unit?.name ?? '',
      call: facts.call?.call ?? noCall,
      reference: facts.dossier?.reference ?? '',
      version: facts.version?.number ?? 1,
      receivedAt: facts.version?.receivedAt ?? facts.event.occurredAt,
      ...{ late: isLate(facts), soft: facts.dossier?.soft ?? false },
    }),
  'office-own-duty': (_letter, facts, link) =>
    ownDutyMail({
      ...officeContext(facts, link),
      call: facts.call?.call ?? noCall,
      quota: facts.call?.quota ?? null,
      boundary: facts.dossier?.boundary ?? null,
      now: facts.now,
    }),
  'office-missed': (_letter, facts, link) => {
    const owing = facts.board.filter((d) => d.owed);
    const sent = owing.filter((d) => d.firstValidAt !== null);
    const line = {
      call: [facts.call?.call.id, facts.call?.call.period].filter(Boolean).join(', '),
      boundary: facts.dossier?.boundary ?? null,
      sent: sent.length,
      accepted: owing.filter((d) => d.acceptedVersion !== null).length,
      owing: owing.length - sent.length,
      late: owing.filter((d) => d.late).length,
      undelivered: 0,
      soft: owing.some((d) => d.soft),
    };
    const waiting = owing.filter((d) => d.state === 'UNDER_REVIEW').length;
    return officeDigestMail({ ...officeContext(facts, link), now: facts.now, waiting, lines: [line] });
  },
  'ballot-call': (_letter, facts, link) =>
    ballotCallMail({ ...listContext(facts, link), closesAt: null, secret: facts.list?.session?.secret ?? false }),
  'session-call': (letter, facts, link) => ({
    ...sessionCallMail(sessionContext(facts, link)),
    ...calendarOf(letter, facts),
  }),
  'session-postponed': (letter, facts, link) => ({
    ...sessionPostponedMail(sessionContext(facts, link)),
    ...calendarOf(letter, facts),
  }),
  'leader-decide': (_letter, facts, link) => {
    const tallies = facts.list?.tallies ?? [];
    const passed = tallies.filter((t) => t.passed).length;
    const tally = tallies.length === 0 ? null : { passed, failed: tallies.length - passed };
    return leaderDecideMail({ ...listContext(facts, link), tally });
  },
  'chair-waiver': (_letter, facts, link) =>
    chairWaiverMail({
      ...listContext(facts, link),
      held: (facts.list?.held ?? []).filter(({ why }) => why === 'INELIGIBLE').length,
    }),
  'office-list-step': (_letter, facts, link) =>
    nextStepMail({ ...listContext(facts, link), step: nextStep(facts), reason: facts.list?.decision?.reason || null }),
  'unit-act': (letter, facts, link) =>
    unitActMail({
      ...unitContext(letter, facts, link),
      reference: facts.dossier?.reference ?? '',
      act: toldAct(facts.event),
    }),
  'list-stage-due': (_letter, facts, link) => {
    const { event, call } = facts;
    const timed = event.type === 'list.stage-due.v1' || event.type === 'list.stage-overdue.v1';
    const told = timed ? event.data : { stage: 'vote' as const, dueAt: facts.now };
    const { stage, dueAt } = told;
    const over = event.type === 'list.stage-overdue.v1';
    return listStageMail({ ...officeContext(facts, link), call: call?.call ?? noCall, stage, dueAt, over });
  },
  'office-comments': (_letter, facts, link) =>
    commentsMail({
      ...officeContext(facts, link),
      call: facts.call?.call ?? noCall,
      until: facts.list?.publication?.until ?? facts.now,
    }),
  'office-review-due': (_letter, facts, link) =>
    reviewDueMail({ ...officeContext(facts, link), ...reviewFacts(facts) }),
  'leader-review-overdue': (_letter, facts, link) =>
    reviewOverdueMail({ ...officeContext(facts, link), ...reviewFacts(facts) }),
  'office-act': (_letter, facts, link) =>
    officeActMail({
      ...officeContext(facts, link),
      unitName: facts.unit?.name ?? '',
      call: facts.call?.call ?? noCall,
      reference: facts.dossier?.reference ?? '',
      act: toldAct(facts.event),
    }),
  'office-list-held': (_letter, facts, link) => {
    const { event, list } = facts;
    const told = event.type === 'list.held.v1' ? event.data : { held: 0, inForce: 0, enough: true };
    const { held, inForce, enough } = told;
    const call = facts.call?.call ?? noCall;
    return listHeldMail({ ...officeContext(facts, link), call, held, inForce, enough, min: list?.min ?? 1 });
  },
  'list-forwarded': (letter, facts, link) => {
    const { list, organisation } = facts;
    const receiver = organisation.people.find((p) => p.id === list?.forwarded?.receiver);
    return listForwardedMail({
      ...listContext(facts, link),
      documentNo: list?.forwarded?.documentNo ?? '',
      documentDate: dateInWords(list?.forwarded?.at ?? facts.now, {
        language: 'vi',
        zone: facts.campaign.definition.meta.timezone,
      }),
      receiver: receiver?.title ?? '',
      isCopy: letter.to.id !== receiver?.id,
    });
  },
};
