import { isLegacyFontName } from '../../../domain/reading/legacy-font-name.ts';
import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { readTags } from '../xml/read-tags.ts';

/** Fonts of a theme for Latin letters: `major` for headings, `minor` for text. */
export type ThemeFonts = { major: string; minor: string };

/**
 * Fonts that a theme part gives to runs which name none themselves. Undefined for a theme of Unicode fonts, as nearly all are:
 * the reader then need not look at theme attributes.
 */
export function readTheme(bytes: Buffer, limits: ReadingLimits): ThemeFonts | undefined {
  const fonts: ThemeFonts = { major: '', minor: '' };
  let at: keyof ThemeFonts | undefined;
  for (const { name, attributes } of readTags(bytes, ['majorFont', 'minorFont', 'latin'], limits)) {
    if (name === 'majorFont') at = 'major';
    else if (name === 'minorFont') at = 'minor';
    else if (at !== undefined) {
      fonts[at] = attributes.get('typeface') ?? '';
      at = undefined;
    }
  }
  return isLegacyFontName(fonts.major) || isLegacyFontName(fonts.minor) ? fonts : undefined;
}
