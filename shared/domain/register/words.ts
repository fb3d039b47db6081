import { awardWithGiver, factNames, gradeNames, levelNames, shortDate, unnamedInitiative } from '../criteria/words.ts';
import type { InBoth } from '../wording/language.ts';
import type { NameReason } from './names.ts';
import type { Held } from './subject.ts';

/** A record as an official reads it aloud: what, by whom, when, by which decision. */
export function heldInWords(held: Held): string {
  switch (held.as) {
    case 'award': {
      const decision = held.decisionNo === null ? '' : `, QĐ ${held.decisionNo}`;
      const date = held.decisionDate === null ? '' : ` ngày ${shortDate(held.decisionDate)}`;
      const basis = { cong_trang: '', dot_xuat: ', khen đột xuất', chuyen_de: ', khen theo chuyên đề' }[held.basis];
      const times = held.many ? ', không rõ số lần' : '';
      return `${awardWithGiver(held)}${yearOf(held.year)}${decision}${date}${basis}${times}`;
    }
    case 'initiative': {
      const on = held.recognisedOn === null ? '' : `, công nhận ngày ${shortDate(held.recognisedOn)}`;
      const applied = held.applied === null ? '' : held.applied ? ', đã áp dụng' : ', chưa áp dụng';
      const named = held.id.startsWith(unnamedInitiative) ? '' : ` “${held.id}”`;
      return `Sáng kiến ${levelNames[held.level]}${named}${yearOf(held.year)}${on}${applied}${held.many ? ', không rõ số lần' : ''}`;
    }
    case 'rating':
      return `Xếp loại năm ${held.year}: ${gradeNames[held.grade]}`;
    case 'fact': {
      const on = held.date === null ? yearOf(held.year) : ` ngày ${shortDate(held.date)}`;
      return `${capital(factNames[held.code])}${held.level === null ? '' : `, ${levelNames[held.level]}`}${on}`;
    }
    default:
      return held satisfies never;
  }
}

const yearOf = (year: number | null): string => (year === null ? '' : ` năm ${year}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In what the writing of two names differs. */
export const nameReasonWords: Readonly<Record<NameReason, InBoth<string>>> = {
  same_letters: { vi: 'cùng họ tên, khác chức vụ hoặc đơn vị', en: 'same name, other position or unit' },
  tone_place_or_i: { vi: 'khác cách đặt dấu hoặc i/y', en: 'tone mark placed otherwise, or i for y' },
  titles: { vi: 'khác cách ghi học hàm, học vị, chức danh', en: 'titles written otherwise' },
  no_tones: { vi: 'một bên gõ không dấu', en: 'one is written without tone marks' },
  abbreviations: { vi: 'một bên viết tắt', en: 'one is abbreviated' },
};
