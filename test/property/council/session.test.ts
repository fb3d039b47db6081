import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentMembers } from '../../../shared/domain/council/session.ts';
import { decideList, type ListCommand } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { at } from '../../support/dossiers.ts';
import { composed, council, items, someNow } from '../../support/lists.ts';

const members = council(4);
const ids = members.map((m) => m.id);
const own = items(3);
const aMemberId = fc.constantFrom(...ids, ...ids, 'stranger');
const anItemId = fc.constantFrom(...own.map((i) => i.id));
const aChoice = fc.constantFrom(...(['yes', 'yes', 'yes', 'yes', 'no', 'abstain'] as const), 'recused' as const);
/** Mostly whole ballots, so that votes come to an end; some lack an item. */
const choices = fc.oneof(
  { weight: 9, arbitrary: fc.record(Object.fromEntries(own.map((i) => [i.id, aChoice]))) },
  fc.dictionary(anItemId, aChoice, { maxKeys: 2, noNullPrototype: true }),
);
const presence = fc.constantFrom('present' as const, 'absent' as const);
const meeting = {
  ...{ place: 'Sở Y tế', startsAt: at('2021-06-18T01:00:00.000Z'), chairId: 'm1' },
  secretary: { id: 's', name: 'Thư ký', title: '' },
};

const commandsFor = (list: NominationList): fc.Arbitrary<ListCommand> => {
  const rules = list.session?.rules ?? {};
  const secret = list.session?.secret ?? false;
  return fc.oneof(
    fc.constant<ListCommand>({ name: 'call', meeting, members, rules, secret, recusals: [] }),
    fc.constantFrom<ListCommand>({ name: 'postpone', reason: 'Bận' }, { name: 'postpone', reason: '' }),
    fc
      .record({ m1: presence, m2: presence, m3: presence, m4: presence })
      .map((there): ListCommand => ({ name: 'open', presence: there, absences: {} })),
    fc.record({ name: fc.constant('attend' as const), memberId: aMemberId, presence }),
    fc.record({ name: fc.constant('recuse' as const), memberId: aMemberId, itemId: anItemId }),
    fc.record({
      ...{ name: fc.constant('lift-recusal' as const), memberId: aMemberId, itemId: anItemId },
      reason: fc.constantFrom('', 'Trùng tên'),
    }),
    { weight: 6, arbitrary: fc.record({ name: fc.constant('vote' as const), memberId: aMemberId, choices }) },
    fc.record({
      ...{ name: fc.constant('paper-vote' as const), memberId: aMemberId, documentNo: fc.constantFrom('', '5/CV') },
      choices: secret ? fc.constant(null) : choices,
    }),
    fc.constantFrom('', 'Tổ kiểm phiếu').map(
      (name): ListCommand => ({
        ...{ name: 'close-vote', committee: [name], discussion: '' },
        papers: secret ? Object.fromEntries(own.map((i) => [i.id, { yes: 0, no: 0, abstain: 0 }])) : {},
      }),
    ),
    fc
      .record({ itemIds: fc.uniqueArray(anItemId, { maxLength: 2 }), reason: fc.constantFrom('', 'Chủ tọa chọn') })
      .map((given): ListCommand => ({ name: 'choose', ...given })),
    fc.boolean().map((approved): ListCommand => ({ name: 'decide', approved, reason: 'Ý kiến', by: 'gd' })),
    fc.constant<ListCommand>({ name: 'forward', documentNo: '1/TTr', receiver: 'ban', by: 'tccb' }),
  );
};

/** What holds after every command, whatever came before. */
function holds(before: NominationList, after: NominationList): void {
  const [old, now] = [before.session, after.session];
  if (!old || !now) throw new Error('no session');
  expect(new Set(now.marks.map((m) => m.memberId)).size).toBe(now.marks.length);
  expect(now.marks.every((m) => ids.includes(m.memberId))).toBe(true);
  for (const item of own) {
    const count = now.box[item.id];
    const voters = now.marks.filter(
      (m) => !now.recusals.some((r) => r.memberId === m.memberId && r.itemId === item.id && r.lifted === null),
    ).length;
    if (count) expect(count.yes + count.no + count.abstain).toBeLessThanOrEqual(voters);
  }
  expect(now.secret ? now.ballots : now.box).toEqual(now.secret ? [] : {});
  if (old.ballot === now.ballot && now.ballots.length > 0) {
    expect(now.ballots.slice(0, old.ballots.length)).toEqual(old.ballots);
  }
  if (old.state === 'CLOSED') expect(now).toEqual(old);
  if (now.state === 'CLOSED' || now.state === 'TIED') {
    expect(presentMembers(now).length * 3).toBeGreaterThanOrEqual(members.length * 2);
  }
  expect(after.state === 'VOTING').toBe(now.state !== 'CLOSED');
  if (after.selected) {
    expect(after.selected.length).toBeLessThanOrEqual(after.max ?? own.length);
    expect(after.selected.every((id) => after.tallies.find((t) => t.itemId === id)?.passed)).toBe(true);
  }
}

describe.each([
  ['secret at a meeting', { form: 'meeting', secret: true }],
  ['open at a meeting', { form: 'meeting', secret: false }],
  ['open by link', { form: 'links', secret: false }],
  ['secret by link', { form: 'links', secret: true }],
] as const)('When any commands come in any order to a vote that is %s', (_name, manner) => {
  const start = composed({ items: own, members, manner, min: 1, max: 1, shortlist: true });

  it('one vote a member, no end without a quorum and no change after the end hold throughout', () => {
    fc.assert(
      fc.property(fc.array(commandsFor(start), { minLength: 20, maxLength: 60, size: 'max' }), (commands) => {
        let list = start;
        for (const command of commands) {
          const result = decideList(list, command, someNow);
          if (!result.ok) continue;
          holds(list, result.value.list);
          expect(result.value.list.revision).toBe(list.revision + 1);
          list = result.value.list;
        }
      }),
      { numRuns: 250 },
    );
  });
});
