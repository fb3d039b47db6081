/** One tag of an XML text: `text` is the whole tag, `local` its name without prefix, `depth` that of its element. */
export type XmlTag = {
  kind: 'open' | 'close' | 'empty';
  name: string;
  local: string;
  text: string;
  start: number;
  end: number;
  depth: number;
};

const markup = () =>
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>"']+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * The tags of an XML text in order; comments, CDATA and instructions are passed over. The root has depth 1. An answer to a tag is
 * where to go on, for a caller who knows the end of what does not matter.
 */
export function* tags(xml: string): Generator<XmlTag, void, number | undefined> {
  const pattern = markup();
  let depth = 0;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const name = match[2];
    if (name === undefined) continue;
    const closing = match[1] === '/';
    const kind = closing ? 'close' : match[3]?.endsWith('/') ? 'empty' : 'open';
    if (!closing) depth += 1;
    const local = name.slice(name.indexOf(':') + 1);
    const end = match.index + match[0].length;
    const goOn = yield { kind, name, local, text: match[0], start: match.index, end, depth };
    if (goOn !== undefined) pattern.lastIndex = goOn;
    if (kind !== 'open') depth -= 1;
  }
}

/** Value of an attribute of a tag, entities resolved; `name` may carry a prefix, otherwise any prefix matches. */
export function attribute(tag: string, name: string): string | undefined {
  const pattern = new RegExp(`\\s(?:${name.includes(':') ? '' : '(?:[^\\s=:]+:)?'}${name})\\s*=\\s*("[^"]*"|'[^']*')`);
  const found = pattern.exec(tag)?.[1];
  return found === undefined ? undefined : unescapeXml(found.slice(1, -1));
}

/** The tag with an attribute set to a value. */
export function withAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const quoted = `"${escapeXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_all, before: string) => `${before}${quoted}`);
  return tag.replace(/\s*(\/?)>$/, (_all, slash: string) => ` ${name}=${quoted}${slash}>`);
}

/** Text as it may stand in XML 1.0: escaped, without the characters XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (all, body: string) => {
    if (!body.startsWith('#')) return named[body] ?? all;
    const code = body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** A change to a text: what stands from `start` to `end` becomes `text`; `start` = `end` inserts. */
export type Splice = { start: number; end: number; text: string };

/** The text with all changes made; changes at the same place stand in the order given. They must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new Error('changes overlap');
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return parts.join('') + text.slice(at);
}

/** Puts markup last in the root element, also when the root is one empty tag. */
export function insertBeforeEnd(xml: string, markup: string): string {
  const all = [...tags(xml)];
  const last = all.at(-1);
  if (!last) throw new Error('no root element');
  if (last.kind === 'empty') {
    const open = last.text.replace(/\s*\/>$/, '>');
    return `${xml.slice(0, last.start)}${open}${markup}</${last.name}>${xml.slice(last.end)}`;
  }
  return xml.slice(0, last.start) + markup + xml.slice(last.start);
}
