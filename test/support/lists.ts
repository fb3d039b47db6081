import { UnitId } from '../../events/ids.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CommandOf } from '../../shared/domain/council/command.ts';
import { newSession } from '../../shared/domain/council/convene.ts';
import { type VotingManner, votingManner } from '../../shared/domain/council/rules.ts';
import type { CouncilMember } from '../../shared/domain/council/session.ts';
import { LocalDate } from '../../shared/domain/deadlines/instants.ts';
import { composeList, decideList, type ListCommand } from '../../shared/domain/list/decide.ts';
import type { ListItem, NominationList } from '../../shared/domain/list/list.ts';
import { aKey, at } from './dossiers.ts';

export const someNow = at('2021-06-17T02:00:00.000Z');

export const anItem = (n: number, more: Partial<ListItem> = {}): ListItem => ({
  id: `ttyt-can-loc.1.${n}`,
  unitId: UnitId.parse('ttyt-can-loc'),
  version: 1,
  row: n,
  name: `Nguyễn Văn Mẫu ${n}`,
  kind: 'individual',
  position: 'Bác sĩ',
  unit: 'TTYT Can Lộc',
  achievements: 'Chiến sĩ thi đua cơ sở năm 2020',
  ...more,
});

export const items = (count: number, more: Partial<ListItem> = {}): ListItem[] =>
  Array.from({ length: count }, (_, n) => anItem(n + 1, more));

export const aMember = (id: string, more: Partial<CouncilMember> = {}): CouncilMember => ({
  ...{ id, name: `Thành viên ${id}`, title: 'Ủy viên', unitId: null, relatives: [], ...more },
});

export const council = (count: number): CouncilMember[] =>
  Array.from({ length: count }, (_, n) => aMember(`m${n + 1}`));

/** Policies as the shared file of the plans states them. */
export const votePolicies: Common['votePolicies'] = {
  simple: { quorum: '2/3', pass: { over: 50, base: 'present' } },
  law80: {
    ...{ ballot: true, quorum: '2/3', pass: { atLeast: 80, base: 'total' }, absentInWriting: true },
    awards: ['CSTDCS', 'COT', 'COCP'],
  },
  law90: {
    ...{ ballot: true, quorum: '2/3', pass: { atLeast: 90, base: 'total' }, absentInWriting: true },
    awards: ['CSTDT', 'CSTDTQ', 'AHLD'],
  },
};

type Given = {
  items?: readonly ListItem[];
  members?: readonly CouncilMember[];
  manner?: Partial<VotingManner>;
  date?: string;
  min?: number;
  max?: number | null;
  shortlist?: boolean;
};

/** A draft of the list HT-02 as the office composes it: 2 to 5 items, a simple majority, no meeting. */
export function aDraft(given: Given = {}) {
  const key = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
  const source = { campaignId: key.campaignId, callId: aKey().callId, period: key.period };
  const own = given.items ?? items(3);
  const date = LocalDate.parse(given.date ?? '2021-06-17');
  const awards = own.map((i) => i.targetAward ?? null);
  const manner = { ...votingManner(awards, { votePolicies, policy: 'simple', date }), ...given.manner };
  return {
    ...{ key, source, stages: ['vote', 'decide', 'forward'] as const, items: own, composedAt: someNow },
    ...{ min: given.min ?? 2, max: given.max === undefined ? 5 : given.max, shortlist: given.shortlist ?? false },
    session: newSession(manner, given.members ?? council(3), own),
  };
}

export function composed(given: Given = {}): NominationList {
  const result = composeList(aDraft(given), null);
  if (!result.ok) throw new Error(result.rejections.map((r) => r.code).join());
  return result.value.list;
}

/** The list after a command; fails the test when the command is refused. */
export function moved(list: NominationList, command: ListCommand, now = someNow): NominationList {
  const result = decideList(list, command, now);
  if (!result.ok) throw new Error(result.rejections.map((r) => `${r.code} ${r.field ?? ''}`).join());
  return result.value.list;
}

export const refusals = (list: NominationList, command: ListCommand, now = someNow): string[] => {
  const result = decideList(list, command, now);
  return result.ok ? [] : result.rejections.map((r) => r.code);
};

export const closing: CommandOf<'close-vote'> = {
  name: 'close-vote',
  committee: ['Trần Thị Kiểm Phiếu'],
  discussion: '',
  papers: {},
};

/** The council called to a meeting on the day of the composition and opened with these members there. */
export function atMeeting(list: NominationList, present: readonly string[]): NominationList {
  const session = list.session;
  if (!session) throw new Error('no vote');
  const { members, rules, secret, recusals } = session;
  const meeting = {
    ...{ place: 'Hội trường Sở Y tế', startsAt: at('2021-06-18T01:00:00.000Z'), chairId: members[0]?.id ?? '' },
    secretary: { id: 'tccb', name: 'Nguyễn Văn Thư Ký', title: 'Chuyên viên' },
  };
  const called = moved(list, { name: 'call', meeting, members, rules, secret, recusals });
  const presence = Object.fromEntries(
    members.map((m) => [m.id, present.includes(m.id) ? ('present' as const) : ('absent' as const)]),
  );
  return moved(called, { name: 'open', presence, absences: {} });
}
