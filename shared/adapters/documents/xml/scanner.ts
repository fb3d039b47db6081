import { unreadable } from '../../../domain/reading/budget.ts';
import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { readAttribute, readAttributes } from './attributes.ts';
import { decodeEntities } from './entities.ts';
import { type NameTable, nameTable, nextHash, tokenOf } from './name-table.ts';
import { utf8Text } from './text.ts';
import { after, nextTag, tagEnd } from './token-ends.ts';
import { utf8Chunks } from './utf16.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const AMPERSAND = 38;
const FEW = 128 << 10;

/** What a reader wants of an XML part. Tokens are its own numbers, 1–255. */
export type XmlHandler = {
  /** Asked once, with the root tag: the qualified names to report. Throws `Unreadable` when the root is not its kind. */
  names(root: XmlTag): Iterable<readonly [string, number]>;
  open(token: number, tag: XmlTag): void;
  close(token: number, tag: XmlTag): void;
  /** Character data, possibly in several pieces, while `keepText` is set. */
  text(piece: string): void;
  /**
   * Offered each tag before it is scanned: a handler that knows a frequent shape by its bytes may take whole elements at once.
   * @param depth elements open
   * @returns where it stopped, as deep as it began; `at` when it took nothing
   */
  skim?(source: Buffer, at: number, depth: number): number;
  /** Instead of `text`, where the handler keeps bytes: UTF-8 without references, not yet checked. */
  bytes?(source: Buffer, start: number, end: number, ascii: boolean): void;
};

/** The tag at hand. */
export type XmlTag = {
  readonly name: string;
  /** `<a/>`: `close` follows at once. */
  readonly isEmpty: boolean;
  /** Elements open, this one included unless it is empty. */
  readonly depth: number;
  /** Set by the handler: character data is wanted from here on. */
  keepText: boolean;
  attribute(name: string): string | undefined;
  attributes(): [string, string][];
  /** The bytes of the attributes, for a handler that reads them itself. */
  readonly source: Buffer;
  readonly attributeRange: readonly [number, number];
};

/**
 * One pass over the bytes of an XML part, fed chunk by chunk. There are no entities beyond the five, no DOCTYPE in any encoding,
 * no DOM; tags are matched by a hash of their name. Throws `Unreadable`.
 */
export class XmlScanner implements XmlTag {
  keepText = false;
  isEmpty = false;
  private readonly handler: XmlHandler;
  private readonly limits: ReadingLimits;
  private readonly toUtf8 = utf8Chunks();
  private readonly open: Int32Array;
  private table: NameTable = nameTable([]);
  private scratch: Buffer = Buffer.alloc(0);
  private left = 0;
  private bytes: Buffer = Buffer.alloc(0);
  depth = 0;
  private hasRoot = false;
  private ascii = true;
  private hasReference = false;
  private nameStart = 0;
  private nameEnd = 0;
  private tagEnd = 0;

  constructor(handler: XmlHandler, limits: ReadingLimits) {
    this.handler = handler;
    this.limits = limits;
    this.open = new Int32Array(limits.xmlDepth + 2);
  }

  get name(): string {
    return utf8Text(this.bytes, this.nameStart, this.nameEnd);
  }

  get source(): Buffer {
    return this.bytes;
  }

  get attributeRange(): readonly [number, number] {
    return [this.nameEnd, this.tagEnd];
  }

  attribute(name: string): string | undefined {
    return readAttribute(this.bytes, name, [this.nameEnd, this.tagEnd]);
  }

  attributes(): [string, string][] {
    return readAttributes(this.bytes, [this.nameEnd, this.tagEnd]);
  }

  push(chunk: Buffer): void {
    const fresh = this.toUtf8(chunk);
    const bytes = this.left === 0 ? fresh : this.join(fresh);
    const used = this.scan(bytes);
    const left = bytes.length - used;
    if (left > FEW + (this.keepText ? this.limits.xmlTextBytes : this.limits.xmlTagBytes)) {
      unreadable(this.keepText ? 'cell_too_long' : 'xml_token_too_long');
    }
    this.reserve(left);
    bytes.copy(this.scratch, 0, used);
    this.left = left;
  }

  private reserve(length: number): void {
    if (this.scratch.length >= length) return;
    const wider = Buffer.allocUnsafeSlow(length + FEW);
    this.scratch.copy(wider, 0, 0, this.left);
    this.scratch = wider;
  }

  /** What is left of the chunk before, and this chunk, in one buffer that serves the whole part. */
  private join(chunk: Buffer): Buffer {
    const length = this.left + chunk.length;
    this.reserve(length);
    chunk.copy(this.scratch, this.left);
    return this.scratch.subarray(0, length);
  }

  end(): void {
    const isLeft = this.scratch.subarray(0, this.left).some((byte) => byte > 32);
    if (isLeft || this.depth > 0 || !this.hasRoot) unreadable('xml_malformed');
  }

  /** Scans whole tokens and answers how many bytes are done with. */
  private scan(bytes: Buffer): number {
    this.bytes = bytes;
    const { skim } = this.handler;
    let at = 0;
    for (;;) {
      const tag = this.keepText ? this.textEnd(at) : nextTag(bytes, at);
      if (tag < 0) return this.keepText ? at : bytes.length;
      if (this.keepText && tag > at) this.flushText(at, tag);
      at = tag;
      if (tag + 2 >= bytes.length) return at;
      if (skim && this.depth > 0 && !this.keepText) {
        at = skim(bytes, tag, this.depth);
        if (at > tag) continue;
      }
      const second = bytes[tag + 1];
      const next =
        second === EXCLAMATION ? this.special(tag) : second === QUESTION ? after(bytes, '?>', tag + 2) : this.tag(tag);
      if (next < 0) return at;
      at = next;
    }
  }

  private textEnd(from: number): number {
    const { bytes } = this;
    let all = 0;
    let reference = false;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === LT) {
        this.ascii = all < 0x80;
        this.hasReference = reference;
        return at;
      }
      all |= byte;
      if (byte === AMPERSAND) reference = true;
    }
    return -1;
  }

  private flushText(start: number, end: number): void {
    if (end - start > this.limits.xmlTextBytes) unreadable('cell_too_long');
    if (this.handler.bytes && !this.hasReference) {
      this.handler.bytes(this.bytes, start, end, this.ascii);
      return;
    }
    const text = utf8Text(this.bytes, start, end, this.ascii);
    this.handler.text(this.hasReference ? decodeEntities(text) : text);
  }

  /** Comment, CDATA section, or a declaration, which is refused. */
  private special(lt: number): number {
    const { bytes } = this;
    if (lt + 9 > bytes.length) return -1;
    const start = bytes.latin1Slice(lt, lt + 9);
    if (start.startsWith('<!--')) return after(bytes, '-->', lt + 4);
    if (start !== '<![CDATA[') unreadable('xml_doctype');
    const next = after(bytes, ']]>', lt + 9);
    if (next > 0 && this.keepText) this.handler.text(utf8Text(bytes, lt + 9, next - 3));
    return next;
  }

  /** Start or end tag; answers the byte after it, -1 when it is not complete. */
  private tag(lt: number): number {
    const { bytes } = this;
    const isEnd = bytes[lt + 1] === SLASH;
    let at = isEnd ? lt + 2 : lt + 1;
    const nameStart = at;
    let hash = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte <= 32 || byte === GT || byte === SLASH) break;
      hash = nextHash(hash, byte);
    }
    const nameEnd = at;
    const end = tagEnd(bytes, at);
    if (end < 0) return -1;
    if (end - lt > this.limits.xmlTagBytes) unreadable('xml_token_too_long');
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    if (isEnd) this.endTag(hash);
    else this.startTag(hash, end);
    return end + 1;
  }

  private startTag(hash: number, end: number): void {
    this.isEmpty = this.bytes[end - 1] === SLASH;
    this.tagEnd = this.isEmpty ? end - 1 : end;
    if (!this.hasRoot) {
      this.hasRoot = true;
      this.table = nameTable(this.handler.names(this));
    } else if (this.depth === 0) unreadable('xml_malformed');
    const token = tokenOf(this.table, hash);
    if (!this.isEmpty) {
      if (this.depth >= this.limits.xmlDepth) unreadable('xml_too_deep');
      this.open[++this.depth] = hash;
    }
    if (token === 0) return;
    this.handler.open(token, this);
    if (this.isEmpty) this.handler.close(token, this);
  }

  private endTag(hash: number): void {
    if (this.depth === 0 || this.open[this.depth] !== hash) unreadable('xml_malformed');
    this.depth -= 1;
    this.isEmpty = false;
    const token = tokenOf(this.table, hash);
    if (token !== 0) this.handler.close(token, this);
  }
}
