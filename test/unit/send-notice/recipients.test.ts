import { beforeAll, describe, expect, it } from 'vitest';
import { type AnyEvent, catalogue, type EventType } from '../../../events/catalogue.ts';
import { factsOf } from '../../../functions/send-notice/facts.ts';
import type { LetterKind } from '../../../functions/send-notice/letter.ts';
import { lettersFor } from '../../../functions/send-notice/letters.ts';
import type { NoticeMoment } from '../../../shared/domain/campaign/vocabulary.ts';
import { aKey } from '../../support/dossiers.ts';
import { eventTypes } from '../../support/event-samples.ts';
import { memorySystem } from '../../support/memory-system.ts';
import { samplesOf } from '../../support/some-events.ts';

const unit = ['vanthu@bv-mat.hatinh.example', 'thutruong@bv-mat.hatinh.example'];
const head = ['thutruong@bv-mat.hatinh.example'];
const at = (names: string) => names.split(' ').map((name) => `${name}@syt.hatinh.example`);
const office = at('tccb thidua');
const council = at('tccb giamdoc hoidong1 hoidong2 hoidong3 hoidong4 hoidong5');
const leader = at('giamdoc');

/** Who is written to, and what kind of letter. A new event type does not compile until it stands here. */
const expected: Record<EventType, Partial<Record<LetterKind, readonly string[]>>> = {
  'campaign.activated.v1': { 'office-activated': office },
  'period.opened.v1': { 'period-opened': unit },
  'reminder.due.v1': { reminder: unit },
  'upload.refused.v1': { 'upload-refused': unit },
  'dossier.submitted.v1': { receipt: unit, 'office-new-dossier': office },
  'dossier.invalidated.v1': { findings: unit },
  'dossier.returned.v1': { returned: unit },
  'dossier.accepted.v1': { accepted: unit },
  'period.missed.v1': { missed: head, 'office-missed': office },
  'period.locked.v1': {},
  'link.requested.v1': { 'fresh-link': unit },
  'list.composed.v1': { 'ballot-call': council },
  'list.voted.v1': { 'leader-decide': leader, 'office-list-step': office },
  'session.called.v1': { 'session-call': council },
  'session.postponed.v1': { 'session-postponed': council },
  'session.opened.v1': {},
  'session.recorded.v1': {},
  'session.tied.v1': { 'office-list-step': office },
  'list.decided.v1': { 'office-list-step': office },
  'nomination.suspended.v1': { 'unit-act': unit },
  'nomination.reinstated.v1': { 'unit-act': unit },
  'nomination.ineligible.v1': { 'unit-act': unit },
  'nomination.eligible.v1': { 'unit-act': unit },
  'nomination.waived.v1': { 'unit-act': unit, 'office-act': office },
  'nomination.withdrawn.v1': { 'unit-act': unit, 'office-act': office },
  'nomination.revoked.v1': { 'unit-act': unit },
  'dossier.nil-returned.v1': { 'unit-act': unit, 'office-act': office },
  'review.due.v1': { 'office-review-due': office },
  'review.overdue.v1': { 'leader-review-overdue': leader },
  'list.commented.v1': { 'office-comments': office },
  'list.comment-answered.v1': {},
  'list.selection-closed.v1': { 'ballot-call': council },
  'list.stage-due.v1': { 'list-stage-due': office },
  'list.stage-overdue.v1': { 'list-stage-due': leader },
  'dossier.withdrawn.v1': { 'unit-act': unit, 'office-act': office },
  'list.held.v1': { 'office-list-held': office },
  'list.forwarded.v1': { 'list-forwarded': ['giamdoc@syt.hatinh.example', 'tdkt@sonoivu.hatinh.example'] },
  'records.judged.v1': {},
  'subjects.related.v1': {},
  'nominee.assessed.v1': {},
  'quotas.set.v1': {},
};

let system: ReturnType<typeof memorySystem>;

beforeAll(async () => {
  system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
});

/** A sample told about a unit and an organisation that are registered. */
function ofHaTinh(event: AnyEvent): AnyEvent {
  if ('dossier' in event.data) event.data.dossier = aKey({ unitId: 'bv-mat' });
  if ('list' in event.data) event.data.list = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
  if (event.type === 'list.forwarded.v1') event.data.receiver = 'ban-tdkt';
  return event;
}

async function lettersOf(event: AnyEvent) {
  return lettersFor(event, await factsOf(system.needs, event));
}

describe('When an event is told to the people it concerns', () => {
  const mailed = eventTypes.filter((type) => catalogue[type].consumers.some((name) => name === 'send-notice'));
  it.each(mailed)('%s is mailed to exactly those who have to know', async (type) => {
    const [sample] = samplesOf(type);
    if (!sample) throw new Error(`no sample of ${type}`);
    const found: Partial<Record<LetterKind, string[]>> = {};
    for (const { kind, to } of await lettersOf(ofHaTinh(sample))) found[kind] = [...(found[kind] ?? []), to.email];
    expect(found).toEqual(expected[type]);
  });

  it('a list that needs no vote goes straight to the office that forwards it', async () => {
    const straight = samplesOf('list.composed.v1').find((e) => 'next' in e.data && e.data.next === 'forward');
    if (!straight) throw new Error('no such sample');
    const letters = await lettersOf(ofHaTinh(straight));
    expect(letters.map((l) => [l.kind, l.to.email])).toEqual(office.map((email) => ['office-list-step', email]));
  });

  it('the same period missed by two units is one and the same mail to the office', async () => {
    const [missed] = samplesOf('period.missed.v1');
    if (missed?.type !== 'period.missed.v1') throw new Error('no sample');
    const of = async (unitId: string) => {
      const letters = await lettersOf({ ...missed, data: { ...missed.data, dossier: aKey({ unitId }) } });
      return letters.filter((l) => l.kind === 'office-missed').map((l) => [l.to.email, l.about, l.step]);
    };
    expect(await of('bv-mat')).toEqual(await of('bv-phoi'));
  });
});

describe('When a plan says itself who is written to', () => {
  const told = async (type: EventType, notify: readonly { on: readonly NoticeMoment[]; to: readonly string[] }[]) => {
    const [sample] = samplesOf(type);
    if (!sample) throw new Error(`no sample of ${type}`);
    const event = ofHaTinh(sample);
    const facts = await factsOf(system.needs, event);
    const definition = {
      ...facts.campaign.definition,
      notify: notify.map(({ on, to }) => ({ on: [...on], to: [...to] })),
    };
    return lettersFor(event, { ...facts, campaign: { ...facts.campaign, definition } }).map((l) => l.to.email);
  };

  it('nobody else gets the mail of that moment', async () => {
    expect(await told('dossier.submitted.v1', [{ on: ['dossier.submitted'], to: ['UNIT_HEAD'] }])).toEqual(head);
    expect(await told('dossier.submitted.v1', [{ on: ['dossier.underReview'], to: ['next_actor'] }])).toEqual(office);
    expect(await told('list.forwarded.v1', [{ on: ['list.forwarded'], to: ['receiver'] }])).toEqual([
      'tdkt@sonoivu.hatinh.example',
    ]);
    expect(await told('list.forwarded.v1', [{ on: ['list.forwarded'], to: ['SO_LEADER'] }])).toEqual(leader);
  });

  it('a hard deadline and a date that is none are told apart', async () => {
    const rules = [{ on: ['period.overdueSoft'] as const, to: ['UNIT_HEAD', 'STANDING_OFFICE'] }];
    expect(await told('period.missed.v1', rules)).toEqual([]);
  });

  it('what the product itself needs is sent whatever the plan says', async () => {
    expect(await told('link.requested.v1', [{ on: ['reminder'], to: ['UNIT_CLERK'] }])).toEqual(unit);
    expect(await told('nomination.suspended.v1', [{ on: ['reminder'], to: ['UNIT_CLERK'] }])).toEqual(unit);
  });
});
