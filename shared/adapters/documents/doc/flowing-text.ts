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

type Stretch = { start: number; end: number; font: number | undefined; shown: boolean };

/** Text of one paragraph as it comes, with the fonts that matter: those that draw a legacy encoding. */
export type FlowBuilder = {
  /** Adds text in a font (an index); without one it stands in the font of the paragraph's style. */
  add(text: string, font: number | undefined, shown?: boolean): void;
  /** Ends the paragraph: its text, with runs in legacy fonts; `styleFont` is what text without a font of its own has. */
  take(styleFont: number | undefined): Flow;
  /** Leaves out what the style of the paragraph hides, before `take`; gives what was left out. */
  hide(): string;
};

/**
 * @param legacyNames font names by index, only of fonts that draw a legacy encoding
 * @param mayHide some style hides text: then each stretch is remembered
 */
export function buildFlow(legacyNames: ReadonlyMap<number, string>, mayHide: boolean): FlowBuilder {
  let text = '';
  let stretches: Stretch[] = [];
  const isKept = legacyNames.size > 0 || mayHide;
  return {
    add(more, font, shown = false) {
      if (isKept && more !== '') stretches.push({ start: text.length, end: text.length + more.length, font, shown });
      text += more;
    },
    hide() {
      const all = stretches;
      const whole = text;
      const hidden: string[] = [];
      text = '';
      stretches = [];
      for (const { start, end, font, shown } of all) {
        const piece = whole.slice(start, end);
        if (!shown) hidden.push(piece);
        else {
          stretches.push({ start: text.length, end: text.length + piece.length, font, shown });
          text += piece;
        }
      }
      return hidden.join('');
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
