import { type AnyEvent, catalogue } from '../../events/catalogue.ts';
import { type Instant, ProvinceId } from '../../events/ids.ts';
import { advanceReview } from '../../functions/advance-review/advance-review.ts';
import { loadProvince } from '../../functions/load-province/load-province.ts';
import { registerAwards } from '../../functions/register-awards/register-awards.ts';
import { sendNotice } from '../../functions/send-notice/send-notice.ts';
import { sweepDeadlines } from '../../functions/sweep-deadlines/sweep-deadlines.ts';
import { readSeed } from '../../infra/local/seed.ts';
import { comments } from '../../shared/adapters/dynamodb/comments.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { historyLine } from '../../shared/adapters/dynamodb/event-items.ts';
import { ledger } from '../../shared/adapters/dynamodb/ledger.ts';
import { links } from '../../shared/adapters/dynamodb/links.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { nominations } from '../../shared/adapters/dynamodb/nominations.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { subjects } from '../../shared/adapters/dynamodb/subjects.ts';
import { memoryStore } from '../../shared/adapters/memory/store.ts';
import { sha256, systemIds } from '../../shared/adapters/system/ids.ts';
import { yamlPlanReader } from '../../shared/adapters/yaml/plan-reader.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import type { OutgoingMail } from '../../shared/ports/mailer.ts';
import { at } from './dossiers.ts';

/** The sample register of a province with its plan, as an administrator would hand it in, and when its story begins. */
export function sampleOf(province: string) {
  const seed = readSeed(province);
  if (!seed) throw new Error(`no sample of ${province}`);
  return seed;
}

/** The sample register of Hà Tĩnh with its plan. */
export const haTinh = () => sampleOf('ha-tinh').load;

/** The whole system in one process on a table in memory, with a clock that only the test moves. */
export function memorySystem(start: string, province = 'ha-tinh') {
  let now: Instant = at(start);
  const clock = { now: () => now };
  const store = memoryStore();
  const recorder = { provinceId: ProvinceId.parse(province), ids: systemIds };
  const mails: OutgoingMail[] = [];
  const readings = new Map<string, ReadingResult>();
  const saved = new Map<string, Uint8Array>();
  const arrived = new Map<string, string>();
  const files = {
    reading: async (key: string) => readings.get(key) ?? null,
    under: async (prefix: string) =>
      [...arrived].filter(([key]) => key.startsWith(prefix)).map(([key, etag]) => ({ key, etag })),
  };
  const mailer = {
    async send(mail: OutgoingMail) {
      mails.push(mail);
      return `m-${mails.length}`;
    },
  };
  const needs = {
    registry: registry(store, recorder),
    dossiers: dossiers(store, recorder),
    lists: lists(store, recorder),
    subjects: subjects(store, recorder),
    nominations: nominations(store, recorder),
    comments: comments(store, recorder),
    links: links(store, systemIds),
    ledger: ledger(store),
    plans: yamlPlanReader,
    publicUrl: 'https://tiencu.example',
    digest: sha256,
    clock,
    files,
    mailer,
  };
  const delivered = new Set<string>();
  const newEvents = (): AnyEvent[] =>
    [...store.items.values()]
      .filter((i) => i.kind === 'event' && !delivered.has(`${i.pk}\n${i.sk}`))
      .sort((a, b) => (a.sk < b.sk ? -1 : 1))
      .map((i) => {
        delivered.add(`${i.pk}\n${i.sk}`);
        return historyLine(i).event;
      });
  const system = {
    ...{ store, needs, mails, readings, saved, arrived, ids: systemIds },
    setClock(text: string) {
      now = at(text);
    },
    load: (payload: unknown = haTinh()) => loadProvince(needs, payload, 'load'),
    sweep: () => sweepDeadlines(needs, { id: 'sweep', left: () => 60_000 }),
    /** Delivers every event recorded since the last call to its consumers, as the bus would. */
    async deliver(): Promise<readonly AnyEvent[]> {
      const seen: AnyEvent[] = [];
      for (let events = newEvents(); events.length > 0; events = newEvents()) {
        for (const event of events) {
          const consumers: readonly string[] = catalogue[event.type].consumers;
          if (consumers.includes('send-notice')) await sendNotice(needs, event);
          if (consumers.includes('advance-review')) await advanceReview(needs, event);
          if (consumers.includes('register-awards')) await registerAwards(needs, event);
        }
        seen.push(...events);
      }
      return seen;
    },
    /** The clock stands at an instant: what fell due happens, and everybody is told. */
    async passTo(instant: string): Promise<readonly AnyEvent[]> {
      system.setClock(instant);
      await system.sweep();
      return system.deliver();
    },
  };
  return system;
}
