import { kindOfSection } from './kind.ts';
import type { Section } from './nominee.ts';

/** A heading of rows; `marker` is the kind of its number: `I`, `A`, `1` or none. */
export type SectionHeading = { text: string; level: 'section' | 'group'; marker: string };

/** Keeps the section and group that rows stand under. */
export type SectionTracker = {
  current(): Section;
  /** @returns whether this opened a section, or a group inside one */
  enter(heading: SectionHeading): 'section' | 'group';
  reset(): void;
};

const none: Section = { text: undefined, group: undefined, kind: undefined };

export function sectionTracker(): SectionTracker {
  let section: Section = none;
  let marker = '';
  return {
    current: () => section,
    enter(heading) {
      const kind = kindOfSection(heading.text);
      const isLower =
        section.text !== undefined && kind === undefined && (heading.level === 'group' || heading.marker !== marker);
      if (isLower) {
        section = { ...section, group: heading.text.replace(/^\s*[*+\-–•]\s*/, '') };
        return 'group';
      }
      if (section.text === undefined && heading.level === 'group') {
        section = { ...none, group: heading.text.replace(/^\s*[*+\-–•]\s*/, '') };
        return 'section';
      }
      section = { text: heading.text, group: undefined, kind };
      marker = heading.marker;
      return 'section';
    },
    reset() {
      section = none;
      marker = '';
    },
  };
}
