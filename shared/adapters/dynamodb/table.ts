/**
 * The one table: its keys and indexes, read by the stacks, the adapters and the tests. Items carry `pk`/`sk`; the three
 * indexes are sparse and project everything, because each answers a whole screen with one query.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: [
    /** Boards: every dossier of one campaign, call and period. */
    { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
    /** History of one subject (person or collective) across campaigns; dossiers that await review, by campaign. */
    { name: 'gsi2', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
    /** What is due: one partition a shard, sorted by the due instant. */
    { name: 'gsi3', partitionKey: 'gsi3pk', sortKey: 'gsi3sk' },
  ],
} as const;

/** Value of the attribute `kind` on items that are events; the stream filter selects them. */
export const EVENT_ITEM = 'event';

/** The same on events that came with a merge of provinces: they were published where they happened. */
export const PAST_EVENT_ITEM = 'past-event';
