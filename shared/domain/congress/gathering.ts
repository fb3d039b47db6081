import type { Instant } from '../../../events/ids.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import type { EventKind } from '../campaign/vocabulary.ts';
import { isOnTime, type LocalDate, officialDate, startOfDay } from '../deadlines/instants.ts';

type Plan = Pick<CampaignDefinition, 'events' | 'programme'>;

/** Fills `{word}` from `values`; a word nobody gave stays as a dotted line to be filled by hand. */
function filled(line: string, values: Readonly<Record<string, string | undefined>>): string {
  return line.replace(/\{(\w+)\}/g, (_, word: string) => values[word] ?? '……');
}

/** The items of the programme for one kind of gathering, in order, in the words of the plan; empty if it has none. */
export function programmeOf(plan: Plan, event: EventKind): string[] {
  const label = plan.events?.[event]?.label;
  return (plan.programme ?? [])
    .filter((item) => typeof item === 'string' || item.only.includes(event))
    .map((item) => filled(typeof item === 'string' ? item : item.item, { label }));
}

/** What a unit says of its gathering; what is not yet known stays open on the banner. */
export type BannerWords = { ordinal?: string | undefined; place?: string | undefined; on?: LocalDate | undefined };

/**
 * The lines of the banner ("maquette") of a gathering. The last line of every plan so far is place and date, in the
 * official form of dates; empty when the plan has no such gathering.
 */
export function bannerOf(plan: Plan, event: EventKind, words: BannerWords): string[] {
  const gathering = plan.events?.[event];
  if (gathering === undefined) return [];
  const date = words.on === undefined ? 'ngày … tháng … năm …' : officialDate(words.on);
  const values = { title: gathering.title, ordinal: words.ordinal, place: words.place, date };
  return gathering.banner.map((line) => filled(line, values));
}

/** Whether a gathering was held in time: on a local day that ends by the boundary of its period. */
export function isHeldOnTime(heldOn: LocalDate, boundary: Instant | null, timeZone: string): boolean {
  return isOnTime(startOfDay(heldOn, timeZone), boundary);
}
