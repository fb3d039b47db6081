import type { LegacyEncoding, LegacyText } from '../format-reader.ts';
import type { FontRun, GridItem, GridSink } from '../grid.ts';

const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_ITEMS = 300;
const hasLatin = /[\u0080-\u024f]/;

/** Converts pre-Unicode Vietnamese on its way from a reader to the mapper. */
export type LegacyStage = { take: GridSink; end(): void };

/**
 * By font where fonts are known. Where they are not, the first items are held back until the letters of the whole sample tell
 * the encoding: a single cell is too short to tell.
 * @param onConverted told each time text was converted; the caller reports it once
 */
export function legacyStage(
  next: GridSink,
  { legacy, onConverted }: { legacy: LegacyText; onConverted: (encoding: LegacyEncoding) => void },
): LegacyStage {
  let held: GridItem[] | undefined = [];
  let heldCharacters = 0;
  let guessed: LegacyEncoding | undefined;

  const decode = (text: string, fonts: readonly FontRun[] | undefined): string => {
    if (text === '') return text;
    if (fonts && fonts.length > 0) {
      const decoded = legacy.decodeRuns(text, fonts);
      const [run] = fonts;
      if (decoded !== text && run) onConverted(legacy.encodingOfFont(run.font) ?? 'tcvn3');
      return decoded;
    }
    if (guessed === undefined || !hasLatin.test(text)) return text;
    const decoded = legacy.decode(text, guessed);
    if (decoded !== text) onConverted(guessed);
    return decoded;
  };
  const pass = (item: GridItem): void => {
    if (item.kind === 'paragraph') {
      const text = decode(item.text, item.fonts);
      next(text === item.text ? item : { ...item, text });
    } else if (item.kind === 'row' && needsDecoding(item, guessed)) {
      next({
        ...item,
        cells: item.cells.map((cell) => ({ ...cell, text: decode(cell.text, cell.fonts), isTidy: false })),
      });
    } else next(item);
  };
  const release = (): void => {
    const items = held ?? [];
    held = undefined;
    guessed = legacy.guessEncoding(sampleOf(items));
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

function needsDecoding(item: GridItem & { kind: 'row' }, guessed: LegacyEncoding | undefined): boolean {
  if (guessed !== undefined) return true;
  for (const cell of item.cells) if (cell.fonts !== undefined && cell.fonts.length > 0) return true;
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
