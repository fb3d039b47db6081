import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive to write; what is not said is right. */
export type ZipPart = {
  name: string | Buffer;
  content?: string | Uint8Array;
  isStored?: boolean;
  flags?: number;
  method?: number;
  /** Ready deflated data, for what is too large to keep as content. */
  packed?: Buffer;
  /** Lies: what the directory says instead of the truth. */
  crc?: number;
  size?: number;
  localName?: string;
  /** Unix mode, as in `0o120777` for a link. */
  mode?: number;
  /** Data that another entry already has. */
  sameDataAs?: number;
};
export type ZipShape = { before?: Uint8Array; after?: Uint8Array; comment?: string; copiesOfDirectory?: number };

type Written = { name: Buffer; header: Buffer; local: number };

const fixed = (part: ZipPart): { method: number; flags: number } => ({
  method: part.method ?? (part.isStored ? 0 : 8),
  flags: part.flags ?? 0x0800,
});

function header(part: ZipPart, packed: Buffer, content: Uint8Array): Buffer {
  const { method, flags } = fixed(part);
  const bytes = Buffer.alloc(22);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(0x00210000, 6);
  bytes.writeUInt32LE(part.crc ?? crc32(content), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(part.size ?? content.length, 18);
  return bytes;
}

/** Writes an archive byte by byte, lies included. */
export function zipOf(parts: readonly ZipPart[], shape: ZipShape = {}): Buffer {
  const out: Buffer[] = [Buffer.from(shape.before ?? [])];
  let at = out[0]?.length ?? 0;
  const put = (bytes: Buffer): void => {
    out.push(bytes);
    at += bytes.length;
  };
  const written: Written[] = [];
  for (const part of parts) {
    const content = Buffer.from(part.content ?? '');
    const packed = part.packed ?? (part.isStored ? content : deflateRawSync(content));
    const name = Buffer.from(part.name);
    const fields = header(part, packed, content);
    const shared = part.sameDataAs === undefined ? undefined : written[part.sameDataAs];
    written.push({ name, header: fields, local: shared?.local ?? at });
    if (shared) continue;
    const localName = Buffer.from(part.localName ?? name);
    const lengths = Buffer.from([localName.length & 255, localName.length >> 8, 0, 0]);
    put(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, lengths, localName, packed]));
  }
  const start = at;
  for (const [index, { name, header: fields, local }] of written.entries()) {
    const tail = Buffer.alloc(18);
    tail.writeUInt16LE(name.length, 0);
    tail.writeUInt32LE((parts[index]?.mode ?? 0) * 0x10000, 10);
    tail.writeUInt32LE(local, 14);
    put(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name]));
  }
  const end = endRecord(written.length, { start, size: at - start, comment: shape.comment ?? '' });
  for (let copy = 0; copy <= (shape.copiesOfDirectory ?? 0); copy++) put(end);
  put(Buffer.from(shape.after ?? []));
  return Buffer.concat(out);
}

function endRecord(count: number, { start, size, comment }: { start: number; size: number; comment: string }): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}
