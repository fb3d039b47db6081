import { unreadable } from '../../../domain/reading/budget.ts';

/**
 * Makes UTF-8 chunks of the chunks of one XML part: UTF-16 with or without byte-order mark is converted, the UTF-8 mark dropped.
 * Word and Excel never write UTF-16, but XML allows it, and a DOCTYPE must not hide in it.
 */
export function utf8Chunks(): (chunk: Buffer) => Buffer {
  let isFirst = true;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  return (chunk) => {
    let bytes = chunk;
    if (isFirst && bytes.length > 0) {
      isFirst = false;
      const encoding = sniff(bytes);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding, { fatal: true });
      else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    if (!decoder) return bytes;
    try {
      return Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8');
    } catch {
      return unreadable('xml_malformed');
    }
  };
}

function sniff(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
