import type { CampaignId, DossierKey, SubjectId, UnitId } from '../../../events/ids.ts';
import type { PeriodKey } from '../../ports/dossiers.ts';

/** Where each thing stands in the table. Every access pattern of the entities is built from these. */
export const keys = {
  province: 'PROVINCE',
  organisation: { pk: 'PROVINCE', sk: 'ORGANISATION' },
  /** An organisation that came with a merge and keeps its own plans. */
  guest: (id: UnitId) => ({ pk: 'PROVINCE', sk: `ORGANISATION#${id}` }),
  unit: (id: UnitId) => ({ pk: 'PROVINCE', sk: `UNIT#${id}` }),
  campaign: (id: CampaignId) => ({ pk: 'PROVINCE', sk: `CAMP#${id}` }),
  /** One line of the calendar: a call may have several of the same period, each for its own selector. */
  period: (p: PeriodKey & { who: string }) => ({
    pk: `CAMP#${p.campaignId}`,
    sk: `PERIOD#${p.callId}#${p.period}#${p.who}`,
  }),
  quotas: (p: PeriodKey) => ({ pk: `CAMP#${p.campaignId}`, sk: `QUOTA#${p.callId}#${p.period}` }),
  /** The folder of one dossier: its head stands under this key, everything else hangs below it. */
  dossier: (k: DossierKey) => ({ pk: `UNIT#${k.unitId}`, sk: `CAMP#${k.campaignId}#CALL#${k.callId}#${k.period}` }),
  list: (k: DossierKey) => ({ pk: `UNIT#${k.unitId}`, sk: `LIST#${k.campaignId}#${k.callId}#${k.period}` }),
  board: (p: PeriodKey) => `CAMP#${p.campaignId}#CALL#${p.callId}#${p.period}`,
  /** How many items the dossiers of a period hold together, where the plan binds the whole. */
  whole: (p: PeriodKey) => ({ pk: `CAMP#${p.campaignId}`, sk: `WHOLE#${p.callId}#${p.period}` }),
  queue: (id: CampaignId) => `REVIEW#${id}`,
  /** Rows of the versions of a dossier: apart from its folder, whose one query a unit's page makes. */
  rows: (k: DossierKey) => ({ pk: `UNIT#${k.unitId}`, sk: `ROWS#CAMP#${k.campaignId}#CALL#${k.callId}#${k.period}` }),
  /** A person or collective of the register; its verdicts and history hang below. */
  subject: (id: SubjectId) => ({ pk: `SUBJECT#${id}`, sk: 'SUBJECT' }),
  /** An ending of a subject's folded name, for search by the beginning of any word. */
  name: (ending: string, id: SubjectId) => ({ pk: 'NAMES', sk: `${ending}#${id}` }),
  /** Subjects whose names may be one. */
  alike: (loose: string, id: SubjectId) => ({ pk: `ALIKE#${loose}`, sk: id }),
  /** Subjects with a question of likeness that nobody answered. */
  questions: 'TWINS',
  link: (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
  mail: (id: string) => ({ pk: `MAIL#${id}`, sk: 'MAIL' }),
  mailBoard: (board: string) => `MAILS#${board}`,
} as const;

export const below = (sk: string, part: string, name: string | number): string =>
  `${sk}#${part}#${typeof name === 'number' ? String(name).padStart(4, '0') : name}`;

/** What is due is spread over this many partitions so that no season's morning meets one hot partition. */
export const DUE_SHARDS = 4;

export const dueShard = (n: number): string => `DUE#${n}`;

/** The shard of a key, the same forever: a small sum over its characters. */
export function shardOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % DUE_SHARDS;
}
