import type { FormDefinition } from '../../../domain/reading/form.ts';
import { fold } from '../../../domain/reading/vietnamese/fold.ts';
import { isSurelyUnicode } from '../../../domain/reading/vietnamese/legacy-font.ts';
import { fromTcvn3 } from '../../../domain/reading/vietnamese/tcvn3.ts';
import { fromVni } from '../../../domain/reading/vietnamese/vni.ts';

/** Which column of the form stands in which column of the file, from the heading rows seen so far. */
export type ColumnFinder = {
  /** Takes the next row of a table or sheet; a row with enough headings of the form starts a new assignment. */
  see(cells: readonly { column: number; text: string }[]): void;
  /** Column of the file for a column of the form; undefined when no heading said so. */
  find(columnId: string): number | undefined;
  /** Forgets what was seen, at the beginning of another table or sheet. */
  reset(): void;
};

/** A row is a heading when so many of its cells carry headings of the form, or all when the form has fewer. */
const leastHeadings = 3;

export function columnFinder(form: FormDefinition | undefined): ColumnFinder {
  const known = (form?.columns ?? []).map((column) => ({
    id: column.id,
    names: [column.label, ...column.aliases].map(fold).filter((name) => name !== ''),
  }));
  const needed = Math.min(leastHeadings, known.length);
  let found = new Map<string, number>();
  let headingBefore = false;
  return {
    see(cells) {
      if (known.length === 0) return;
      const here = new Map<string, number>();
      for (const { column, text } of cells) {
        const id = readings(text)
          .map((reading) => headingOf(reading, known))
          .find((found) => found !== undefined);
        if (id !== undefined && !here.has(id)) here.set(id, column);
      }
      if (here.size >= needed) {
        found = here;
        headingBefore = true;
        return;
      }
      // The second row of a heading names what the first one grouped.
      if (headingBefore) for (const [id, column] of here) if (!found.has(id)) found.set(id, column);
      headingBefore = false;
    },
    find: (columnId) => found.get(columnId),
    reset() {
      found = new Map();
      headingBefore = false;
    },
  };
}

/** A heading may still be typed for a font of before Unicode; what it says then is one of these. */
function readings(text: string): string[] {
  const inUnicode = fold(text);
  if (isSurelyUnicode(text) || !/[\u0080-\u00ff]/.test(text)) return [inUnicode];
  return [inUnicode, fold(fromTcvn3(text).text), fold(fromVni(text).text)];
}

function headingOf(text: string, known: readonly { id: string; names: readonly string[] }[]): string | undefined {
  if (text === '') return undefined;
  const exact = known.find(({ names }) => names.includes(text));
  const longer = known.find(({ names }) => names.some((name) => name.length > 3 && text.startsWith(`${name} `)));
  return (exact ?? longer)?.id;
}
