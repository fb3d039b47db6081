import type { FindingCode } from '../../../../domain/reading/finding-registry.ts';
import type { GridNotice } from '../../../../domain/reading/grid.ts';
import { checkSignatures, type SignatureVerdict } from './check-signatures.ts';

const CODES: Record<SignatureVerdict['state'], FindingCode> = {
  whole: 'signature_present',
  partial: 'signature_partial',
  altered: 'signature_invalid',
  unreadable: 'signature_unreadable',
};

/**
 * What a person must know of the signatures of a PDF, one notice each.
 * @param readsTheSame whether the file cut at a byte reads as the whole file does: then an earlier signature is of the
 *   same text, and what was added is the later signature
 */
export async function signatureNotices(
  file: Buffer,
  readsTheSame: (end: number) => Promise<boolean>,
): Promise<GridNotice[]> {
  const notices: GridNotice[] = [];
  for (const { state, signer, trusted, end, isEarlier } of checkSignatures(file)) {
    const isOfSameText = isEarlier && (await readsTheSame(end));
    notices.push({ kind: 'notice', code: isOfSameText ? CODES.whole : CODES[state], value: signer });
    if (trusted === false) notices.push({ kind: 'notice', code: 'signature_untrusted', value: signer });
  }
  return notices;
}
