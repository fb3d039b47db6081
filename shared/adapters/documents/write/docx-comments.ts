import { wordNamespace } from './docx-scan.ts';
import { AUTHOR, INITIALS } from './marks.ts';
import { declareType, partText, relate, related } from './package-parts.ts';
import { attribute, escapeXml, insertBeforeEnd, tags } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const relationTypes = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
};

/**
 * Adds comments behind those which the document has, each of some lines, and gives the id of the first; the others
 * follow it. `uri` is the namespace of the main part: the strict edition names its relationships differently.
 */
export function addComments(
  zip: ZipPackage,
  part: string,
  { uri, comments }: { uri: string; comments: readonly (readonly string[])[] },
): number {
  if (comments.length === 0) return 0;
  const known = related(zip, part, 'comments');
  const name = known ?? freeName(zip, part);
  const xml = (known && partText(zip, known)) || `<w:comments xmlns:w="${uri}"></w:comments>`;
  const { prefix } = wordNamespace(xml);
  const ids = [...tags(xml)].filter((tag) => tag.local === 'comment').map((tag) => Number(attribute(tag.text, 'id')));
  const first = ids.reduce((most, id) => (id >= most ? id + 1 : most), 0);
  const added = comments.map((lines, at) => comment(first + at, lines, prefix)).join('');
  zip.put(name, Buffer.from(insertBeforeEnd(declared(xml), added)));
  if (!known) {
    relate(zip, part, { type: uri.includes('purl') ? relationTypes.strict : relationTypes.transitional, target: name });
    declareType(zip, { part: name }, contentType);
  }
  return first;
}

function comment(id: number, lines: readonly string[], prefix: string): string {
  const p = prefix;
  const paragraphs = lines.map(
    (line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`,
  );
  const head = `${p}id="${id}" ${p}author="${AUTHOR}" ${p}initials="${INITIALS}"`;
  return `<${p}comment ${head}>${paragraphs.join('')}</${p}comment>`;
}

function freeName(zip: ZipPackage, part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; zip.has(name); number += 1) name = `${folder}comments${number}.xml`;
  return name;
}

function declared(xml: string): string {
  return xml.startsWith('<?xml') || xml.startsWith('\ufeff')
    ? xml
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}
