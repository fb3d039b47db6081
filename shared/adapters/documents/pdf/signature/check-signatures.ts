import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { DerError } from './der.ts';
import { type Holder, holderOf, readSignedData, type SignedData } from './signed-data.ts';
import { type ForgedRange, type SignedRange, signedRanges } from './signed-ranges.ts';

/**
 * What a signature is worth offline: `whole` matches and covers the whole file, `partial` matches but bytes were added after
 * it, `altered` does not match, `unreadable` is of a kind that cannot be checked here. Revocation, time stamps and the chain
 * to a recognised authority are not judged unless `roots` are given.
 */
export type SignatureVerdict = {
  state: 'whole' | 'partial' | 'altered' | 'unreadable';
  /** Person, and organisation, of the signer's certificate. */
  signer: string | undefined;
  holder: Holder | undefined;
  /** UTC instant that the signer or, without a word of theirs, their program states. */
  signedAt: string | undefined;
  /** Bytes of the file up to the end of what is signed. */
  end: number;
  /** A later signature covers the whole file, this one an earlier state of it. */
  isEarlier: boolean;
  /** False when roots were given and the certificate does not lead to one of them. */
  trusted: boolean | undefined;
};

const hashOf = (digest: string, ...parts: readonly Buffer[]): Buffer => {
  const hash = createHash(digest);
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const BLANK_END = /^[\s\0]*$/;
const LONGEST_BLANK_END = 1024;

/** Nothing but blanks follows the signed part. */
function coversWhole(file: Buffer, { end }: SignedRange): boolean {
  return file.length - end <= LONGEST_BLANK_END && BLANK_END.test(file.toString('latin1', end));
}

function contentMatches(data: SignedData, stretches: SignedRange['stretches']): boolean {
  if (data.content === undefined) return data.messageDigest?.equals(hashOf(data.digest, ...stretches)) ?? true;
  const holdsDigest = data.content.equals(hashOf('sha1', ...stretches));
  return holdsDigest && (data.messageDigest?.equals(hashOf(data.digest, data.content)) ?? true);
}

function signatureMatches(data: SignedData, stretches: SignedRange['stretches']): boolean {
  const { signer, signature, signedAttributes, digest } = data;
  const key = data.isPss
    ? {
        key: signer.publicKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_AUTO,
      }
    : signer.publicKey;
  return verify(digest, signedAttributes ?? data.content ?? Buffer.concat(stretches), key, signature);
}

const isBound = ({ boundTo, signer }: SignedData): boolean =>
  boundTo === undefined || boundTo.hash.equals(hashOf(boundTo.digest, signer.raw));

const leadsTo = (certificate: X509Certificate, roots: readonly X509Certificate[]): boolean =>
  roots.some((root) => certificate.checkIssued(root) && certificate.verify(root.publicKey));

function judge(file: Buffer, range: SignedRange, roots: readonly X509Certificate[]): SignatureVerdict {
  const data = readSignedData(range.container);
  const holder = holderOf(data.signer);
  const trusted = roots.length > 0 ? leadsTo(data.signer, roots) : undefined;
  const matches = contentMatches(data, range.stretches) && isBound(data) && signatureMatches(data, range.stretches);
  const state = !matches ? 'altered' : coversWhole(file, range) ? 'whole' : 'partial';
  const signer = holder.organisation === undefined ? holder.name : `${holder.name} (${holder.organisation})`;
  const signedAt = data.signingTime ?? range.statedTime;
  return { state, signer, holder, signedAt, trusted, end: range.end, isEarlier: false };
}

function verdictOf(
  file: Buffer,
  range: SignedRange | ForgedRange,
  roots: readonly X509Certificate[],
): SignatureVerdict {
  const unknown = {
    signer: undefined,
    holder: undefined,
    signedAt: undefined,
    trusted: undefined,
    end: 0,
    isEarlier: false,
  };
  if ('forged' in range) return { state: 'altered', ...unknown };
  try {
    return judge(file, range, roots);
  } catch (fault) {
    const foreign = fault instanceof DerError || (fault instanceof Error && 'code' in fault);
    if (!foreign) throw fault;
    return { state: 'unreadable', ...unknown };
  }
}

/**
 * Checks every signature of a PDF, in the order of the file. People sign one after the other: a partial signature before a
 * whole one is marked as earlier, and whether the text changed in between is for the caller to compare.
 * @param roots certificates of recognised authorities; without them trust is not judged
 */
export function checkSignatures(file: Buffer, roots: readonly X509Certificate[] = []): SignatureVerdict[] {
  const verdicts = signedRanges(file).map((range) => verdictOf(file, range, roots));
  const lastWhole = verdicts.findLastIndex(({ state }) => state === 'whole');
  return verdicts.map((verdict, i) =>
    verdict.state === 'partial' && i < lastWhole ? { ...verdict, isEarlier: true } : verdict,
  );
}
