import { z } from 'zod';
import { UnitId } from '../../../events/ids.ts';
import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { plainWords } from '../campaign/words.ts';
import { LocalDate, shortDate } from '../deadlines/instants.ts';
import { blocks } from '../intake/rule-finding.ts';
import type { Finding } from '../reading/result.ts';

/** One thing published or done to spread the word, as it is reported: an article, a talk, a contest, a page. */
export const CommunicationEntry = z.object({
  title: z.string().min(1),
  /** Content group of the plan (`C1`), way of telling (`tap_huan`), and before, during or after the event. */
  stream: z.string().optional(),
  channel: z.string().optional(),
  phase: z.string().optional(),
  on: LocalDate,
  url: z.url().optional(),
  /** Who is in charge of it: a member of the council or of the editorial board. */
  inCharge: z.string().optional(),
});
export type CommunicationEntry = z.infer<typeof CommunicationEntry>;

/** An entry with who reported it and an id of its own within the campaign. */
export const CommunicationItem = CommunicationEntry.extend({ id: z.string().min(1), unitId: UnitId });
export type CommunicationItem = z.infer<typeof CommunicationItem>;

export type CommunicationPlan = Pick<CampaignDefinition, 'streams' | 'meta' | 'tagNames'>;
type Around = { plan: CommunicationPlan; heldOn?: LocalDate | undefined };

const tagNames = { stream: 'nhóm nội dung', channel: 'kênh', phase: 'giai đoạn' } as const;

const bare = (word: string) => plainWords(word.replaceAll('_', ' '));

/**
 * The plan's own word for what was written: `Tập huấn` is `tap_huan`, and so is `Tập huấn viên chức`; `C1. Tư tưởng` is
 * `C1`. Undefined when the plan knows no such word.
 */
export function knownTag(written: string, known: readonly string[]): string | undefined {
  const seen = bare(written);
  return known.find((word) => bare(word) === seen) ?? known.find((word) => seen.startsWith(`${bare(word)} `));
}

type Tag = { tag: keyof typeof tagNames; written: string | undefined; known: readonly string[] | undefined };

function checkTag({ tag, written, known }: Tag, names: Readonly<Record<string, string>>): Finding[] {
  if (known === undefined || (written !== undefined && knownTag(written, known) !== undefined)) return [];
  const message =
    written === undefined ? `Chưa ghi ${tagNames[tag]}.` : `"${written}" không phải ${tagNames[tag]} của kế hoạch.`;
  const remedy = `Chọn một trong: ${known.map((word) => names[word] ?? word).join('; ')}.`;
  return [blocks('UNKNOWN_TAG', { message, remedy, value: written ?? '' })];
}

/** Before, during or after the event, by the day it was held. */
function phaseOn(on: LocalDate, heldOn: LocalDate): string {
  if (on === heldOn) return 'trong';
  return on < heldOn ? 'truoc' : 'sau';
}

function checkDay(call: Call, item: CommunicationEntry, { plan, heldOn }: Around): Finding[] {
  const { from, to } = plan.meta.window;
  const remedy = 'Sửa ngày hoặc bỏ mục này rồi gửi lại.';
  const when = `"${item.title}" ngày ${shortDate(item.on)}`;
  if (item.on < from || item.on > to) {
    return [blocks('OUT_OF_WINDOW', { message: `${when} nằm ngoài thời gian của kế hoạch.`, remedy, value: item.on })];
  }
  const phases = call.phases ?? [];
  const written = item.phase === undefined ? undefined : knownTag(item.phase, phases);
  const real = heldOn === undefined ? undefined : phaseOn(item.on, heldOn);
  if (written === undefined || real === undefined || !phases.includes(real) || written === real) return [];
  return [
    blocks('OUT_OF_WINDOW', { message: `${when} không thuộc giai đoạn "${item.phase}".`, remedy, value: item.on }),
  ];
}

/**
 * What is wrong with one item of a communication call: tags the plan does not have, a day outside the plan, or outside
 * its phase when the day of the event (`heldOn`) is known.
 */
export function checkItem(call: Call, item: CommunicationEntry, around: Around): Finding[] {
  const { streams, tagNames: names = {} } = around.plan;
  return [
    ...checkTag({ tag: 'stream', written: item.stream, known: streams }, names),
    ...checkTag({ tag: 'channel', written: item.channel, known: call.channels }, names),
    ...checkTag({ tag: 'phase', written: item.phase, known: call.phases }, names),
    ...checkDay(call, item, around),
  ];
}
