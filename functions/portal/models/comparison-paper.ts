import type { Instant } from '../../../events/ids.ts';
import { sharesOf } from '../../../shared/domain/council/shares.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { ListColumn, NominationListPaper } from '../../../shared/domain/papers/nomination-list.ts';
import { footOf, headingOf, lines } from '../../../shared/domain/papers/official-paper.ts';
import { unitWithSender } from '../../../shared/domain/papers/unit-line.ts';
import { councilSymbol } from '../../../shared/domain/papers/vote-minutes.ts';
import { agencyName } from '../../../shared/domain/registry/registry.ts';
import { sessionWords } from '../views/session-words.ts';
import { sessionOf } from './ballot-model.ts';
import type { listFolder } from './list-models.ts';
import { candidateOf } from './session-model.ts';

const columns: readonly ListColumn[] = [
  { id: 'tt', label: 'TT', share: 10, centred: true },
  { id: 'name', label: 'Tập thể, cá nhân', share: 44, centred: false },
  { id: 'unit', label: 'Chức vụ, đơn vị', share: 58, centred: false },
  { id: 'award', label: 'Đề nghị', share: 32, centred: false },
  { id: 'achievements', label: 'Thành tích (đơn vị kê khai)', share: 88, centred: false },
  { id: 'about', label: 'Ghi chú', share: 30, centred: false },
];
const voteColumn: ListColumn = { id: 'vote', label: 'Phiếu đồng ý', share: 24, centred: true };

/**
 * All candidates of a list beside each other, for the members of the council (bảng so sánh): what each asks for and
 * claims, women and direct workers as far as known, and the votes once they are counted.
 */
export function comparisonPaper(
  { list, organisation, campaign, facts }: Awaited<ReturnType<typeof listFolder>>,
  { senders, now }: { senders: ReadonlyMap<string, string>; now: Instant },
): NominationListPaper {
  const session = sessionOf(list);
  const say = sessionWords.vi;
  const items = itemsFree(list);
  const rows = items.map((item, n) => {
    const { name, position, unit, award, achievements, woman, directLabour, womenPercent } = candidateOf(
      list,
      item,
      'vi',
    );
    const known = [
      woman && say.woman,
      directLabour && say.direct,
      womenPercent !== null && say.womenPercent(womenPercent),
    ];
    const tally = list.tallies.find((t) => t.itemId === item.id);
    return [
      [String(n + 1)],
      lines(name),
      [position, unitWithSender({ name, unit }, senders.get(item.unitId) ?? '')].flatMap(lines),
      lines(award ?? ''),
      lines(achievements),
      known.filter((one) => typeof one === 'string'),
      ...(list.tallies.length > 0
        ? [tally ? [`${tally.yes}/${tally.of}`, tally.passed ? say.passed : say.failed] : []]
        : []),
    ];
  });
  const shares = sharesOf(items);
  const { persons, women, direct } = shares;
  const parts = [
    say.shares(shares),
    say.share(say.women, women.yes, women.known, persons),
    say.share(say.directs, direct.yes, direct.known, persons),
  ];
  return {
    heading: headingOf({
      agency: { parent: agencyName(organisation), name: organisation.council },
      place: organisation.place,
      date: localDateOf(session.meeting?.startsAt ?? now, campaign.definition.meta.timezone),
      documentSymbol: `BSS-${councilSymbol}`,
    }),
    title: 'BẢNG SO SÁNH',
    subject: [
      `Các trường hợp trình Hội đồng xét: ${facts.call.title}${facts.call.period ? `, ${facts.call.period}` : ''}`,
    ],
    columns: list.tallies.length > 0 ? [...columns, voteColumn] : columns,
    sections: [{ heading: `${items.length} trường hợp`, rows }],
    closing: `${parts.join('. ')}./.`,
    foot: footOf({
      signer: { authority: ['NGƯỜI LẬP BẢNG'], name: session.meeting?.secretary.name ?? '' },
      recipients: ['Thành viên Hội đồng', `Lưu: ${organisation.papers.filing}`],
    }),
  };
}
