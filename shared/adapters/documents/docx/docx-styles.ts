import type { ReadingLimits } from '../../../domain/reading/limits.ts';
import { attributePrefix, requirePrefix } from '../xml/namespace.ts';
import { XmlScanner, type XmlTag } from '../xml/scanner.ts';
import type { ThemeFonts } from './docx-theme.ts';
import { wordprocessing } from './docx-words.ts';

/** What a paragraph or character style says, its ancestors included. */
export type WordStyle = {
  font?: string | undefined;
  isHidden?: boolean | undefined;
  /** Outline level, 1 highest. */
  level?: number | undefined;
  numberId?: string | undefined;
};
export type WordStyles = {
  of(id: string | undefined): WordStyle;
  defaults: WordStyle;
  /** Fonts of the theme, when one of them is older than Unicode. */
  theme?: ThemeFonts | undefined;
};

type Raw = WordStyle & { parent?: string | undefined };

const words = ['style', 'basedOn', 'rFonts', 'vanish', 'outlineLvl', 'numId', 'docDefaults'] as const;
const ANCESTORS = 20;
const none: WordStyle = {};

/** Styles of a document without `styles.xml`. */
export const noStyles: WordStyles = { of: () => none, defaults: none };

/**
 * Reads `styles.xml`: fonts (a document typed in .VnTime often says so only in its default style), hidden text, outline levels.
 * Chains of `basedOn` are followed up to 20 ancestors; a loop ends there.
 */
export function readStyles(bytes: Buffer, limits: ReadingLimits, theme?: ThemeFonts): WordStyles {
  const raw = new Map<string, Raw>();
  const defaults: Raw = {};
  let defaultParagraph: string | undefined;
  let current: Raw = {};
  let prefix = '';
  const scanner = new XmlScanner(
    {
      names(root) {
        const elements = requirePrefix(root, wordprocessing);
        prefix = attributePrefix(root, wordprocessing);
        return words.map((word, index) => [elements + word, index + 1] as const);
      },
      open(token, tag) {
        const word = words[token - 1];
        if (word === 'docDefaults') current = defaults;
        else if (word === 'style') {
          current = {};
          const id = tag.attribute(`${prefix}styleId`) ?? '';
          raw.set(id, current);
          const isDefault = /^(1|true|on)$/.test(tag.attribute(`${prefix}default`) ?? '');
          if (isDefault && tag.attribute(`${prefix}type`) === 'paragraph') defaultParagraph = id;
        } else if (word) readProperty(current, word, { tag, prefix, theme });
      },
      close() {},
      text() {},
    },
    limits,
  );
  scanner.push(bytes);
  scanner.end();
  return { ...resolved(raw, defaults, defaultParagraph), theme };
}

function readProperty(
  style: Raw,
  word: string,
  { tag, prefix, theme }: { tag: XmlTag; prefix: string; theme: ThemeFonts | undefined },
): void {
  const value = tag.attribute(`${prefix}val`);
  if (word === 'basedOn') style.parent = value;
  else if (word === 'rFonts') style.font = fontOf(tag, prefix, theme) ?? style.font;
  else if (word === 'vanish') style.isHidden = isOn(value);
  else if (word === 'outlineLvl') style.level = Number(value) + 1;
  else if (word === 'numId') style.numberId = value;
}

function resolved(
  raw: ReadonlyMap<string, Raw>,
  defaults: WordStyle,
  defaultParagraph: string | undefined,
): WordStyles {
  const known = new Map<string, WordStyle>();
  const resolve = (id: string, left: number): WordStyle => {
    const own = raw.get(id);
    if (!own || left === 0) return none;
    const above = own.parent === undefined ? none : resolve(own.parent, left - 1);
    return {
      font: own.font ?? above.font,
      isHidden: own.isHidden ?? above.isHidden,
      level: own.level ?? above.level,
      numberId: own.numberId ?? above.numberId,
    };
  };
  const of = (id: string | undefined): WordStyle => {
    if (id === undefined) return none;
    const found = known.get(id) ?? resolve(id, ANCESTORS);
    known.set(id, found);
    return found;
  };
  const paragraph = of(defaultParagraph);
  return { of, defaults: { font: paragraph.font ?? defaults.font, isHidden: paragraph.isHidden ?? defaults.isHidden } };
}

/**
 * Font of an `rFonts` element: letters above ASCII, which is where the old encodings live, use `hAnsi`. A font of the theme goes
 * before a name; it is Unicode (empty) unless the theme itself has an old font.
 */
export function fontOf(
  tag: Pick<XmlTag, 'attribute'>,
  prefix: string,
  theme: ThemeFonts | undefined,
): string | undefined {
  const themed = theme && themeAttribute(tag, prefix);
  if (theme && themed !== undefined) return themed.startsWith('major') ? theme.major : theme.minor;
  const name = tag.attribute(`${prefix}hAnsi`) ?? tag.attribute(`${prefix}ascii`);
  if (name !== undefined) return name;
  return themeAttribute(tag, prefix) === undefined ? undefined : '';
}

const themeAttribute = (tag: Pick<XmlTag, 'attribute'>, prefix: string): string | undefined =>
  tag.attribute(`${prefix}hAnsiTheme`) ?? tag.attribute(`${prefix}asciiTheme`);

/** An on/off property: present means on unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';
