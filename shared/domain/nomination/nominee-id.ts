import { subjectKey } from '../intake/subjects.ts';

const MASK = 0xffff_ffff_ffff_ffffn;
const PRIME = 0x100_0000_01b3n;

/**
 * The name of a nominee in addresses and events: sixteen signs of a hash (FNV-1a, 64 bits) of its subject, the same in
 * every version of the dossier. It tells nothing to whoever does not know the dossier.
 */
export function nomineeId(row: Parameters<typeof subjectKey>[0]): string {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of new TextEncoder().encode(subjectKey(row))) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}
