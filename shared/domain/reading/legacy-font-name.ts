import { legacyCodeOfFont } from './vietnamese/legacy-font.ts';

const known = new Map<string, boolean>();
const MOST_FONTS = 500;

/** True for fonts whose letters are not Unicode; readers keep font runs of these only. Asked for every run, so remembered. */
export function isLegacyFontName(font: string): boolean {
  let answer = known.get(font);
  if (answer === undefined) {
    answer = legacyCodeOfFont(font) !== undefined;
    if (known.size < MOST_FONTS) known.set(font, answer);
  }
  return answer;
}
