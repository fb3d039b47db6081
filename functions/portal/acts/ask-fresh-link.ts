import type { DossierKey } from '../../../events/ids.ts';
import { intakeOf } from '../../../shared/domain/campaign/intake.ts';
import { isOpenAt } from '../../../shared/domain/dossier/dossier.ts';
import { keyText } from '../../../shared/domain/dossier/reference.ts';
import { unitRolesOf } from '../../../shared/domain/registry/parties.ts';
import { retryOnConflict } from '../../../shared/ports/retry.ts';
import type { Needs } from '../needs.ts';

/**
 * Somebody without a working link asks for one. A link goes by mail to the registered addresses only, so whoever asks
 * learns nothing: the answer is the same for a known and an unknown address. `secret` is an old link of the asker,
 * `email` what they typed.
 */
export async function askFreshLink(needs: Needs, asked: { secret?: string; email?: string }): Promise<void> {
  const old = asked.secret ? await needs.links.find(asked.secret) : null;
  const concerned =
    old?.scope.kind === 'unit' ? [old.scope.dossier] : asked.email ? await openFor(needs, asked.email) : [];
  const now = needs.clock.now();
  for (const key of concerned) {
    const cause = {
      actor: { kind: 'unit' as const, id: key.unitId, channel: 'link' as const },
      correlationId: `fresh:${keyText(key)}`.slice(0, 120),
      now,
    };
    // As often as it is mailed at most, so that a stranger's asking fills neither the mailbox nor the history.
    const once = `fresh.${now.slice(0, 13)}`;
    const events = [{ type: 'link.requested.v1' as const, data: { dossier: key } }];
    await retryOnConflict(() => needs.dossiers.note(key, events, cause, { once }));
  }
}

/** A returned dossier stays open beyond its period: working days, with the longest holidays between. */
const LONGEST_SUPPLEMENT_MS = 31 * 86_400_000;

/** The open dossiers of the unit that registered this address. */
async function openFor(needs: Needs, email: string): Promise<DossierKey[]> {
  const address = email.trim().toLowerCase();
  const now = needs.clock.now();
  const lately = new Date(Date.parse(now) - LONGEST_SUPPLEMENT_MS).toISOString();
  const units = (await needs.registry.parties()).filter((unit) => unitRolesOf(unit, address).length > 0);
  if (units.length === 0) return [];
  const found: DossierKey[] = [];
  for (const campaign of await needs.registry.campaigns()) {
    // Lists are composed at the desk; no unit has a page for them.
    const lists = new Set(campaign.definition.calls.filter((c) => intakeOf(c) === 'list').map((c) => c.id));
    const periods = (await needs.registry.periods(campaign.id)).filter(
      (p) => p.state === 'open' && (!p.locksAt || p.locksAt > lately) && !lists.has(p.callId),
    );
    for (const unit of units) {
      for (const { campaignId, callId, period } of periods) {
        const dossier = await needs.dossiers.load({ unitId: unit.id, campaignId, callId, period });
        if (dossier && isOpenAt(dossier, now)) found.push(dossier.key);
      }
    }
  }
  return found;
}
