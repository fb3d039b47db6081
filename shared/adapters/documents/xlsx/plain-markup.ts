/** Bytes of fixed markup, to be compared in place. */
export const markup = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Whether these bytes stand at `at`. */
export function stands(what: Uint8Array, bytes: Buffer, at: number): boolean {
  if (at + what.length > bytes.length) return false;
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}
