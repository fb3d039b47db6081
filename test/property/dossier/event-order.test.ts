import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../../events/catalogue.ts';
import { registerAwards } from '../../../functions/register-awards/register-awards.ts';
import { sendNotice } from '../../../functions/send-notice/send-notice.ts';
import { type DossierCommand, decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memorySystem } from '../../support/memory-system.ts';

const happening = fc.constantFrom(
  'file',
  'mistakes',
  'return',
  'accept',
  'withdraw',
  'night',
) satisfies fc.Arbitrary<string>;
type Happening = 'file' | 'mistakes' | 'return' | 'accept' | 'withdraw' | 'night';

/** A unit and its office do what they may, from the morning of 10 June on, one thing every eight hours. */
async function story(happenings: readonly Happening[]) {
  const system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load();
  await system.sweep();
  const store = arrivals(system);
  let hours = 0;
  for (const what of happenings) {
    hours += what === 'night' ? 24 : 8;
    const now = at(new Date(Date.parse('2021-06-10T00:00:00.000Z') + hours * 3_600_000).toISOString());
    system.setClock(now);
    await system.sweep();
    if (what === 'file' || what === 'mistakes')
      await store.read(store.put(`Lê Thị Mẫu ${hours}${what === 'file' ? '' : '\n!'}`, { at: now }));
    else if (what !== 'night') await act(system, what, now);
  }
  const history = (await system.needs.dossiers.folder(aKey()))?.history ?? [];
  return { system, events: history.map(({ event }) => event) };
}

async function act(system: ReturnType<typeof memorySystem>, name: 'return' | 'accept' | 'withdraw', now: string) {
  const before = await system.needs.dossiers.load(aKey());
  if (!before) throw new Error('no dossier');
  const version = before.validVersion ?? 0;
  const due = at(new Date(Date.parse(now) + 48 * 3_600_000).toISOString());
  const commands: Record<typeof name, DossierCommand> = {
    return: { name: 'return', version, reason: 'Thiếu số quyết định', items: [], due },
    accept: { name: 'accept', version },
    withdraw: { name: 'withdraw', reason: 'Nộp nhầm' },
  };
  const decision = decideDossier(before, commands[name], at(now));
  if (!decision.ok) return;
  const cause = {
    actor: { kind: 'office' as const, id: 'tccb', channel: 'link' as const },
    correlationId: 't',
    now: at(now),
  };
  await system.needs.dossiers.save({ before, after: decision.value.dossier, events: decision.value.events }, cause);
}

async function consume(system: ReturnType<typeof memorySystem>, events: readonly AnyEvent[]) {
  for (const event of events) {
    await sendNotice(system.needs, event);
    await registerAwards(system.needs, event);
  }
}

/** What the register says of everybody, whatever order it heard it in. */
const registered = (system: ReturnType<typeof memorySystem>) =>
  [...system.store.items.values()]
    .filter(({ kind }) => kind === 'subject')
    .map((item) => JSON.stringify(Object(item['value']).nominations))
    .sort();

describe('When everything that happened to a dossier is told late, twice and in any order', () => {
  it('nobody gets a mail twice or one that is untrue by then, and the register says the same', async () => {
    const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 7 }), order, async (happenings, keys) => {
        const { system, events } = await story(happenings);
        const shuffled = [...events, ...events].map((event, n) => ({ event, key: keys[n % keys.length] ?? 0 }));
        await consume(
          system,
          shuffled.toSorted((a, b) => a.key - b.key).map(({ event }) => event),
        );
        const sent = system.mails.map(({ ledgerId }) => ledgerId);
        expect(new Set(sent).size).toBe(sent.length);
        const dossier = await system.needs.dossiers.load(aKey());
        const about = (words: string) => system.mails.some(({ subject }) => subject.includes(words));
        if (dossier?.firstValidAt) expect(about('Đã quá hạn')).toBe(false);
        if (dossier?.acceptedVersion === null) expect(about('đã được chấp nhận')).toBe(false);
        if (dossier?.state !== 'RETURNED') expect(about('Trả lại hồ sơ để bổ sung')).toBe(false);
        const told = registered(system);
        await consume(system, events);
        expect(registered(system)).toEqual(told);
        expect(system.mails).toHaveLength(sent.length);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
