import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { PlanIssue } from '../../domain/campaign/plan-issue.ts';

export type Position = { line: number; column: number };

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start] = node.range;
  return typeof start === 'number' ? start : undefined;
}

function keyStart(parent: unknown, key: string | number): number | undefined {
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return startOf(pair?.key);
}

/** Where an issue stands, 1-based. A value that is absent is placed at its nearest parent that is there. */
export function positionOf(
  document: Document,
  starts: LineStarts,
  issue: Pick<PlanIssue, 'path' | 'target'>,
): Position {
  const parentOf = (depth: number) => document.getIn(issue.path.slice(0, depth - 1), true);
  for (let depth = issue.path.length; depth > 0; depth -= 1) {
    const last = issue.path[depth - 1] ?? 0;
    const wantsKey = issue.target === 'key' && depth === issue.path.length;
    const offset =
      (wantsKey ? undefined : startOf(document.getIn(issue.path.slice(0, depth), true))) ??
      keyStart(parentOf(depth), last);
    if (offset !== undefined) return placeOf(starts, offset);
  }
  return placeOf(starts, startOf(document.contents) ?? 0);
}

function spans(node: unknown, offset: number): boolean {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return false;
  const [start, , end] = node.range;
  return typeof start === 'number' && typeof end === 'number' && start <= offset && offset <= end;
}

/** Keys and indexes to the innermost key or value that stands at an offset of the text. */
export function pathAt(document: Document, offset: number): (string | number)[] {
  const path: (string | number)[] = [];
  for (let here: unknown = document.contents; ; ) {
    if (isMap(here)) {
      // The last one that begins before it: a key that stands twice is told at its second place.
      const pair = here.items.findLast((item) => (startOf(item.key) ?? Number.POSITIVE_INFINITY) <= offset);
      if (pair === undefined || !isScalar(pair.key)) return path;
      path.push(String(pair.key.value));
      if (!spans(pair.value, offset)) return path;
      here = pair.value;
    } else if (isSeq(here)) {
      const index = here.items.findIndex((item) => spans(item, offset));
      if (index < 0) return path;
      path.push(index);
      here = here.items[index];
    } else return path;
  }
}

/**
 * Where each line of a text begins. Counted in the text itself: the parser's own counter lags behind where it stumbles.
 */
export function lineStarts(text: string): LineStarts {
  return [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)];
}
export type LineStarts = readonly number[];

/** Line and column of an offset, both 1-based. */
export function placeOf(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
