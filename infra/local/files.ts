import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that a reader, also after a crash, sees the old content or the new one and nothing between. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  const handle = openSync(draft, 'w');
  const bytes = Buffer.from(content);
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
