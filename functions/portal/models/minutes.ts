import { AwardCode } from '../../../shared/domain/campaign/vocabulary.ts';
import { recusalWords, ruleInWords } from '../../../shared/domain/council/rule-in-words.ts';
import { presentMembers, type Session } from '../../../shared/domain/council/session.ts';
import { awardNames } from '../../../shared/domain/criteria/words.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { itemsInForce } from '../../../shared/domain/list/decide.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import { meetingMinutes } from '../../../shared/domain/papers/meeting-minutes.ts';
import type { OfficialPaper, PaperIssue } from '../../../shared/domain/papers/official-paper.ts';
import { unitWithSender } from '../../../shared/domain/papers/unit-line.ts';
import { councilSymbol, voteMinutes } from '../../../shared/domain/papers/vote-minutes.ts';
import { agencyName, holding } from '../../../shared/domain/registry/registry.ts';
import { clockInWords } from '../../../shared/domain/wording/time-in-words.ts';
import { nameOf } from './ballot-model.ts';
import type { listFolder } from './list-models.ts';

/** A list with the names of the units that sent its nominees. */
type Folder = Awaited<ReturnType<typeof listFolder>> & { senders: ReadonlyMap<string, string> };

/** The minutes of a meeting that has ended (biên bản họp); null while it has not, or when there was none. */
export function meetingPaper(folder: Folder): OfficialPaper | null {
  const { list, organisation, campaign } = folder;
  const { session } = list;
  const zone = campaign.definition.meta.timezone;
  if (!session?.meeting || session.state !== 'CLOSED' || !session.openedAt || !session.closedAt) return null;
  const there = new Set(presentMembers(session));
  const person = ({ name, title }: { name: string; title: string }) => ({ name, role: title });
  const absent = session.members.filter((m) => !there.has(m.id));
  return meetingMinutes({
    ...issueOf(folder, session),
    ...{ council: organisation.council, about: aboutOf(folder), venue: session.meeting.place },
    ...{ opened: clockInWords(session.openedAt, zone), closed: clockInWords(session.closedAt, zone) },
    members: session.members.length,
    present: session.members.filter((m) => there.has(m.id)).map(person),
    absent: absent.map((m) => ({ ...person(m), reason: session.absences[m.id] })),
    discussion: discussionOf(folder, session),
    conclusions: conclusionsOf(folder, session),
    signer: { authority: ['CHỦ TRÌ'], name: chairOf(session) },
    secretary: { authority: ['THƯ KÝ'], name: session.meeting.secretary.name },
  });
}

/** The minutes of the count (biên bản kiểm phiếu); null while the vote has not ended. */
export function countingPaper(folder: Folder): OfficialPaper | null {
  const { list, organisation } = folder;
  const { session } = list;
  if (session?.state !== 'CLOSED') return null;
  const written = session.marks.filter((m) => m.presence === 'absent');
  const head = session.committee[0]?.split(',')[0] ?? '';
  return voteMinutes({
    ...issueOf(folder, session),
    ...{ council: organisation.council, about: aboutOf(folder), members: session.members.length },
    ...{ voted: session.marks.length, committee: session.committee, secret: session.secret },
    written: written.map((m) => ({ name: memberName(session, m.memberId), documentNo: m.documentNo })),
    threshold: thresholdOf(session),
    items: list.tallies.map((t) => {
      const item = list.items.find((i) => i.id === t.itemId);
      return { ...t, abstain: t.abstain + t.invalid, name: item?.name ?? '', unit: item ? unitOf(folder, item) : '' };
    }),
    conclusions: choiceLines(folder, session),
    signer: session.form === 'meeting' ? { authority: ['TM. TỔ KIỂM PHIẾU'], name: head } : headOf(folder),
    secretary: { authority: ['THƯ KÝ'], name: session.meeting?.secretary.name ?? '' },
  });
}

function issueOf({ organisation, campaign }: Folder, session: Session): Omit<PaperIssue, 'signer'> {
  const day = session.openedAt ?? session.closedAt;
  if (!day) throw new Error('a closed session has its instants');
  return {
    agency: { parent: agencyName(organisation), name: organisation.council },
    place: organisation.place,
    date: localDateOf(day, campaign.definition.meta.timezone),
    documentSymbol: `BB-${councilSymbol}`,
    recipients: [`Lưu: ${organisation.papers.filing}`],
  };
}

/** Who signs for the council where no meeting had a chair. */
const headOf = ({ organisation }: Folder) => ({
  authority: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
  name: holding(organisation, 'COUNCIL_CHAIR')[0]?.name ?? '',
});

const aboutOf = ({ facts }: Folder): string => {
  const period = facts.call.period === null ? '' : `, ${facts.call.period}`;
  return `xét danh sách: ${facts.call.title}${period}`;
};

const memberName = (session: Session, id: string): string => session.members.find((m) => m.id === id)?.name ?? id;
const chairOf = (session: Session): string => memberName(session, session.meeting?.chairId ?? '');

/** What passes, each award by its own rule: `Chiến sĩ thi đua cơ sở: từ 80% …`. */
function thresholdOf(session: Session): string {
  const awards = [...AwardCode.options, 'none' as const];
  const lines = awards.flatMap((award) => {
    const rule = session.rules[award];
    if (!rule) return [];
    const words = ruleInWords(rule, session.members.length, 'vi');
    const law = rule.article === null || !rule.verified ? '' : `, theo ${rule.article}`;
    return [award === 'none' ? `${words}${law}` : `${awardNames[award]}: ${words}${law}`];
  });
  return lines.join('; ');
}

const unitOf = ({ senders }: Folder, nominee: ListItem): string =>
  unitWithSender(nominee, senders.get(nominee.unitId) ?? '');

function named(folder: Folder, nominee: ListItem): string {
  const unit = unitOf(folder, nominee);
  return unit === '' ? nominee.name : `${nominee.name} (${unit})`;
}

function discussionOf({ list, organisation }: Folder, session: Session): string[] {
  const out = session.recusals
    .filter((r) => r.lifted === null)
    .map(
      (r) =>
        `- ${memberName(session, r.memberId)} không bỏ phiếu đối với ${nameOf(list, r.itemId)}: ${recusalWords[r.why].vi};`,
    );
  const manner = session.secret ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  return [
    `${organisation.standingOffice} báo cáo danh sách ${list.items.length} trường hợp đề nghị Hội đồng xét.`,
    ...session.discussion.split('\n').filter((line) => line.trim() !== ''),
    ...(out.length > 0 ? ['Thành viên không tham gia bỏ phiếu:', ...out] : []),
    `Hội đồng ${manner}. Tỷ lệ cần đạt: ${thresholdOf(session)}. Tổ kiểm phiếu: ${session.committee.join('; ')}. Kết quả ghi trong Biên bản kiểm phiếu kèm theo.`,
  ];
}

function conclusionsOf(folder: Folder, session: Session): string[] {
  const { list } = folder;
  const chosen = itemsInForce(list);
  const lines = chosen.map((i) => {
    const tally = list.tallies.find((t) => t.itemId === i.id);
    return `- ${named(folder, i)}: ${tally?.yes ?? 0}/${tally?.of ?? 0} phiếu đồng ý;`;
  });
  const head = `Hội đồng thống nhất đề nghị ${chosen.length}/${list.items.length} trường hợp${chosen.length > 0 ? ':' : '.'}`;
  return [head, ...lines, ...choiceLines(folder, session)];
}

/** How equals at the cut were parted. */
function choiceLines({ list }: Folder, session: Session): string[] {
  const { tie, choice } = session;
  if (!tie || !choice) return [];
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(list, id)).join(', ');
  const equal = `Các trường hợp bằng phiếu ở vị trí cuối: ${names(tie.itemIds)}.`;
  return [`${equal} Chủ trì chọn ${names(choice.itemIds)}. Lý do: ${choice.reason}`];
}
