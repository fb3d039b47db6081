import { type Document, isMap, isScalar, type LineCounter } from 'yaml';
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
  lines: LineCounter,
  issue: Pick<PlanIssue, 'path' | 'target'>,
): Position {
  const parentOf = (depth: number) => document.getIn(issue.path.slice(0, depth - 1), true);
  for (let depth = issue.path.length; depth > 0; depth -= 1) {
    const last = issue.path[depth - 1] ?? 0;
    const wantsKey = issue.target === 'key' && depth === issue.path.length;
    const offset =
      (wantsKey ? undefined : startOf(document.getIn(issue.path.slice(0, depth), true))) ??
      keyStart(parentOf(depth), last);
    if (offset !== undefined) return at(lines, offset);
  }
  return at(lines, startOf(document.contents) ?? 0);
}

export function at(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
