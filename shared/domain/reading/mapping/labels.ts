import type { FormDefinition } from '../form.ts';
import { foldLoose } from '../vietnamese/fold.ts';

/** A heading that was recognised; `isExact` when it is a label or alias word for word. */
export type LabelMatch = {
  id: string;
  isExact: boolean;
  /** The label stands behind other words ("Mã đơn vị"): less sure than one that begins the heading. */
  isInside?: boolean;
  length: number;
};

/** Recognises headings of one form. */
export type Labels = {
  match(heading: string): LabelMatch | undefined;
  /** Whether a heading has the words of a column in it, whatever column it is taken for. */
  names(heading: string, id: string): boolean;
  /** Whether the form has a column of that id. */
  has(id: string): boolean;
  /** How many different columns must be found in a row before it is believed to be the heading. */
  readonly needed: number;
};

/** What lists tell besides: never where a column of the form hides under another name. */
const asides =
  /^(ghi chu|nam sinh|ngay sinh|ngay thang nam sinh|gioi tinh|nam nu|dan toc|ton giao|que quan|so dien thoai|dien thoai|email|so cccd|cccd|ki nhan|ki ten|chu ki)$/;

/** Whether a heading stands for something that is surely none of the form's columns when the form does not name it. */
export const isAside = (heading: string): boolean => asides.test(foldLoose(heading));

/** A heading says more than its label at most by this much ("… (ghi rõ năm, số quyết định)"). */
const LONGEST_EXTRA = 60;
const SHORTEST_INSIDE = 6;

export function formLabels(form: FormDefinition): Labels {
  const exact = wordings(form);
  /** Letters set apart ("T T", or by a PDF) are the same heading. */
  const squeezed = new Map([...exact].map(([label, id]) => [label.replaceAll(' ', ''), id]));
  const byLength = [...exact].sort(([a], [b]) => b.length - a.length);
  const known = new Map<string, LabelMatch | undefined>();
  const find = (heading: string): LabelMatch | undefined => {
    for (const text of [foldLoose(heading), foldLoose(heading.replace(/\([^)]*\)|\n.*$/gs, ' '))]) {
      const id = exact.get(text);
      if (id !== undefined) return { id, isExact: true, length: text.length };
      const parted = squeezed.get(text.replaceAll(' ', ''));
      if (parted !== undefined) return { id: parted, isExact: true, length: text.length };
    }
    const text = foldLoose(heading);
    for (const [label, id] of byLength) {
      if (text.length > label.length + LONGEST_EXTRA || label.length < 2) continue;
      const isInside = label.length >= SHORTEST_INSIDE && ` ${text} `.includes(` ${label} `);
      const isFirst = text.startsWith(`${label} `);
      if (isFirst || isInside) return { id, isExact: false, isInside: !isFirst, length: label.length };
    }
    return undefined;
  };
  return {
    has: (id) => form.columns.some((column) => column.id === id),
    needed: form.columns.length === 0 ? Number.POSITIVE_INFINITY : Math.min(3, form.columns.length),
    names(heading, id) {
      const text = ` ${foldLoose(heading)} `;
      return byLength.some(
        ([label, owner]) => owner === id && label.length >= SHORTEST_INSIDE && text.includes(` ${label} `),
      );
    },
    match(heading) {
      if (heading === '' || heading.length > 160) return undefined;
      if (!known.has(heading)) {
        if (known.size > 2_000) known.clear();
        known.set(heading, find(heading));
      }
      return known.get(heading);
    },
  };
}

/**
 * Column id by folded heading. A label is its column's own; an alias that begins with another column's longer label belongs to that
 * column ("Tóm tắt thành tích đạt được" where the form has "Tóm tắt thành tích").
 */
function wordings(form: FormDefinition): Map<string, string> {
  const exact = new Map<string, string>();
  for (const { id, label } of form.columns) exact.set(foldLoose(label), id);
  const labels = [...exact];
  for (const { id, aliases } of form.columns) {
    for (const alias of aliases.map(foldLoose)) {
      const owner = labels
        .filter(([label]) => alias === label || alias.startsWith(`${label} `))
        .sort(([a], [b]) => b.length - a.length)[0];
      if (!exact.has(alias)) exact.set(alias, owner?.[1] ?? id);
    }
  }
  return exact;
}
