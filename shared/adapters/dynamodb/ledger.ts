import { createHash } from 'node:crypto';
import { Instant } from '../../../events/ids.ts';
import { LedgerEntry, type MailKey, QUIET_PERIOD_MINUTES, settle } from '../../domain/notice/mail.ts';
import { Conflict } from '../../ports/faults.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Item, Store } from '../store.ts';
import { keys } from './keys.ts';

/** A claim this old may be taken at once. */
const RELEASED = Instant.parse('1970-01-01T00:00:00.000Z');

/** The ledger id of a mail: a hash of its key, made of signs a message tag may hold. */
export function ledgerId(key: MailKey): string {
  const text = [key.recipient.toLowerCase(), key.about, key.reason, key.step].join('\n');
  return `mail-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}

/** The mail ledger in the table. Claims are conditional writes, so two runs never send the same mail. */
export function ledger(store: Store): Ledger {
  const load = async (id: string) => {
    const { pk, sk } = keys.mail(id);
    const item = await store.get(pk, sk);
    return item ? { entry: LedgerEntry.parse(item['value']), revision: Number(item['revision']) } : null;
  };
  const save = async (entry: LedgerEntry, revision: number | null) => {
    const item: Item = {
      ...keys.mail(entry.id),
      kind: 'mail',
      revision: (revision ?? 0) + 1,
      gsi1pk: keys.mailBoard(entry.board),
      gsi1sk: `${entry.claimedAt}#${entry.id}`,
      value: entry,
    };
    await store.transact([{ item, when: revision === null ? 'absent' : { revision } }]);
  };
  /** Applies a change on the newest state, reading again when somebody was quicker. */
  const change = async (id: string, apply: (entry: LedgerEntry) => LedgerEntry) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const found = await load(id);
      if (!found) return false;
      try {
        await save(apply(found.entry), found.revision);
        return true;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    throw new Conflict(`ledger entry ${id} kept changing`);
  };
  return {
    async claim(mail, now) {
      const id = ledgerId(mail.key);
      const found = await load(id);
      const again = found ? claimAgain(found.entry, now) : null;
      if (found && !again) return found.entry.state === 'SENDING' ? 'busy' : 'done';
      const first: LedgerEntry = {
        id,
        ...mail,
        state: 'SENDING',
        claimedAt: now,
        attempts: 1,
        messageId: null,
        settledAt: null,
        detail: null,
      };
      try {
        await save(again ?? first, found?.revision ?? null);
        return { id };
      } catch (error) {
        if (error instanceof Conflict) return 'busy';
        throw error;
      }
    },
    async release(id) {
      await change(id, (entry) => (entry.state === 'SENDING' ? { ...entry, claimedAt: RELEASED } : entry));
    },
    async close(id, result, now) {
      await change(id, (entry) => ({
        ...entry,
        state: settle(entry.state, result.state),
        messageId: result.messageId ?? entry.messageId,
        detail: result.detail ?? entry.detail,
        settledAt: now,
      }));
    },
    async settle(id, seen, detail, now) {
      await change(id, (entry) => ({
        ...entry,
        state: settle(entry.state, seen),
        detail: detail ?? entry.detail,
        settledAt: now,
      }));
    },
    async ofBoard(board) {
      const items = await store.query({
        index: 'gsi1',
        partition: keys.mailBoard(board),
        newestFirst: true,
        limit: 500,
      });
      return items.map((i) => LedgerEntry.parse(i['value']));
    },
  };
}

function claimAgain(entry: LedgerEntry, now: Instant): LedgerEntry | null {
  const quietUntil = Date.parse(entry.claimedAt) + QUIET_PERIOD_MINUTES * 60_000;
  if (entry.state !== 'SENDING' || Date.parse(now) < quietUntil) return null;
  return { ...entry, claimedAt: now, attempts: entry.attempts + 1 };
}
