/** SHA-256 of a text, as bytes. */
export type Digest = (text: string) => Uint8Array;

const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first 80 bits of a text's digest in 16 signs: an id that is the same for the same text, and says nothing of it. */
export function digestId(text: string, digest: Digest): string {
  const bytes = digest(text);
  let bits = 0n;
  for (const byte of bytes.slice(0, 10)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 16 }, (_, at) => signs[Number((bits >> BigInt(75 - at * 5)) & 31n)] ?? '').join('');
}
