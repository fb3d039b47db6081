import type { FormDefinition } from '../form.ts';
import { canonicalText } from '../vietnamese/canonical.ts';
import { fold } from '../vietnamese/fold.ts';

type Section = FormDefinition['sections'][number];

/** `II.`, `1.2)`, `a)`, `A4 -`, `Phần thứ nhất:` and bullets that open a heading. */
const numbering = /^(?:phần\s+(?:thứ\s+)?\S+|[IVXLC]+|[A-Za-zĐđ]?\d+(?:\.\d+)*|[A-Za-zĐđ])\s*[.):–-]\s*|^[-+*•☞]\s*/iu;

/** A heading is short; a long paragraph that happens to begin alike is text. */
const MOST_HEADING_WORDS = 40;
const MOST_TITLE_WORDS = 12;

function bare(line: string): string {
  let text = line.trim();
  for (let i = 0; i < 3 && numbering.test(text); i += 1) text = text.replace(numbering, '').trim();
  return fold(text);
}

const namesOf = ({ label, aliases }: Section): string[] => [label, ...aliases].map(fold);

/** How many letters of a section's name the line begins with; 0 when it does not open the section. */
function opens(line: string, section: Section): number {
  if (line.split(/\s+/).length > MOST_HEADING_WORDS) return 0;
  if (new RegExp(`^${section.id}\\s*[.):–-]`, 'i').test(line.trim())) return Number.MAX_SAFE_INTEGER;
  const heading = bare(line);
  const matching = namesOf(section).filter((name) => heading === name || heading.startsWith(`${name} `));
  return Math.max(0, ...matching.map((name) => name.length));
}

/** `B. PHƯƠNG HƯỚNG`: capitals only, the title of a part; it ends no section with content of its own. */
const isPartTitle = (line: string): boolean =>
  line.split(/\s+/).length <= MOST_TITLE_WORDS && line === line.toLocaleUpperCase('vi');

/** Collects the text under each section of an outline form while its lines come by. */
export type OutlineReader = {
  add(line: string): void;
  /** Text by section id, in the form's order; a section whose heading has nothing under it is not there. */
  sections(): Record<string, string>;
};

export function outlineReader(form: Pick<FormDefinition, 'sections'>): OutlineReader {
  const texts = new Map<string, string[]>();
  let current: Section | undefined;
  const put = (text: string): void => {
    if (!current || fold(text) === '') return;
    texts.set(current.id, [...(texts.get(current.id) ?? []), text]);
  };
  const addLine = (line: string): void => {
    const [best] = form.sections
      .map((section) => ({ section, length: opens(line, section) }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    if (best) {
      current = best.section;
      const colon = line.indexOf(':');
      if (colon >= 0) put(line.slice(colon + 1).trim());
    } else if (!isPartTitle(line)) put(line);
  };
  return {
    add(text) {
      for (const line of canonicalText(text).split('\n')) if (line !== '') addLine(line);
    },
    sections: () =>
      Object.fromEntries(
        form.sections.filter(({ id }) => texts.has(id)).map(({ id }) => [id, (texts.get(id) ?? []).join('\n')]),
      ),
  };
}
