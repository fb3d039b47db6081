import type { FormDefinition } from '../form.ts';
import { canonicalText } from '../vietnamese/canonical.ts';
import {
  EXACT,
  ends,
  isBelow,
  isClosing,
  isTitleWord,
  isUnmarked,
  type OutlineLine,
  opens,
  outlineLine,
  sectionName,
} from './outline-line.ts';

/** Collects the text under each section of an outline form while its lines come by. */
export type OutlineReader = {
  add(line: string): void;
  /** Text by section id, in the form's order; a section whose heading has nothing under it is not there. */
  sections(): Record<string, string>;
};

/** A number alone in its cell, a line of dots: nothing anyone wrote. */
const saysSomething = /\p{L}{2}|\d{2}/u;

/** Reads reports and plans: their headings in any order, numbered or not, in paragraphs or in the cells of a table. */
export function outlineReader(form: Pick<FormDefinition, 'sections'>): OutlineReader {
  const known = form.sections.map(({ id, label, aliases }) => ({ id, names: [label, ...aliases].map(sectionName) }));
  const texts = new Map<string, string[]>();
  /** The line before was the word for this kind of paper: below it stands what the paper is about, not a section. */
  let isTitle = false;
  let current: { id: string; heading: OutlineLine } | undefined;
  const put = (text: string): void => {
    if (!current || !saysSomething.test(text)) return;
    texts.set(current.id, [...(texts.get(current.id) ?? []), text]);
  };
  const opened = (line: OutlineLine): string | undefined => {
    const [best] = known
      .map((section) => ({ id: section.id, surely: opens(line, section) }))
      .filter(({ surely }) => surely > 0)
      .sort((a, b) => b.surely - a.surely);
    const isItem = current !== undefined && isBelow(line, current.heading) && (best?.surely ?? 0) < EXACT;
    return isItem ? undefined : best?.id;
  };
  const addLine = (line: OutlineLine): void => {
    const wasTitle = isTitle;
    isTitle = !current && isTitleWord(line);
    const id = wasTitle && isUnmarked(line) ? undefined : opened(line);
    if (id !== undefined) {
      current = { id, heading: line };
      const colon = line.text.indexOf(':');
      if (colon >= 0) put(line.text.slice(colon + 1).trim());
    } else if (current && (isClosing(line) || ends(line, current.heading))) current = undefined;
    else if (!(line.isCapitals && line.rank <= 2)) put(line.text);
  };
  return {
    add(text) {
      for (const line of canonicalText(text).split('\n')) if (line !== '') addLine(outlineLine(line));
    },
    sections: () =>
      Object.fromEntries(
        form.sections.filter(({ id }) => texts.has(id)).map(({ id }) => [id, (texts.get(id) ?? []).join('\n')]),
      ),
  };
}
