import { readAwards } from '../../../shared/domain/awards/extract-awards.ts';
import type { AwardMention } from '../../../shared/domain/awards/reading.ts';
import type { AwardLabel, LabelledText } from './texts.ts';

export type Score = {
  texts: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of matched awards whose count, years, decision number and date are all right. */
  attributes: number;
  /** Share of texts read without any difference. */
  exact: number;
  /** Labelled exclusions read as awards. */
  falseAwards: string[];
  differences: string[];
};

const key = (award: Pick<AwardLabel, 'code' | 'level'> & { grade?: string | undefined }) =>
  `${award.code}:${award.level}${award.grade ? `:${award.grade}` : ''}`;
const facts = (award: AwardLabel | AwardMention) =>
  JSON.stringify([award.count, award.years, award.decision_no, award.decision_date]);

/** Reads every text and compares it with its labels: awards as a multiset on code, level and grade, then their attributes. */
export function score(texts: readonly LabelledText[]): Score {
  const sum = { right: 0, read: 0, labelled: 0, attributes: 0, exact: 0 };
  const falseAwards: string[] = [];
  const differences: string[] = [];
  for (const text of texts) {
    const subject = text.subject === 'tap_the' ? 'collective' : 'individual';
    const { awards } = readAwards(text.text, { subject });
    const left = [...awards];
    let attributes = 0;
    for (const label of text.awards) {
      const best = left.findIndex((award) => key(award) === key(label) && facts(award) === facts(label));
      const at = best >= 0 ? best : left.findIndex((award) => key(award) === key(label));
      if (at < 0) continue;
      sum.right += 1;
      if (best >= 0) attributes += 1;
      left.splice(at, 1);
    }
    sum.read += awards.length;
    sum.labelled += text.awards.length;
    sum.attributes += attributes;
    const same = awards.length === text.awards.length && attributes === awards.length;
    if (same) sum.exact += 1;
    else differences.push(difference(text, awards));
    for (const excluded of text.excluded)
      if (awards.some((award) => overlaps(text.text, excluded.text, award)))
        falseAwards.push(`${text.id} ${excluded.text}`);
  }
  const precision = sum.right / Math.max(1, sum.read);
  const recall = sum.right / Math.max(1, sum.labelled);
  return {
    texts: texts.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    attributes: sum.attributes / Math.max(1, sum.right),
    exact: sum.exact / texts.length,
    falseAwards,
    differences,
  };
}

/** Whether an award was read inside the words that are labelled as none, and nowhere else in the text. */
function overlaps(text: string, excluded: string, award: AwardMention): boolean {
  const at = text.indexOf(excluded);
  return at >= 0 && award.span[0] < at + excluded.length && award.span[1] > at;
}

const show = (award: AwardLabel | AwardMention) =>
  `${key(award)} x${award.count} [${award.years}]${award.decision_no ? ` #${award.decision_no} ${award.decision_date}` : ''}${award.period ? ` p=${award.period}` : ''}`;

function difference(text: LabelledText, awards: readonly AwardMention[]): string {
  return [
    `${text.id} (${text.subject}) ${text.text}`,
    ...text.awards.map((label) => `   label ${show(label)}`),
    ...awards.map((award) => `   read  ${show(award)} «${award.text}»`),
  ].join('\n');
}

export const summary = (name: string, result: Score): string => {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `${name}: ${result.texts} texts, F1 ${result.f1.toFixed(4)} (P ${result.precision.toFixed(4)}, R ${result.recall.toFixed(4)}), attributes ${percent(result.attributes)}, whole text ${percent(result.exact)}, exclusions read as awards ${result.falseAwards.length}`;
};
