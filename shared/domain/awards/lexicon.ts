import { phraseBook } from './phrases.ts';
import type { Token } from './syllables.ts';
import { type Cue, cueSayings } from './vocabulary/cues.ts';
import { type Head, headSayings } from './vocabulary/heads.ts';
import { type Issuer, issuerSayings, type LevelWord, levelSayings } from './vocabulary/issuers.ts';
import { type Holder, otherSayings, type Reset, type Small, type Verb } from './vocabulary/statements.ts';

/** Where the reader stands. */
export type Place = {
  tokens: readonly Token[];
  at: number;
  /** Typed without diacritics. */
  plainText: boolean;
  /** All in capitals, so capitals mean nothing. */
  shouting: boolean;
  /** Capitals tell names from words. */
  cased: boolean;
  /** Brackets open. */
  depth: number;
  /** An award's name came before in the clause. */
  named: boolean;
  /** The clause lists by year: "2018: …, 2019, 2020: …". */
  ledger: boolean;
  /** The grade of an order may follow. */
  graded: boolean;
};
/** What was read at a place and how many tokens it took. */
export type Found<T> = { meaning: T; length: number; first?: string } | undefined;

export type GradeFound = { kind: 'grade'; grade: '1' | '2' | '3' };
export type And = { kind: 'sep'; word: 'và' };
export type Unit = { kind: 'unit' };
/** Everything with a fixed wording. At equal length the earlier list wins. */
export type Fixed = Head | Cue | Reset | Small | LevelWord | Issuer | Verb | Holder | GradeFound | Unit | And;

const grades = [
  { say: '([các] hạng (nhất|I|1)|hạng [thứ] nhất)', means: { kind: 'grade', grade: '1' } },
  { say: 'hạng (nhì|II|2|hai)', means: { kind: 'grade', grade: '2' } },
  { say: 'hạng (ba|III|3)', means: { kind: 'grade', grade: '3' } },
] as const;
const units = [
  {
    say: '(lượt|ca|giường|bệnh nhân|người bệnh|triệu|tỷ|đồng|điểm|hộ|xã|bài|lớp|mẫu|trường hợp|phiếu|giờ|ngày|tháng|buổi|liều|khóa|km|km)',
    means: { kind: 'unit' },
    exact: true,
  },
] as const;
const and = [{ say: '(và|hoặc|hay|cùng|kèm|cùng với|&)', means: { kind: 'sep', word: 'và' }, exact: true }] as const;

export const vocabulary = phraseBook<Fixed>([
  ...headSayings,
  ...cueSayings,
  ...grades,
  ...levelSayings,
  ...issuerSayings,
  ...otherSayings,
  ...units,
  ...and,
]);
