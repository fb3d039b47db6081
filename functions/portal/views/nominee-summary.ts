import type { Judgement } from '../../../shared/domain/criteria/verdict.ts';
import type { InBoth, Language } from '../../../shared/domain/wording/language.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { verdictFaces } from './register-words.ts';
import { judgementTag } from './verdict.ts';

/** How a nominee stands, in one paragraph: for lists of many. */
export type NomineeSummary = {
  /** The page of the nominee; null for those who have none. */
  href: string | null;
  /** Null while a person has to say first what the nominee is; absent criteria ask nothing. */
  judgement: Judgement | null;
  /** What it would be if every claim were verified, when that differs. */
  supposed: Judgement | null;
  /** Names of criteria. */
  failed: readonly string[];
  open: readonly string[];
  ambiguous: readonly string[];
  verified: number;
  claimed: number;
  /** May not be voted on, decided on or forwarded as it stands. */
  blocked: boolean;
  /** Things a person should see before deciding. */
  notices: number;
};

const vi = {
  failed: (names: string) => `Không đạt: ${names}.`,
  open: (names: string) => `Chưa rõ: ${names}.`,
  ambiguous: (names: string) => `Hai cách hiểu: ${names}.`,
  supposed: (judgement: string) => `Nếu mọi kê khai được xác minh: ${judgement}.`,
  records: (verified: number, claimed: number) => `${verified} mục đã xác minh, ${claimed} mục chờ xác minh.`,
  notices: (count: number) => `${count} điều cần chú ý.`,
  blocked: 'Chưa được đưa ra bỏ phiếu, quyết định, gửi cấp trên.',
  choose: 'Cần chọn nhóm tiêu chuẩn.',
  link: 'Xác minh, xét tiêu chuẩn',
};

const words: InBoth<typeof vi> = {
  vi,
  en: {
    failed: (ids) => `Not met: ${ids}.`,
    open: (ids) => `Open: ${ids}.`,
    ambiguous: (ids) => `Two readings: ${ids}.`,
    supposed: (judgement) => `If every claim were verified: ${judgement}.`,
    records: (verified, claimed) => `${verified} records verified, ${claimed} to verify.`,
    notices: (count) => `${count} to note.`,
    blocked: 'May not be voted on, decided on or forwarded.',
    choose: 'A group must be chosen.',
    link: 'Verify and judge',
  },
};

/** Judgement, what is open, and where to act. `name`: whom a screen reader hears behind the link. */
export function nomineeSummary(summary: NomineeSummary, name: string, language: Language): Markup {
  const say = words[language];
  const { judgement, supposed, failed, open, ambiguous, verified, claimed, notices, href } = summary;
  const said: Piece[] = [
    judgement === null && say.choose,
    summary.blocked && say.blocked,
    failed.length > 0 && say.failed(failed.join('; ')),
    open.length > 0 && say.open(open.join('; ')),
    ambiguous.length > 0 && say.ambiguous(ambiguous.join('; ')),
    supposed && say.supposed(verdictFaces[supposed][language]),
    say.records(verified, claimed),
    notices > 0 && html`<strong>${say.notices(notices)}</strong>`,
  ];
  return html`<p class="govuk-body tc-standing">${judgementTag(judgement, language)} ${said.map((piece) => [piece, ' '])}
${href !== null && html`<br><a class="govuk-link" href="${href}">${say.link}<span class="govuk-visually-hidden">: ${name}</span></a>`}</p>`;
}
