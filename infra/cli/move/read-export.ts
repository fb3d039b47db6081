import { z } from 'zod';
import { type Item, itemKinds } from '../../../shared/adapters/store.ts';
import { readBytes } from '../text-file.ts';
import { fileIn, itemsIn, Manifest, manifestIn, sha256 } from './export.ts';
import { NotMoved } from './not-moved.ts';

const Line = z.looseObject({ pk: z.string(), sk: z.string(), kind: z.enum(itemKinds) });

/**
 * An export read back, its items and every file checked against the manifest, so that nothing is written of one that is
 * not whole. Throws `NotMoved` naming each file that is missing, cut short or changed.
 */
export async function readExport(folder: string): Promise<{ items: Item[]; manifest: Manifest }> {
  const manifest = await readManifest(folder);
  const items = await readItems(folder, manifest);
  const problems = [];
  for (const file of manifest.files) {
    const read = await readWhole(folder, file);
    if ('problem' in read) problems.push(read.problem);
  }
  if (problems.length > 0) throw new NotMoved(...problems, remedy(folder));
  return { items, manifest };
}

/** The bytes of one exported file, checked against the manifest. */
export async function readExported(folder: string, file: Manifest['files'][number]): Promise<Uint8Array> {
  const read = await readWhole(folder, file);
  if ('problem' in read) throw new NotMoved(read.problem, remedy(folder));
  return read.bytes;
}

const remedy = (folder: string) =>
  `Chạy lại tiencu province export --out ${folder} trên hệ thống cũ rồi chạy lại lệnh nhập; hệ thống cũ giữ nguyên.`;

async function readManifest(folder: string): Promise<Manifest> {
  const path = manifestIn(folder);
  const read = await readBytes(path);
  // It is written last: without it the export was broken off, or this is not its folder.
  if ('problem' in read)
    throw new NotMoved(read.problem, `Thư mục ${folder} chưa phải là một lần xuất trọn vẹn.`, remedy(folder));
  const manifest = Manifest.safeParse(jsonOf(new TextDecoder().decode(read.content)));
  if (!manifest.success) throw new NotMoved(`Tệp ${path} bị hỏng hoặc bị cắt cụt.`, remedy(folder));
  return manifest.data;
}

async function readItems(folder: string, manifest: Manifest): Promise<Item[]> {
  const path = itemsIn(folder);
  const read = await readBytes(path);
  if ('problem' in read) throw new NotMoved(read.problem, remedy(folder));
  if (sha256(read.content) !== manifest.sha256)
    throw new NotMoved(`Tệp ${path} bị cắt cụt hoặc đã thay đổi sau khi xuất.`, remedy(folder));
  const lines = new TextDecoder()
    .decode(read.content)
    .split('\n')
    .filter((line) => line !== '');
  const items = lines.map((line) => Line.safeParse(jsonOf(line)));
  const strange = items.findIndex(({ success }) => !success);
  if (strange >= 0 || items.length !== manifest.items)
    throw new NotMoved(
      `Tệp ${path} có ${items.length} mục, bản kê ghi ${manifest.items}${strange >= 0 ? `; dòng ${strange + 1} không phải mục của hệ thống này` : ''}. Hai hệ thống phải cùng một phiên bản.`,
      remedy(folder),
    );
  return items.flatMap(({ data }) => (data ? [data] : []));
}

async function readWhole(folder: string, file: Manifest['files'][number]) {
  const path = fileIn(folder, file.key);
  const read = await readBytes(path);
  if ('problem' in read) return { problem: `${read.problem} Đó là tệp ${file.key} của đơn vị.` };
  return sha256(read.content) === file.sha256
    ? { bytes: read.content }
    : { problem: `Tệp ${path} (${file.key}) bị cắt cụt hoặc đã thay đổi sau khi xuất.` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
