import { attribute, escapeXml, insertBeforeEnd, tags } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

export type Relationship = { id: string; type: string; target: string; external: boolean };

/** A part of a package in UTF-8; UTF-16 parts are converted and say so in their declaration. */
export function partBytes(zip: ZipPackage, name: string): Buffer | undefined {
  const bytes = zip.read(name);
  if (!bytes) return undefined;
  const [first, second] = bytes;
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  if (!bigEndian && !littleEndian) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
  return Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8'));
}

/** As `partBytes`, decoded and without byte order mark. */
export function partText(zip: ZipPackage, name: string): string | undefined {
  const bytes = partBytes(zip, name);
  return bytes && new TextDecoder('utf-8').decode(bytes);
}

/** Where the relationships of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (`''` for the package), targets resolved to part names. */
export function relationships(zip: ZipPackage, part: string): Relationship[] {
  const xml = partText(zip, part === '' ? '_rels/.rels' : relationshipsName(part)) ?? '';
  const base = part.slice(0, part.lastIndexOf('/') + 1);
  return [...tags(xml)]
    .filter((tag) => tag.local === 'Relationship' && tag.kind !== 'close')
    .map((tag) => ({
      id: attribute(tag.text, 'Id') ?? '',
      type: attribute(tag.text, 'Type') ?? '',
      target: resolve(base, attribute(tag.text, 'Target') ?? ''),
      external: attribute(tag.text, 'TargetMode') === 'External',
    }));
}

/** The target of the first relationship whose type ends in `/kind`, whatever edition of the standard named it. */
export function related(zip: ZipPackage, part: string, kind: string): string | undefined {
  return relationships(zip, part).find((link) => !link.external && link.type.endsWith(`/${kind}`))?.target;
}

/** Adds a relationship from a part (`''` for the package) to another part and gives its id. */
export function relate(zip: ZipPackage, part: string, link: { type: string; target: string }): string {
  const name = part === '' ? '_rels/.rels' : relationshipsName(part);
  const used = new Set(relationships(zip, part).map((known) => known.id));
  let number = used.size + 1;
  while (used.has(`rIdTc${number}`)) number += 1;
  const id = `rIdTc${number}`;
  const element = `Relationship Id="${id}" Type="${link.type}" Target="${escapeXml(relativeTo(part, link.target))}"/>`;
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const xml = partText(zip, name) ?? `<Relationships xmlns="${namespace}"></Relationships>`;
  zip.put(name, Buffer.from(insertBeforeEnd(xml, likeRoot(xml, element))));
  return id;
}

/** Declares the content type of a part by name, or of all parts with an extension. */
export function declareType(zip: ZipPackage, what: { part: string } | { extension: string }, type: string): void {
  const name = '[Content_Types].xml';
  const xml = partText(zip, name) ?? '';
  const [element, key, value] =
    'part' in what ? ['Override', 'PartName', `/${what.part}`] : ['Default', 'Extension', what.extension];
  const known = [...tags(xml)].some(
    (tag) => tag.local === element && attribute(tag.text, key)?.toLowerCase() === value.toLowerCase(),
  );
  if (known) return;
  const added = `${element} ${key}="${escapeXml(value)}" ContentType="${type}"/>`;
  zip.put(name, Buffer.from(insertBeforeEnd(xml, likeRoot(xml, added))));
}

/** The element with the prefix that the root has, as programs that prefix the root prefix everything. */
function likeRoot(xml: string, element: string): string {
  const [root] = tags(xml);
  const colon = root?.name.indexOf(':') ?? -1;
  return `<${colon < 0 ? '' : root?.name.slice(0, colon + 1)}${element}`;
}

/** A target as seen from the folder of a part; some programs do not follow absolute ones. */
function relativeTo(part: string, target: string): string {
  const folder = part.split('/').slice(0, -1);
  const steps = target.split('/');
  let shared = 0;
  while (shared < folder.length && folder[shared] === steps[shared]) shared += 1;
  return [...folder.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

function resolve(base: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target : base + target;
  const encoded = /%(?![0-9a-f]{2})/i.test(path) ? path : decodeURI(path);
  for (const step of encoded.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
