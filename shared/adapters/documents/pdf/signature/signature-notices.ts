import type { FindingCode } from '../../../../domain/reading/finding-registry.ts';
import type { GridNotice, GridSignature } from '../../../../domain/reading/grid.ts';
import { checkSignatures, type SignatureVerdict } from './check-signatures.ts';

const CODES: Record<SignatureVerdict['state'], FindingCode> = {
  whole: 'signature_present',
  partial: 'signature_partial',
  altered: 'signature_invalid',
  unreadable: 'signature_unreadable',
};

/**
 * The signatures of a PDF, each with a notice of what a person must know of it.
 * @param readsTheSame whether the file cut at a byte reads as the whole file does: then an earlier signature is of the
 *   same text, and what was added is the later signature
 */
export async function signatureNotices(
  file: Buffer,
  readsTheSame: (end: number) => Promise<boolean>,
): Promise<(GridNotice | GridSignature)[]> {
  const notices: (GridNotice | GridSignature)[] = [];
  for (const verdict of checkSignatures(file)) {
    const { state, signer, trusted, end, isEarlier } = verdict;
    const isOfSameText = isEarlier && (await readsTheSame(end));
    notices.push({ kind: 'signature', signature: signatureOf(verdict, isOfSameText) });
    notices.push({ kind: 'notice', code: isOfSameText ? CODES.whole : CODES[state], value: signer });
    if (trusted === false) notices.push({ kind: 'notice', code: 'signature_untrusted', value: signer });
  }
  return notices;
}

function signatureOf(
  { state, holder, signedAt, trusted }: SignatureVerdict,
  isOfSameText: boolean,
): GridSignature['signature'] {
  return {
    state: isOfSameText ? 'earlier' : state,
    ...(holder ? { signer: holder.name } : {}),
    ...(holder?.organisation === undefined ? {} : { organisation: holder.organisation }),
    ...(signedAt === undefined ? {} : { signedAt }),
    intact: state === 'whole' || state === 'partial',
    coversWholeFile: state === 'whole',
    ...(trusted === undefined ? {} : { trusted }),
  };
}
