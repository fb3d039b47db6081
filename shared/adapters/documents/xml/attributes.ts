import { unreadable } from '../../../domain/reading/budget.ts';
import { decodeEntities } from './entities.ts';
import { utf8Text } from './text.ts';

const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

/** Where the attribute that starts at or after `at` stands; `next` is -1 when there is none. Reused: read it at once. */
const spot = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0, next: 0 };

function nextAttribute(bytes: Buffer, from: number, to: number): typeof spot {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= 32) at++;
  if (at >= to) {
    spot.next = -1;
    return spot;
  }
  spot.nameStart = at;
  while (at < to && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 32) at++;
  spot.nameEnd = at;
  while (at < to && (bytes[at] ?? 0) <= 32) at++;
  if (bytes[at] !== EQUALS) unreadable('xml_malformed');
  at++;
  while (at < to && (bytes[at] ?? 0) <= 32) at++;
  const quote = bytes[at];
  if (quote !== DOUBLE && quote !== SINGLE) unreadable('xml_malformed');
  spot.valueStart = ++at;
  while (at < to && bytes[at] !== quote) at++;
  spot.valueEnd = at;
  spot.next = at + 1;
  return spot;
}

/** Value of the attribute `name` (ASCII, as written, with prefix) between `from` and `to` of a start tag; undefined when absent. */
export function readAttribute(bytes: Buffer, name: string, [from, to]: readonly [number, number]): string | undefined {
  for (let at = from; ; ) {
    const { nameStart, nameEnd, valueStart, valueEnd, next } = nextAttribute(bytes, at, to);
    if (next < 0) return undefined;
    at = next;
    if (nameEnd - nameStart !== name.length) continue;
    let i = 0;
    while (i < name.length && bytes[nameStart + i] === name.charCodeAt(i)) i++;
    if (i === name.length) return decodeEntities(utf8Text(bytes, valueStart, valueEnd));
  }
}

/** Every attribute of a start tag, in order. */
export function readAttributes(bytes: Buffer, [from, to]: readonly [number, number]): [string, string][] {
  const all: [string, string][] = [];
  for (let at = from; ; ) {
    const { nameStart, nameEnd, valueStart, valueEnd, next } = nextAttribute(bytes, at, to);
    if (next < 0) return all;
    at = next;
    all.push([utf8Text(bytes, nameStart, nameEnd), decodeEntities(utf8Text(bytes, valueStart, valueEnd))]);
  }
}
