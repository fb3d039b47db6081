import { describe, expect, it } from 'vitest';
import { extractAwards, readAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { score } from '../../support/awards/score.ts';
import { ownTexts, sampleTexts, unseenTexts } from '../../support/awards/texts.ts';

const own = (text: string) => extractAwards(text, { subject: 'individual' });

describe('When the labelled texts are read', () => {
  const sets = [
    ['the forty samples', sampleTexts()],
    ['our own texts', ownTexts()],
    ['the texts of others', unseenTexts()],
  ] as const;
  it.each(sets)('%s give the right awards 99 times of 100 and are wholly right 98 times of 100', (_, texts) => {
    const { f1, exact } = score(texts);
    expect(f1).toBeGreaterThanOrEqual(0.99);
    expect(exact).toBeGreaterThanOrEqual(0.98);
  });

  it.each(sets)('%s give no award that is labelled as none', (_, texts) => {
    expect(score(texts).falseAwards).toEqual([]);
  });
});

describe('When an award is read', () => {
  it('carries the words that say it, exactly as they stand in the given text', () => {
    const text = 'Quá trình công tác: được tặng\u00a0Bằng khen của Bộ Y tế năm 2019.'.normalize('NFD');
    const [award] = own(text);
    expect(award?.text).toBe(text.slice(...(award?.span ?? [0, 0])));
    expect(award?.text.normalize('NFC')).toBe('Bằng khen của Bộ Y tế năm 2019');
  });

  it('carries its name when only a later year of the same words has a decision', () => {
    const text = 'Chiến sĩ thi đua cơ sở năm 2018, 2019 theo QĐ số 12/QĐ-SYT ngày 3/2/2020';
    expect(own(text).map(({ years, decision_no, text: words }) => ({ years, decision_no, words }))).toEqual([
      { years: [2018], decision_no: null, words: text },
      { years: [2019], decision_no: '12/QĐ-SYT', words: text },
    ]);
  });

  it('names its issuer in composed letters', () => {
    expect(own('Bằng khen của Tổng Liên đoàn Lao động Việt Nam'.normalize('NFD'))[0]?.issuer).toBe(
      'Tổng Liên đoàn Lao động Việt Nam',
    );
  });

  it('keeps the place of a second mention counted with the first', () => {
    const text = 'CSTĐCS năm 2018; Giấy khen Sở Y tế 2018; CSTĐCS năm 2019';
    const [award] = own(text);
    expect(award?.also?.map((span) => text.slice(...span))).toEqual(['CSTĐCS năm 2019']);
  });

  it('says which kind of subject it was read for', () => {
    expect(extractAwards('Bằng khen của Bộ Y tế', { subject: 'collective' })[0]?.subject).toBe('collective');
    expect(extractAwards('Cờ thi đua của UBND tỉnh')[0]?.subject).toBe('collective');
  });

  it('doubts a stated count that differs from the years told', () => {
    expect(own('01 Bằng khen của Chủ tịch UBND tỉnh (năm 2015, 2017)')[0]).toMatchObject({
      count: 1,
      years: [2015, 2017],
      flag: 'count_mismatch',
    });
  });
});

describe('When a mention is no award of the subject', () => {
  it('is told apart with its reason and its words', () => {
    const { awards, excluded } = readAwards('Đề nghị tặng Bằng khen của Bộ Y tế', { subject: 'individual' });
    expect(awards).toEqual([]);
    expect(excluded).toMatchObject([{ code: 'BK', reason: 'proposed', text: 'Bằng khen của Bộ Y tế' }]);
  });

  it('is a title of collectives in a text about a person only when the text is known to be about a person', () => {
    const text = 'Tập thể lao động xuất sắc năm 2020';
    expect(readAwards(text, { subject: 'individual' }).excluded).toMatchObject([{ reason: 'other_subject' }]);
    expect(readAwards(text).awards).toHaveLength(1);
  });
});
