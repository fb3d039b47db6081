import type { InBoth, Language } from '../wording/language.ts';
import type { RecusalReason, VoteRule } from './session.ts';
import { neededYes } from './tally.ts';

/** What an item needs, with the number of votes when the denominator is known beforehand. */
export function ruleInWords(rule: VoteRule, members: number, language: Language): string {
  const { percent, over, base } = rule;
  const least = base === 'total' && !rule.excludeRecused ? neededYes(members, rule) : null;
  if (language === 'en') {
    const of = base === 'total' ? `all ${members} members` : 'the members present';
    return `${over ? 'more than' : 'at least'} ${percent}% yes of ${of}${least === null ? '' : ` (${least} votes)`}`;
  }
  const of = base === 'total' ? `tổng số ${members} thành viên Hội đồng` : 'số thành viên có mặt';
  return `${over ? 'trên' : 'từ'} ${percent}% ${of}${over ? '' : ' trở lên'} đồng ý${least === null ? '' : ` (ít nhất ${least} phiếu)`}`;
}

/** Why a member has no part in the vote on an item. */
export const recusalWords: Record<RecusalReason, InBoth<string>> = {
  nominee: { vi: 'là người được đề nghị', en: 'is the nominee' },
  relative: { vi: 'là người thân của người được đề nghị', en: 'is a relative of the nominee' },
  own_unit: { vi: 'thuộc đơn vị của trường hợp được đề nghị', en: 'belongs to the nominee’s unit' },
  declared: { vi: 'tự khai báo không tham gia', en: 'declared by the member' },
};
