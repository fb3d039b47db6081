import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Instant } from '../../../events/ids.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { type Item, itemKinds } from '../../../shared/adapters/store.ts';
import { Organisation, settledFrom } from '../../../shared/domain/registry/registry.ts';
import { filesOf, type StackNames, storeOf } from './stack.ts';
import { everyItem } from './whole-table.ts';

/** What an export says of itself, so that an import knows it holds the whole of it. */
const Manifest = z.strictObject({
  items: z.int().min(0),
  sha256: z.string(),
  files: z.array(z.strictObject({ key: z.string(), sha256: z.string(), size: z.int().min(0) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** Keys of the store an item speaks of: the file of a version and its reading. */
export function fileKeysOf(item: Item): string[] {
  if (item.kind !== 'version') return [];
  const version = z.object({ file: z.object({ key: z.string() }), readingKey: z.string() }).parse(item['value']);
  return [version.file.key, version.readingKey];
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes every item and every file of a stack into a folder: `items.jsonl`, `files/…` and a manifest with the hash of
 * each. Throws a sentence when the stack is not closed or still ends what was under way, and when a file an item speaks
 * of is not in the store. Nothing in the stack changes.
 */
export async function exportStack(stack: StackNames, folder: string, now: Instant): Promise<Manifest> {
  await checkSettled(stack, now);
  await mkdir(folder, { recursive: true });
  const out = createWriteStream(join(folder, 'items.jsonl'));
  const hash = createHash('sha256');
  const spoken = new Set<string>();
  let items = 0;
  for await (const item of everyItem(stack.table)) {
    const line = `${JSON.stringify(item)}\n`;
    hash.update(line);
    if (!out.write(line)) await once(out, 'drain');
    for (const key of fileKeysOf(item)) spoken.add(key);
    items += 1;
  }
  out.end();
  await finished(out);
  const files = [];
  for (const key of spoken) files.push(await exportFile(stack, folder, key));
  const manifest: Manifest = { items, sha256: hash.digest('hex'), files };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return manifest;
}

async function checkSettled(stack: StackNames, now: Instant): Promise<void> {
  const item = await storeOf(stack).get(keys.organisation.pk, keys.organisation.sk);
  const from = item && settledFrom(Organisation.parse(item['value']));
  if (!from) throw new Error('Hệ thống này chưa đóng: chạy tiencu province close trước khi xuất.');
  if (now < from) throw new Error(`Việc đang dở còn kết thúc đến ${from}: xuất sau thời điểm đó.`);
}

async function exportFile(stack: StackNames, folder: string, key: string) {
  const bytes = await filesOf(stack).read(key);
  if (!bytes) throw new Error(`Kho tệp thiếu ${key}; chưa xuất xong, hệ thống cũ giữ nguyên.`);
  const path = fileIn(folder, key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return { key, sha256: sha256(bytes), size: bytes.length };
}

/** A key may hold any sign a clerk put into a file name: the folder on disk uses its hash. */
export const fileIn = (folder: string, key: string): string => join(folder, 'files', sha256(key));

/** An export read back, checked against its manifest. Throws a sentence when anything is missing or changed. */
export async function readExport(folder: string): Promise<{ items: Item[]; manifest: Manifest }> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const text = await readFile(join(folder, 'items.jsonl'), 'utf8');
  if (sha256(text) !== manifest.sha256) throw new Error(`${folder}/items.jsonl đã bị thay đổi sau khi xuất.`);
  const lines = text.split('\n').filter((line) => line !== '');
  const Line = z.looseObject({ pk: z.string(), sk: z.string(), kind: z.enum(itemKinds) });
  return { items: lines.map((line) => Line.parse(JSON.parse(line))), manifest };
}

/** The bytes of one exported file, checked against the manifest. */
export async function readExported(folder: string, file: Manifest['files'][number]): Promise<Uint8Array> {
  const bytes = await readFile(fileIn(folder, file.key));
  if (sha256(bytes) !== file.sha256) throw new Error(`Tệp ${file.key} trong ${folder} đã bị thay đổi sau khi xuất.`);
  return bytes;
}
