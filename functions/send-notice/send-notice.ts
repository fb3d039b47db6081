import type { AnyEvent } from '../../events/catalogue.ts';
import { NotTaken, Refused } from '../../shared/ports/faults.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Links } from '../../shared/ports/links.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import { stayWhileOpen } from '../../shared/ports/moved-away.ts';
import { composeLetter } from './compose-letter.ts';
import { type FactSources, type Facts, factsOf } from './facts.ts';
import type { Letter } from './letter.ts';
import { lettersFor } from './letters.ts';
import { linkTimes } from './link-times.ts';

type Needs = FactSources & { links: Links; ledger: Ledger; mailer: Mailer; publicUrl: string };

/**
 * Mails everybody an event concerns, each exactly once: the ledger entry is claimed by a conditional write, the mail
 * carries its id as tag, then the entry is closed. A mail that will never be taken is closed as failed and stays visible;
 * any other fault leaves the entry claimed and the message goes back to the queue. A mail another run holds, or left
 * behind when it died, keeps nobody else waiting.
 */
export async function sendNotice(needs: Needs, event: AnyEvent) {
  await stayWhileOpen(needs.registry, needs.clock.now());
  const facts = await factsOf(needs, event);
  const letters = lettersFor(event, facts);
  let sent = 0;
  const held: string[] = [];
  for (const letter of letters) {
    const outcome = await sendOnce(needs, letter, facts);
    if (outcome === 'sent') sent += 1;
    if (outcome === 'busy') held.push(letter.kind);
  }
  // Back to the queue: whoever holds a claim finishes, or its quiet period ends before the last delivery.
  if (held.length > 0) throw new NotTaken(`another run is sending: ${held.join(', ')}`);
  return { outcome: 'mailed', eventId: event.id, type: event.type, letters: letters.length, sent };
}

async function sendOnce(needs: Needs, letter: Letter, facts: Facts): Promise<'sent' | 'done' | 'busy'> {
  const key = { recipient: letter.to.email, about: letter.about, reason: letter.kind, step: letter.step };
  const usual = linkTimes(letter.scope, { dossier: facts.dossier, now: facts.now });
  const times = letter.readOnly ? { ...usual, actsUntil: facts.now } : usual;
  const { subject } = composeLetter(letter, facts, { link: needs.publicUrl, actsUntil: times.actsUntil });
  const claim = await needs.ledger.claim({ key, board: letter.board, subject }, facts.now);
  if (claim === 'done' || claim === 'busy') return claim;
  const generation = letter.scope.kind === 'unit' ? (facts.dossier?.linkGeneration ?? 1) : 1;
  const { scope, landing } = letter;
  const secret = await needs.links.issue({
    scope,
    to: letter.to.email,
    landing,
    generation,
    issuedAt: facts.now,
    ...times,
  });
  const link = `${needs.publicUrl}/l/${secret}`;
  const mail = composeLetter(letter, facts, { link, actsUntil: times.actsUntil });
  try {
    const messageId = await needs.mailer.send({ to: letter.to, ...mail, ledgerId: claim.id });
    await needs.ledger.close(claim.id, { state: 'SENT', messageId, detail: null }, needs.clock.now());
    return 'sent';
  } catch (error) {
    if (error instanceof NotTaken) await needs.ledger.release(claim.id);
    if (!(error instanceof Refused)) throw error;
    await needs.ledger.close(claim.id, { state: 'FAILED', messageId: null, detail: error.message }, needs.clock.now());
    return 'done';
  }
}
