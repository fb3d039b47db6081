import { countedAs } from '../awards/atoms.ts';
import { extractAwards } from '../awards/extract-awards.ts';
import type { AwardCode } from '../campaign/vocabulary.ts';
import { awardNames } from '../criteria/words.ts';
import { fold } from '../reading/vietnamese/fold.ts';
import type { ListItem } from './list.ts';

type Facts = Pick<ListItem, 'targetAward' | 'targetWords' | 'woman' | 'directLabour' | 'womenPercent'>;

/** The award a cell names (`CSTĐ cơ sở`, `Bằng khen của UBND tỉnh`); null when it names none or more than one. */
export function awardNamed(text: string): AwardCode | null {
  const codes = new Set(
    extractAwards(text).flatMap((mention) => {
      const counted = countedAs(mention);
      return counted?.as === 'award' ? [counted.code] : [];
    }),
  );
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** What a nominee is proposed for, as a paper says it: in the unit's words while they name what is asked for now. */
export function targetInWords({ targetAward, targetWords }: Pick<ListItem, 'targetAward' | 'targetWords'>): string {
  if (!targetAward) return '';
  return targetWords && awardNamed(targetWords) === targetAward ? targetWords : awardNames[targetAward];
}

const yes = new Set(['x', 'co', 'dung', '1', 'truc tiep']);
const no = new Set(['khong', '0', 'gian tiep']);

/** What further columns of a form say about a nominee. Only what is plainly said: a cell nobody can read tells nothing. */
export function itemFacts(extra: Readonly<Record<string, string>>): Facts {
  const sex = fold(extra['sex'] ?? '');
  const direct = fold(extra['direct_labour'] ?? '');
  const percent = /^\s*(\d{1,3})(?:[.,]\d+)?\s*%?\s*$/.exec(extra['women_percent'] ?? '')?.[1];
  const award = awardNamed(extra['target_award'] ?? '');
  return {
    ...(award === null ? {} : { targetAward: award, targetWords: extra['target_award']?.trim() }),
    ...(sex === 'nu' ? { woman: true } : sex === 'nam' ? { woman: false } : {}),
    ...(yes.has(direct) ? { directLabour: true } : no.has(direct) ? { directLabour: false } : {}),
    ...(percent !== undefined && Number(percent) <= 100 ? { womenPercent: Number(percent) } : {}),
  };
}
