import { apply, type Matrix } from './matrix.ts';
import type { DrawnRule } from './page-marks.ts';

/** Steps of a path as pdf.js packs them: the step, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 4;
const COORDINATES: Record<number, number> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, 3: 4, [CLOSE]: 0 };

/** Thickness up to which a filled bar is a line and not a shaded area, in points. */
const THICKEST = 3;
/** A line may lean this much over its length and still be straight, in points. */
const STRAIGHT = 1;

type Point = { x: number; y: number };

/** Corner points of each part of a path, mapped to the page; curves end the part, for no table has them. */
function polygons(path: readonly number[], map: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? CLOSE;
    const count = COORDINATES[step];
    if (count === undefined) return parts;
    if (step === MOVE || step === CURVE) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    if (step === CLOSE && part[0]) part.push(part[0]);
    if (step === MOVE || step === LINE) part.push(apply(map, path[i + 1] ?? 0, path[i + 2] ?? 0));
    i += 1 + count;
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

function stroked(part: readonly Point[]): DrawnRule[] {
  const rules: DrawnRule[] = [];
  for (let i = 1; i < part.length; i++) {
    const from = part[i - 1];
    const to = part[i];
    if (!from || !to) continue;
    const flat = Math.abs(from.y - to.y) <= STRAIGHT;
    const upright = Math.abs(from.x - to.x) <= STRAIGHT;
    if (flat !== upright) rules.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }
  return rules;
}

/** A filled bar as the line through its middle; nothing for an area. */
function filled(part: readonly Point[]): DrawnRule[] {
  const xs = part.map((p) => p.x);
  const ys = part.map((p) => p.y);
  const [x1, x2] = [Math.min(...xs), Math.max(...xs)];
  const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x2 - x1, y2 - y1];
  if (height <= THICKEST && width > height * 2) return [{ x1, y1: (y1 + y2) / 2, x2, y2: (y1 + y2) / 2 }];
  if (width <= THICKEST && height > width * 2) return [{ x1: (x1 + x2) / 2, y1, x2: (x1 + x2) / 2, y2 }];
  return [];
}

/** Lines along an axis that a path draws when it is stroked or filled. */
export function rulesOfPath(
  path: readonly number[],
  map: Matrix,
  paint: { strokes: boolean; fills: boolean },
): DrawnRule[] {
  const parts = polygons(path, map);
  const rules = paint.strokes ? parts.flatMap(stroked) : [];
  return paint.fills ? [...rules, ...parts.flatMap(filled)] : rules;
}
