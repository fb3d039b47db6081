import type { LegacyEncoding, LegacyText } from '../format-reader.ts';
import type { FontRun, GridItem, GridSink } from '../grid.ts';

const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_ITEMS = 300;
const hasLatin = /[\u0080-\u024f]/;

/** Converts pre-Unicode Vietnamese on its way from a reader to the mapper. */
export type LegacyStage = { take: GridSink; end(): void };

type Told = {
  /** Text was converted; told each time, the caller reports it once. */
  onConverted(encoding: LegacyEncoding): void;
  /** The beginning of the document holds letters that are gone: the rest may, too. */
  onLoss(): void;
};

/**
 * By font where fonts are known. Where they are not, the first items are held back until the letters of the whole sample tell
 * the encoding: a single cell is too short to tell. Rows of a document pasted together from several are told one by one.
 */
export function legacyStage(next: GridSink, legacy: LegacyText, { onConverted, onLoss }: Told): LegacyStage {
  let held: GridItem[] | undefined = [];
  let heldCharacters = 0;
  let guessed: LegacyEncoding | undefined;
  let isMixed = false;

  const decodeFonts = (text: string, fonts: readonly FontRun[]): string => {
    const decoded = legacy.decodeRuns(linesWithoutFont(text, fonts), fonts);
    const [run] = fonts;
    if (decoded !== text && run) onConverted(legacy.encodingOfFont(run.font) ?? 'tcvn3');
    return decoded;
  };
  /** Lines of a cell beside others in an old font: a program that saved it again may have dropped the font of some. */
  const linesWithoutFont = (text: string, fonts: readonly FontRun[]): string => {
    let at = 0;
    return text.replace(/[^\n]+/g, (line, start: number) => {
      const end = start + line.length;
      while (at < fonts.length && (fonts[at]?.end ?? 0) <= start) at += 1;
      const hasFont = (fonts[at]?.start ?? end) < end;
      const encoding = hasFont || !hasLatin.test(line) ? undefined : legacy.guessEncoding(line);
      const decoded = encoding === undefined ? line : legacy.decode(line, encoding);
      // Runs are told by their places: only a text of the same length keeps them.
      return decoded.length === line.length ? decoded : line;
    });
  };
  const decode = ({ text, fonts }: Holder, encoding: LegacyEncoding | undefined): string => {
    if (text === '') return text;
    if (fonts && fonts.length > 0) return decodeFonts(text, fonts);
    if (encoding === undefined || !hasLatin.test(text)) return text;
    const decoded = legacy.decode(text, encoding);
    if (decoded !== text) onConverted(encoding);
    return decoded;
  };
  const encodingOf = (item: GridItem): LegacyEncoding | undefined =>
    isMixed ? legacy.guessEncoding(sampleOf([item])) : guessed;
  const pass = (item: GridItem): void => {
    if (item.kind === 'paragraph') {
      const text = decode(item, encodingOf(item));
      next(text === item.text ? item : { ...item, text });
    } else if (item.kind === 'row' && (isMixed || guessed !== undefined || hasFonts(item))) {
      const encoding = encodingOf(item);
      next({ ...item, cells: item.cells.map((cell) => ({ ...cell, text: decode(cell, encoding), isTidy: false })) });
    } else next(item);
  };
  const release = (): void => {
    const items = held ?? [];
    held = undefined;
    const sample = sampleOf(items);
    guessed = legacy.guessEncoding(sample);
    isMixed = guessed === undefined && legacy.mayBeMixed(sample);
    if (legacy.hasLoss(guessed === undefined ? sample : legacy.decode(sample, guessed))) onLoss();
    for (const item of items) pass(item);
  };
  return {
    take(item) {
      if (!held) {
        pass(item);
        return;
      }
      held.push(item);
      heldCharacters += lengthOf(item);
      if (heldCharacters >= SAMPLE_CHARACTERS || held.length >= SAMPLE_ITEMS) release();
    },
    end: release,
  };
}

type Holder = { text: string; fonts?: readonly FontRun[] | undefined };

function hasFonts({ cells }: GridItem & { kind: 'row' }): boolean {
  for (const { fonts } of cells) if (fonts !== undefined && fonts.length > 0) return true;
  return false;
}

function lengthOf(item: GridItem): number {
  if (item.kind === 'paragraph') return item.text.length;
  return item.kind === 'row' ? item.cells.reduce((sum, { text }) => sum + text.length, 0) : 0;
}

/** Text whose fonts do not already tell its encoding. */
function sampleOf(items: readonly GridItem[]): string {
  const texts: string[] = [];
  for (const item of items) {
    const holders = item.kind === 'row' ? item.cells : item.kind === 'paragraph' ? [item] : [];
    for (const { text, fonts } of holders) if (text !== '' && fonts === undefined) texts.push(text);
  }
  return texts.join('\n');
}
