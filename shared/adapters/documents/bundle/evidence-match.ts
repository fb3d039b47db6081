import { kindOfSection } from '../../../domain/reading/mapping/kind.ts';
import type { DossierRow } from '../../../domain/reading/result.ts';
import { foldLoose } from '../../../domain/reading/vietnamese/fold.ts';

/** A list of a bundle: the folder it lies in and its nominees. */
export type PlacedList = { folder: string; rows: readonly DossierRow[] };

const SHORTEST_NAME = 5;
/** `02`, `TT 2 …`, `3 - minh chứng`, `1.`: a number that leads a name; not a date (`10-06-2021`) and not a year. */
const leadingNumber =
  /^\s*(?:(?:tt|stt|số tt|số)\s*[.:_-]?\s*)?0*(\d{1,3})(?![\d])(?!\s*[-_./]\s*\d)\s*(?:$|[-_.,)\s])/iu;

/** Folder of an entry, with its slash; empty at the top. */
export const folderOf = (entry: string): string => entry.slice(0, entry.lastIndexOf('/') + 1);

type Part = { text: string; words: string };

/** Folders and file name of an entry, each folded: `TranVanQuy_2019.jpg` gives `tran van qui 2019`. */
function partsOf(entry: string): Part[] {
  return entry
    .replace(/\.[^./]{1,5}$/, '')
    .split('/')
    .map((text) => ({ text, words: ` ${foldLoose(apart(text))} ` }));
}

/** Words written together come apart at capitals and at figures. */
const apart = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$1$2 ');

/**
 * Nominees whom a path means: by full name in the file name or a folder, else by the number that leads one of them. Several of one
 * name are told apart by unit, position, number, and by the folder of their list; those still alike all come back.
 */
export function nomineesOf(entry: string, lists: readonly PlacedList[]): DossierRow[] {
  const parts = partsOf(entry);
  const nearest = nearestLists(entry, lists);
  const named = lists.flatMap(({ rows }) => rows).filter(({ name }) => parts.some(({ words }) => hasName(words, name)));
  if (named.length > 0) return longestNames(named).flatMap((rows) => tellApart(rows, { parts, nearest }));
  return byNumber(parts, nearest);
}

/** The lists that share the deepest folder with the entry; all of them when none does. */
function nearestLists(entry: string, lists: readonly PlacedList[]): readonly PlacedList[] {
  const shared = lists.filter(({ folder }) => entry.startsWith(folder));
  const deepest = Math.max(...shared.map(({ folder }) => folder.length));
  const nearest = shared.filter(({ folder }) => folder.length === deepest);
  return nearest.length > 0 ? nearest : lists;
}

function hasName(words: string, name: string): boolean {
  const key = foldLoose(name);
  if (key.length < SHORTEST_NAME) return false;
  return words.includes(` ${key} `) || words.includes(` ${key.replaceAll(' ', '')} `);
}

/** Rows by name, without names that are only the beginning or the end of a longer one that was found too. */
function longestNames(rows: readonly DossierRow[]): DossierRow[][] {
  const byKey = new Map<string, DossierRow[]>();
  for (const row of rows) {
    const key = foldLoose(row.name);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const keys = [...byKey.keys()];
  return [...byKey]
    .filter(([key]) => !keys.some((other) => other !== key && ` ${other} `.includes(` ${key} `)))
    .map(([, same]) => same);
}

type Clues = { parts: readonly Part[]; nearest: readonly PlacedList[] };

/** Of several nominees with one name, those that most of the path speaks for. */
function tellApart(rows: readonly DossierRow[], { parts, nearest }: Clues): readonly DossierRow[] {
  if (rows.length < 2) return rows;
  const near = new Set(nearest.flatMap((list) => list.rows));
  const clues: ((row: DossierRow) => boolean)[] = [
    (row) => parts.some(({ words }) => says(words, row.unit) || says(words, row.position)),
    (row) => parts.some(({ text }) => leadingNumber.exec(text)?.[1] === row.tt && row.tt !== ''),
    (row) => near.has(row),
  ];
  let left = rows;
  for (const clue of clues) {
    const fits = left.filter(clue);
    if (fits.length > 0) left = fits;
  }
  return left;
}

const says = (words: string, value: string): boolean => value.length >= 3 && words.includes(` ${foldLoose(value)} `);

/** The one nominee with the number that leads the file name or a folder; none when two lists or sections have that number. */
function byNumber(parts: readonly Part[], nearest: readonly PlacedList[]): DossierRow[] {
  const kind = parts.map(({ words }) => kindOfSection(words)).find((one) => one !== undefined);
  for (const { text } of [...parts].reverse()) {
    const number = leadingNumber.exec(text)?.[1];
    if (number === undefined) continue;
    const fits = nearest
      .flatMap(({ rows }) => rows)
      .filter((row) => row.tt === number && (kind === undefined || row.kind === kind));
    const [only] = fits;
    if (only && fits.length === 1 && only.name !== '') return [only];
  }
  return [];
}
