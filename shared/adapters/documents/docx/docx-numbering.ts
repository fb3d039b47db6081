import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import {
  countLists,
  type ListLevel,
  type ListModels,
  type WordList,
  type WordNumbers,
} from '../office/list-numbers.ts';
import { attributePrefix, requirePrefix } from '../xml/namespace.ts';
import { XmlScanner, type XmlTag } from '../xml/scanner.ts';
import { wordprocessing } from './docx-words.ts';

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

/** Reads `numbering.xml`: where each level starts, what is a bullet, which lists start anew. */
export function readNumbering(bytes: Buffer, limits: ReadingLimits): WordNumbers {
  const models: ListModels = new Map();
  const lists = new Map<string, WordList>();
  const at = { model: new Map<number, ListLevel>(), level: 0, list: undefined as WordList | undefined, prefix: '' };
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
  return countLists(models, lists);
}
