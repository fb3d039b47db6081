import { readFile } from 'node:fs/promises';

/** Why the system would not do something with a path, for a person at a terminal; null for a fault that is none of these. */
export function pathTrouble(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return troubles[code] ?? null;
}

const troubles: Record<string, string> = {
  ENOENT: 'không có tệp hoặc thư mục này',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EISDIR: 'đây là thư mục, không phải tệp',
  EEXIST: 'ở đó đã có tệp khác',
  EACCES: 'tài khoản này không có quyền',
  EPERM: 'tài khoản này không có quyền',
  EROFS: 'nơi này chỉ cho đọc',
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  ENAMETOOLONG: 'tên quá dài',
  EMFILE: 'máy đang mở quá nhiều tệp',
};

export type FileRead<T> = { content: T } | { problem: string };

/** The bytes of a file somebody named, or one sentence saying why they cannot be read. */
export async function readBytes(path: string): Promise<FileRead<Uint8Array>> {
  try {
    return { content: await readFile(path) };
  } catch (error) {
    const trouble = pathTrouble(error);
    if (trouble === null) throw error;
    return { problem: `Không đọc được tệp ${path}: ${trouble}.` };
  }
}

/** The same as text; whether it is any is told by who understands it. */
export async function readText(path: string): Promise<FileRead<string>> {
  const read = await readBytes(path);
  return 'problem' in read ? read : { content: new TextDecoder().decode(read.content) };
}
