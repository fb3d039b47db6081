import { unreadable } from '../../../domain/reading/budget.ts';
import type { XmlTag } from './scanner.ts';

/**
 * Prefix (with colon, or empty) that the root tag gives one of these namespaces.
 * Word and Excel write `w:` and none, other programs whatever they like; the strict variant has another address.
 * @param uris addresses of the namespace, transitional and strict
 * @returns undefined when the root declares none of them
 */
export function findPrefix(root: XmlTag, uris: readonly string[]): string | undefined {
  const bound = prefixesOf(root, uris);
  const own = root.name.slice(0, root.name.indexOf(':') + 1);
  return bound.includes(own) ? own : bound[0];
}

/** Prefix of attributes in the namespace: a namespace declared without prefix does not reach attributes. */
export function attributePrefix(root: XmlTag, uris: readonly string[]): string {
  return prefixesOf(root, uris).find((prefix) => prefix !== '') ?? '';
}

function prefixesOf(root: XmlTag, uris: readonly string[]): string[] {
  return root.attributes().flatMap(([name, value]) => {
    if (!uris.includes(value) || !name.startsWith('xmlns')) return [];
    return name === 'xmlns' ? [''] : name.startsWith('xmlns:') ? [`${name.slice(6)}:`] : [];
  });
}

/** As `findPrefix`; a part without its namespace is not what its type says: `unsupported_format`. */
export function requirePrefix(root: XmlTag, uris: readonly string[]): string {
  return findPrefix(root, uris) ?? unreadable('unsupported_format', root.name);
}
