import { describe, expect, it } from 'vitest';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { type LabelledText, sampleTexts, unseenTexts } from '../../support/awards/texts.ts';

/** How another hand or machine types the same text. */
const hands: [name: string, type: (text: string) => string][] = [
  ['in lower case', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['decomposed', (text) => text.normalize('NFD')],
  ['with hard spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['with long dashes', (text) => text.replaceAll('-', '–')],
  ['with a dash before it', (text) => `- ${text}`],
  ['with a full stop', (text) => text.replace(/[.;]?$/, '.')],
  ['under a heading', (text) => `Thành tích, khen thưởng đã đạt được: ${text}`],
  ['with names cut short', (text) => text.replaceAll('Bằng khen', 'BK').replaceAll('Giấy khen', 'GK')],
  ['with bodies cut short', (text) => text.replaceAll('Sở Y tế', 'SYT').replaceAll('Chủ tịch UBND', 'CT UBND')],
];

/** Only its capitals tell that "Khoa Nội tim mạch" is another department than the one the text is about. */
const toldByCapitals = new Set(['FK090']);

const read = ({ subject }: LabelledText, text: string) =>
  extractAwards(text, { subject: subject === 'tap_the' ? 'collective' : 'individual' }).map(
    ({ code, level, count, years }) => `${code} ${level} ${count} ${years.join(' ')}`,
  );

describe('When a text is typed by another hand', () => {
  const texts = [...sampleTexts(), ...unseenTexts()].filter(({ id }) => !toldByCapitals.has(id));

  it.each(hands)('the same awards are read %s', (_, type) => {
    const otherwise = texts.map((text) => ({ id: text.id, read: read(text, type(text.text)) }));
    expect(otherwise).toEqual(texts.map((text) => ({ id: text.id, read: read(text, text.text) })));
  });
});
