import zlib from 'node:zlib';
import { type Budget, Unreadable, unreadable } from '../../../domain/reading/budget.ts';
import type { Entry } from './archive.ts';

/** The default 16 KiB chunks cost three times as much: each one crosses from the zlib thread. */
const CHUNK_BYTES = 128 << 10;
/** Up to this size an entry is inflated in one call: half the cost of a stream, whose chunks each cross from the zlib thread. */
const WHOLE_BYTES = 2 << 20;
/** Beyond the declared size, so that the call which fills the buffer is also the one that sees the end. */
const SPARE_BYTES = 64;
const STORED = 0;
const DEFLATED = 8;

/** Takes a chunk of an entry; what it answers with `keep` stays readable after the call. */
export type TakeChunk = (chunk: Buffer) => 'keep' | undefined;

/**
 * Inflates one entry in chunks and checks size, ratio and CRC as it goes.
 * @param onChunk called in order; what it throws stops the inflation and rejects. A chunk is gone after the call unless it answers
 * `keep`; who keeps one gives it back with `giveBack`.
 * @returns once the last byte was handed out. Throws `Unreadable` (`zip_bomb`, `corrupt_zip`, `unsupported_compression`).
 */
export async function inflateEntry(entry: Entry, onChunk: TakeChunk, budget: Budget): Promise<void> {
  const check = entryCheck(entry, budget);
  const take = (chunk: Buffer): void => {
    check.take(chunk);
    if (onChunk(chunk) !== 'keep') giveBack(chunk);
  };
  if (entry.method === STORED) {
    for (let at = 0; at < entry.data.length; at += CHUNK_BYTES) take(entry.data.subarray(at, at + CHUNK_BYTES));
  } else if (entry.method !== DEFLATED) {
    unreadable('unsupported_compression', `${entry.name}, ${entry.method}`);
  } else if (entry.size <= WHOLE_BYTES) {
    take(inflateWhole(entry));
  } else {
    await inflateStream(entry.data, take);
  }
  check.end();
}

/** Inflates a small entry into one buffer; refuses it above `longest` bytes. */
export async function inflateSmall(
  entry: Entry,
  budget: Budget,
  longest = budget.limits.smallPartBytes,
): Promise<Buffer> {
  if (entry.size > longest) unreadable('zip_bomb', entry.name);
  const chunks: Buffer[] = [];
  await inflateEntry(entry, keepIn(chunks), budget);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** Keeps every chunk of an entry. */
export const keepIn =
  (chunks: Buffer[]): TakeChunk =>
  (chunk) => {
    chunks.push(chunk);
    return 'keep';
  };

function entryCheck(entry: Entry, budget: Budget): { take(chunk: Buffer): void; end(): void } {
  const { entryBytes, inflateRatio, inflateRatioFloorBytes } = budget.limits;
  if (entry.size > entryBytes) unreadable('zip_bomb', entry.name);
  const most = Math.min(entry.size, Math.max(inflateRatioFloorBytes, entry.data.length * inflateRatio));
  let total = 0;
  let crc = 0;
  return {
    take(chunk) {
      total += chunk.length;
      if (total > most) unreadable('zip_bomb', entry.name);
      budget.spendInflated(chunk.length);
      budget.checkTime();
      crc = zlib.crc32(chunk, crc);
    },
    end() {
      if (total !== entry.size || crc !== entry.crc) unreadable('corrupt_zip', entry.name);
    },
  };
}

function inflateWhole(entry: Entry): Buffer {
  try {
    const chunkSize = entry.size + SPARE_BYTES;
    const whole = zlib.inflateRawSync(entry.data, { maxOutputLength: Math.max(1, entry.size), chunkSize });
    return claim(whole, chunkSize);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    return unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'zip_bomb' : 'corrupt_zip', entry.name);
  }
}

function inflateStream(data: Buffer, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const inflater = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
    inflater.on('data', (chunk: Buffer) => {
      try {
        // A chunk that does not fill its buffer shares it with the next one.
        if (chunk.length === CHUNK_BYTES) claim(chunk, CHUNK_BYTES);
        take(chunk);
      } catch (fault) {
        inflater.destroy();
        reject(fault);
      }
    });
    inflater.on('end', resolve);
    inflater.on('error', () => reject(new Unreadable('corrupt_zip')));
    inflater.end(data);
  });
}

/** Buffers that hold one inflated chunk and nothing else: not the uploaded file, not the pool that small buffers share. */
const own = new WeakSet<ArrayBufferLike>();

function claim(chunk: Buffer, madeWith: number): Buffer {
  if (chunk.byteOffset === 0 && chunk.buffer.byteLength === madeWith) own.add(chunk.buffer);
  return chunk;
}

/** A buffer of this many bytes, not yet written, that `giveBack` can give back. */
export const ownBuffer = (bytes: number): Buffer => claim(Buffer.allocUnsafeSlow(bytes), bytes);

/**
 * Gives the memory of an inflated chunk back at once; it must not be read any more. It lies outside the heap, where the collector lets
 * tens of megabytes pile up before it looks.
 */
export function giveBack({ buffer }: Buffer): void {
  if (own.delete(buffer) && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
