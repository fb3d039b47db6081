import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { attributePrefix, requirePrefix } from '../xml/namespace.ts';
import { XmlScanner, type XmlTag } from '../xml/scanner.ts';
import { wordprocessing } from './docx-words.ts';

type Level = { start: number; isCounted: boolean };
/** A list as paragraphs name it: lists with one `model` count on together, save where one of them starts anew. */
type List = { model: string; starts: Map<number, number> };
type Models = Map<string, Map<number, Level>>;

const words = [
  'abstractNum',
  'lvl',
  'start',
  'numFmt',
  'num',
  'abstractNumId',
  'lvlOverride',
  'startOverride',
] as const;
type Word = (typeof words)[number];

/** Counts the numbers that Word shows before paragraphs without their being typed. */
export type WordNumbers = {
  /** Number of the next paragraph of a list at a level; undefined for bullets. Numbers of lower levels start again. */
  next(list: string, level: number): number | undefined;
};

/** Numbers of a document that says nothing of its lists: each counts from 1 at each level. */
export const plainNumbers = (): WordNumbers => counting(new Map(), new Map());

/** Reads `numbering.xml`: where each level starts, what is a bullet, which lists start anew. */
export function readNumbering(bytes: Buffer, limits: ReadingLimits): WordNumbers {
  const models: Models = new Map();
  const lists = new Map<string, List>();
  const at = { model: new Map<number, Level>(), level: 0, list: undefined as List | undefined, prefix: '' };
  const value = (tag: XmlTag): string => tag.attribute(`${at.prefix}val`) ?? '';
  const levelOf = (tag: XmlTag): number => Number(tag.attribute(`${at.prefix}ilvl`) ?? 0);
  const steps: Record<Word, (tag: XmlTag) => void> = {
    abstractNum(tag) {
      at.model = new Map();
      at.list = undefined;
      models.set(tag.attribute(`${at.prefix}abstractNumId`) ?? '', at.model);
    },
    lvl(tag) {
      at.level = levelOf(tag);
      if (!at.list) at.model.set(at.level, { start: 1, isCounted: true });
    },
    start(tag) {
      const level = at.model.get(at.level);
      if (level && !at.list) level.start = Number(value(tag));
      else at.list?.starts.set(at.level, Number(value(tag)));
    },
    numFmt(tag) {
      const level = at.model.get(at.level);
      if (level && !at.list) level.isCounted = value(tag) !== 'bullet' && value(tag) !== 'none';
    },
    num(tag) {
      at.list = { model: '', starts: new Map() };
      lists.set(tag.attribute(`${at.prefix}numId`) ?? '', at.list);
    },
    abstractNumId(tag) {
      if (at.list) at.list.model = value(tag);
    },
    lvlOverride(tag) {
      at.level = levelOf(tag);
    },
    startOverride(tag) {
      at.list?.starts.set(at.level, Number(value(tag)));
    },
  };
  const scanner = new XmlScanner(
    {
      names(root) {
        const elements = requirePrefix(root, wordprocessing);
        at.prefix = attributePrefix(root, wordprocessing);
        return words.map((word, index) => [elements + word, index + 1] as const);
      },
      open(token, tag) {
        const word = words[token - 1];
        if (word) steps[word](tag);
      },
      close() {},
      text() {},
    },
    limits,
  );
  scanner.push(bytes);
  scanner.end();
  return counting(models, lists);
}

function counting(models: Models, lists: ReadonlyMap<string, List>): WordNumbers {
  /** Last number by model, then by level. */
  const counts = new Map<string, number[]>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const model = list?.model ?? `list ${id}`;
      const known = models.get(model)?.get(level);
      if (known && !known.isCounted) return undefined;
      const count = counts.get(model) ?? [];
      counts.set(model, count);
      const anew = list?.starts.get(level);
      list?.starts.delete(level);
      const next = anew ?? (count[level] === undefined ? (known?.start ?? 1) : count[level] + 1);
      count[level] = next;
      count.length = level + 1;
      return next;
    },
  };
}
