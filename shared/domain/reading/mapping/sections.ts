import { kindOfSection } from './kind.ts';
import type { Section } from './nominee.ts';

/** Keeps the section and group that rows stand under. */
export type SectionTracker = {
  current(): Section;
  /** @returns true when numbering may start again */
  enter(heading: { text: string; level: 'section' | 'group'; marker: string }): boolean;
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
        return false;
      }
      if (section.text === undefined && heading.level === 'group') {
        section = { ...none, group: heading.text.replace(/^\s*[*+\-–•]\s*/, '') };
        return true;
      }
      section = { text: heading.text, group: undefined, kind };
      marker = heading.marker;
      return true;
    },
    reset() {
      section = none;
      marker = '';
    },
  };
}
