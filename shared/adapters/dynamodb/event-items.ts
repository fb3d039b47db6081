import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AnyEvent } from '../../../events/catalogue.ts';
import type { ProvinceId } from '../../../events/ids.ts';
import { parseEvent } from '../../../events/parse-event.ts';
import type { EventDraft } from '../../domain/event-draft.ts';
import type { Cause } from '../../ports/cause.ts';
import type { HistoryLine } from '../../ports/dossiers.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Item } from '../store.ts';
import { below } from './keys.ts';
import { EVENT_ITEM, PAST_EVENT_ITEM } from './table.ts';

/** What the entities need to turn drafts into events: the province and new ids. */
export type Recorder = { provinceId: ProvinceId; ids: Pick<Ids, 'event'> };

/** Event items for a folder: they are the history of the folder and what the stream publishes, one and the same. */
export function eventItems(
  place: { pk: string; sk: string },
  drafts: readonly EventDraft[],
  given: Recorder & { cause: Cause },
): Item[] {
  return drafts.map((draft) => {
    const id = given.ids.event();
    const event = {
      id,
      type: draft.type,
      occurredAt: given.cause.now,
      provinceId: given.provinceId,
      correlationId: given.cause.correlationId,
      actor: given.cause.actor,
      data: draft.data,
    };
    const note = draft.note ? { note: draft.note } : {};
    return { pk: place.pk, sk: below(place.sk, 'E', id), kind: EVENT_ITEM, event, ...note };
  });
}

/** Whether an item is a line of the history, of this stack or of one it took up. */
export const isEventItem = ({ kind }: Item): boolean => kind === EVENT_ITEM || kind === PAST_EVENT_ITEM;

/** A line of the history, its event checked against the catalogue. Throws when an unknown type was stored. */
export const historyLine = (item: Item): HistoryLine => ({
  event: parseEvent(item['event']),
  note: typeof item['note'] === 'string' ? item['note'] : null,
});

/** The event of an item as the table stream delivers it. */
export function eventOfImage(image: object): AnyEvent {
  // The types of Lambda and of the SDK name the same wire format differently; the event is checked whole right after.
  return parseEvent(unmarshall(image as Record<string, AttributeValue>)['event']);
}
