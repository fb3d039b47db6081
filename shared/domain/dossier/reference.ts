import type { DossierKey } from '../../../events/ids.ts';

/** Digits and letters that cannot be taken for one another when read out over the telephone. */
const SPEAKABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * A short reference for a dossier, the same for the same key: call, period and five speakable signs of a hash.
 * `digest` is the SHA-256 of the key as bytes.
 */
export function referenceOf(key: DossierKey, digest: Uint8Array): string {
  const signs = [...digest.slice(0, 5)].map((b) => SPEAKABLE[b % SPEAKABLE.length]).join('');
  const period = key.period === 'once' ? '' : `${key.period.replace('-', '')}-`;
  return `${key.callId.replace('-', '')}-${period}${signs}`;
}

/** The natural key as one string: what is hashed, logged and compared. */
export function keyText(key: DossierKey): string {
  return [key.unitId, key.campaignId, key.callId, key.period].join('/');
}
