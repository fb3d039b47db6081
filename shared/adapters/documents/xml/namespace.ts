import { unreadable } from '../../../domain/reading/budget.ts';
import type { XmlTag } from './scanner.ts';

/**
 * Prefix (with colon, or empty) that the root tag gives one of these namespaces.
 * Word and Excel write `w:` and none, other programs whatever they like; the strict variant has another address.
 * @param uris addresses of the namespace, transitional and strict
 * @returns undefined when the root declares none of them
 */
export function findPrefix(root: XmlTag, uris: readonly string[]): string | undefined {
  for (const [name, value] of root.attributes()) {
    if (!uris.includes(value)) continue;
    if (name === 'xmlns') return '';
    if (name.startsWith('xmlns:')) return `${name.slice(6)}:`;
  }
  return undefined;
}

/** As `findPrefix`; a part without its namespace is not what its type says: `unsupported_format`. */
export function requirePrefix(root: XmlTag, uris: readonly string[]): string {
  return findPrefix(root, uris) ?? unreadable('unsupported_format', root.name);
}
