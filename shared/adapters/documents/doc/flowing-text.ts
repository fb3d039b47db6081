import type { FontRun } from '../../../domain/reading/grid.ts';

export type Flow = { text: string; fonts: readonly FontRun[] };

export const noText: Flow = { text: '', fonts: [] };

/** The second flow after the first, its font runs moved along. */
export function join(first: Flow, second: Flow, between = ''): Flow {
  if (first.text === '' && between === '') return second;
  const offset = first.text.length + between.length;
  const moved = second.fonts.map((run) => ({ ...run, start: run.start + offset, end: run.end + offset }));
  return {
    text: first.text + between + second.text,
    fonts: moved.length === 0 ? first.fonts : [...first.fonts, ...moved],
  };
}

type Stretch = { start: number; end: number; font: number | undefined };

/** Text of one paragraph as it comes, with the fonts that matter: those that draw a legacy encoding. */
export type FlowBuilder = {
  /** Adds text in a font (an index); without one it stands in the font of the paragraph's style. */
  add(text: string, font: number | undefined): void;
  /** Ends the paragraph: its text, with runs in legacy fonts; `styleFont` is what text without a font of its own has. */
  take(styleFont: number | undefined): Flow;
};

/** @param legacyNames font names by index, only of fonts that draw a legacy encoding */
export function buildFlow(legacyNames: ReadonlyMap<number, string>): FlowBuilder {
  let text = '';
  let stretches: Stretch[] = [];
  return {
    add(more, font) {
      if (legacyNames.size > 0 && more !== '')
        stretches.push({ start: text.length, end: text.length + more.length, font });
      text += more;
    },
    take(styleFont) {
      const fonts: FontRun[] = [];
      for (const { start, end, font } of stretches) {
        const name = legacyNames.get(font ?? styleFont ?? -1);
        const last = fonts.at(-1);
        if (name === undefined) continue;
        if (last?.end === start && last.font === name) last.end = end;
        else fonts.push({ start, end, font: name });
      }
      const flow = { text, fonts };
      text = '';
      stretches = [];
      return flow;
    },
  };
}
