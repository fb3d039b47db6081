import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Instant } from '../../../events/ids.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import type { Item } from '../../../shared/adapters/store.ts';
import { Organisation, settledFrom } from '../../../shared/domain/registry/registry.ts';
import { pathTrouble } from '../text-file.ts';
import { NotMoved } from './not-moved.ts';
import { filesOf, type StackNames, storeOf } from './stack.ts';
import { everyItem } from './whole-table.ts';

/** What an export says of itself, so that an import knows it holds the whole of it. */
export const Manifest = z.strictObject({
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

export const manifestIn = (folder: string) => join(folder, 'manifest.json');
export const itemsIn = (folder: string) => join(folder, 'items.jsonl');
export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes every item and every file of a stack into a folder: `items.jsonl`, `files/…` and a manifest with the hash of
 * each. Throws a sentence when the stack is not closed or still ends what was under way, and when a file an item speaks
 * of is not in the store. Nothing in the stack changes.
 */
export async function exportStack(stack: StackNames, folder: string, now: Instant): Promise<Manifest> {
  await checkSettled(stack, now);
  try {
    return await writeExport(stack, folder);
  } catch (error) {
    const trouble = pathTrouble(error);
    if (trouble === null) throw error;
    throw new NotMoved(
      `Không ghi được vào thư mục ${folder}: ${trouble}.`,
      'Chọn thư mục khác hoặc dọn chỗ rồi chạy lại tiencu province export; hệ thống cũ giữ nguyên.',
    );
  }
}

async function writeExport(stack: StackNames, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  // An export that breaks off must not be taken for the one that stood here before.
  await rm(manifestIn(folder), { force: true });
  const hash = createHash('sha256');
  const spoken = new Set<string>();
  let items = 0;
  async function* lines() {
    for await (const item of everyItem(stack.table)) {
      const line = `${JSON.stringify(item)}\n`;
      hash.update(line);
      for (const key of fileKeysOf(item)) spoken.add(key);
      items += 1;
      yield line;
    }
  }
  await pipeline(lines, createWriteStream(itemsIn(folder)));
  const files = [];
  for (const key of spoken) files.push(await exportFile(stack, folder, key));
  const manifest: Manifest = { items, sha256: hash.digest('hex'), files };
  await writeFile(manifestIn(folder), JSON.stringify(manifest, null, 1));
  return manifest;
}

async function checkSettled(stack: StackNames, now: Instant): Promise<void> {
  const item = await storeOf(stack).get(keys.organisation.pk, keys.organisation.sk);
  const from = item && settledFrom(Organisation.parse(item['value']));
  if (!from) throw new NotMoved('Hệ thống này chưa đóng: chạy tiencu province close trước khi xuất.');
  if (now < from) throw new NotMoved(`Việc đang dở còn kết thúc đến ${from}: xuất sau thời điểm đó.`);
}

async function exportFile(stack: StackNames, folder: string, key: string) {
  const bytes = await filesOf(stack).read(key);
  if (!bytes) throw new NotMoved(`Kho tệp thiếu ${key}; chưa xuất xong, hệ thống cũ giữ nguyên.`);
  const path = fileIn(folder, key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return { key, sha256: sha256(bytes), size: bytes.length };
}

/** A key may hold any sign a clerk put into a file name: the folder on disk uses its hash. */
export const fileIn = (folder: string, key: string): string => join(folder, 'files', sha256(key));
