import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { XmlScanner } from './scanner.ts';

/** One start tag of a small part: local name and attributes, names without prefix (`r:id` → `id` too). */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> };

/**
 * Reads the start tags with these local names out of a small part held in memory (content types, relationships, workbook).
 * Every prefix is accepted. Throws `Unreadable`.
 */
export function readTags(bytes: Buffer, names: readonly string[], limits: ReadingLimits): Tag[] {
  const tags: Tag[] = [];
  const scanner = new XmlScanner(
    {
      names(root) {
        const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
        return names.map((name, index) => [prefix + name, index + 1] as const);
      },
      open(token, tag) {
        const attributes = new Map<string, string>();
        for (const [name, value] of tag.attributes()) attributes.set(name.slice(name.indexOf(':') + 1), value);
        tags.push({ name: names[token - 1] ?? '', attributes });
      },
      close() {},
      text() {},
    },
    limits,
  );
  scanner.push(bytes);
  scanner.end();
  return tags;
}
