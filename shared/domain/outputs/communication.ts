import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import type { CommunicationItem } from '../communication/item.ts';
import { knownTag } from '../communication/item.ts';
import { communicationLog } from '../communication/log.ts';
import { entriesOfRows } from '../communication/rows.ts';
import { shortDate } from '../deadlines/instants.ts';
import { type OutputTable, tableOf, tallyTable } from './output.ts';
import type { SentDossier } from './sent-dossier.ts';

const itemsOf = ({ dossier, reading }: SentDossier): CommunicationItem[] =>
  entriesOfRows(reading.rows).entries.map(({ entry }, n) => ({
    ...entry,
    id: `${dossier.key.unitId}/${dossier.key.period}/${String(n + 1).padStart(4, '0')}`,
    unitId: dossier.key.unitId,
  }));

const wordFor = (tags: Readonly<Record<string, string>>, known: readonly string[] | undefined, written?: string) =>
  written === undefined ? null : (tags[knownTag(written, known ?? []) ?? written] ?? written);

/** The communication log of a call by day, with how often each stream, channel and phase was served, and by whom. */
export function communicationTables(
  call: Call,
  plan: Pick<CampaignDefinition, 'streams' | 'meta'> & { tags: Readonly<Record<string, string>> },
  sent: readonly SentDossier[],
): OutputTable[] {
  const log = communicationLog(call, plan, sent.flatMap(itemsOf));
  const names = new Map(sent.map(({ dossier, unitName }) => [dossier.key.unitId as string, unitName]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const rows = log.items.map((item) => ({
    ...{
      on: shortDate(item.on),
      unit: nameOf(item.unitId),
      title: item.title,
      stream: wordFor(plan.tags, plan.streams, item.stream),
    },
    ...{
      channel: wordFor(plan.tags, call.channels, item.channel),
      phase: wordFor(plan.tags, call.phases, item.phase),
      person: item.inCharge ?? null,
      url: item.url ?? null,
    },
  }));
  const byUnit = Object.fromEntries(Object.entries(log.byUnit).map(([id, count]) => [nameOf(id), count]));
  const tallies: [string, string, Readonly<Record<string, number>>][] = [
    ['Theo đơn vị', 'Đơn vị', byUnit],
    ['Theo nhóm nội dung', 'Nhóm nội dung', log.byStream],
    ['Theo kênh', 'Kênh', log.byChannel],
    ['Theo giai đoạn', 'Giai đoạn', log.byPhase],
    ['Theo người phụ trách', 'Người phụ trách', log.byPersonInCharge],
  ];
  return [
    {
      caption: `Nhật ký tuyên truyền (${log.total})`,
      table: tableOf(
        [
          ...([
            ['title', 'Nội dung'],
            ['on', 'Ngày'],
            ['unit', 'Đơn vị'],
            ['stream', 'Nhóm nội dung'],
          ] as const),
          ...([
            ['channel', 'Kênh'],
            ['phase', 'Giai đoạn'],
            ['person', 'Người phụ trách'],
            ['url', 'Đường dẫn'],
          ] as const),
        ],
        rows,
      ),
    },
    ...tallies
      .filter(([, , tally]) => Object.keys(tally).length > 0)
      .map(([caption, what, tally]) => tallyTable(caption, what, inWords(tally, plan.tags))),
  ];
}

/** A tally under the words of its tags. */
const inWords = (tally: Readonly<Record<string, number>>, tags: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tally).map(([tag, count]) => [tags[tag] ?? tag, count]));
