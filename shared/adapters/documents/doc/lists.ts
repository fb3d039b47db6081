import {
  countLists,
  type ListLevel,
  type ListModels,
  plainNumbers,
  type WordList,
  type WordNumbers,
} from '../office/list-numbers.ts';
import type { Span } from './fib.ts';

/** Sizes of LSTF, LVLF and LFO ([MS-DOC] 2.9.147, 2.9.150, 2.9.131). */
const [MODEL, LEVEL, LIST] = [28, 28, 16];
const LEVELS = 9;
const BULLET = 23;
const NO_NUMBER = 255;
const MOST_LISTS = 2046;

const isCounted = (format: number | undefined): boolean => format !== BULLET && format !== NO_NUMBER;

/** A level, and where the next structure begins: its formatting and its text follow it. */
function levelAt(table: Buffer, at: number): { level: ListLevel; next: number } {
  const level = { start: table.readInt32LE(at), isCounted: isCounted(table[at + 4]) };
  const text = at + LEVEL + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  return { level, next: text + 2 + table.readUInt16LE(text) * 2 };
}

function readModels(table: Buffer, { at, length }: Span): ListModels {
  const models: ListModels = new Map();
  if (length < 2) return models;
  const count = Math.min(table.readUInt16LE(at), MOST_LISTS);
  let next = at + 2 + count * MODEL;
  for (let i = 0; i < count; i++) {
    const model = at + 2 + i * MODEL;
    const levels = new Map<number, ListLevel>();
    const isSimple = (table.readUInt8(model + 26) & 1) === 1;
    for (let index = 0; index < (isSimple ? 1 : LEVELS); index++) {
      const read = levelAt(table, next);
      levels.set(index, read.level);
      next = read.next;
    }
    models.set(String(table.readInt32LE(model)), levels);
  }
  return models;
}

/** Lists as paragraphs name them, from 1; each may start levels of its model anew. */
function readLists(table: Buffer, { at, length }: Span): Map<string, WordList> {
  const lists = new Map<string, WordList>();
  if (length < 4) return lists;
  const count = Math.min(table.readUInt32LE(at), MOST_LISTS);
  let next = at + 4 + count * LIST;
  for (let i = 0; i < count; i++) {
    const list = at + 4 + i * LIST;
    const starts = new Map<number, number>();
    const overrides = table.readUInt8(list + 12);
    next += 4;
    for (let j = 0; j < overrides; j++) {
      const flags = table.readUInt32LE(next + 4);
      const level = flags & 0x0f;
      const hasStart = (flags & 0x10) !== 0;
      const hasLevel = (flags & 0x20) !== 0;
      if (hasStart) starts.set(level, table.readInt32LE(hasLevel ? next + 8 : next));
      next = hasLevel ? levelAt(table, next + 8).next : next + 8;
    }
    lists.set(String(i + 1), { model: String(table.readInt32LE(list)), starts });
  }
  return lists;
}

/**
 * Counts the automatic numbers of a document ([MS-DOC] PlfLst, PlfLfo). Lists that cannot be read count from 1 each: a number
 * is worth less than the document.
 */
export function readListNumbers(table: Buffer, { models, lists }: { models: Span; lists: Span }): WordNumbers {
  try {
    return countLists(readModels(table, models), readLists(table, lists));
  } catch (fault) {
    if (fault instanceof RangeError) return plainNumbers();
    throw fault;
  }
}
