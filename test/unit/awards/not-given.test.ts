import { describe, expect, it } from 'vitest';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { collective, individual, textsOf } from '../../support/awards/not-given.ts';

/** What of the texts was read otherwise than the one award told in each. */
function misread(subject: 'individual' | 'collective', phrase: string, side: 'before' | 'behind') {
  const texts = textsOf(subject === 'individual' ? individual : collective, phrase, side);
  return texts.flatMap(({ text, code }) => {
    const read = extractAwards(text, { subject }).map((award) => award.code);
    return read.length === 1 && read[0] === code ? [] : [{ text, read }];
  });
}

describe('When a text names an award the nominee was not given beside one that was', () => {
  it.each(individual.before)('a person is read only the other after "%s"', (phrase) => {
    expect(misread('individual', phrase, 'before')).toEqual([]);
  });

  it.each(individual.behind)('a person is read only the other before "%s"', (phrase) => {
    expect(misread('individual', phrase, 'behind')).toEqual([]);
  });

  it.each(collective.before)('a collective is read only the other after "%s"', (phrase) => {
    expect(misread('collective', phrase, 'before')).toEqual([]);
  });

  it.each(collective.behind)('a collective is read only the other before "%s"', (phrase) => {
    expect(misread('collective', phrase, 'behind')).toEqual([]);
  });
});
