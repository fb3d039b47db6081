import type { Outcome } from '../../../shared/domain/criteria/outcome.ts';
import type { Judgement } from '../../../shared/domain/criteria/verdict.ts';
import type { RecordState } from '../../../shared/domain/register/subject.ts';
import type { InBoth } from '../../../shared/domain/wording/language.ts';
import type { Shape, Tone } from './shapes.ts';

export type Face = { tone: Tone; shape: Shape } & InBoth<string>;

export const recordFaces: Readonly<Record<RecordState, Face>> = {
  claimed: { tone: 'plain', shape: 'half', vi: 'Đơn vị kê khai', en: 'Claimed' },
  verified: { tone: 'good', shape: 'tick', vi: 'Đã xác minh', en: 'Verified' },
  rejected: { tone: 'quiet', shape: 'cross', vi: 'Không công nhận', en: 'Rejected' },
};

export const verdictFaces: Readonly<Record<Judgement, Face>> = {
  ELIGIBLE: { tone: 'good', shape: 'tick', vi: 'Đủ tiêu chuẩn', en: 'Eligible' },
  INELIGIBLE: { tone: 'bad', shape: 'cross', vi: 'Không đủ tiêu chuẩn', en: 'Not eligible' },
  NEEDS_REVIEW: { tone: 'warn', shape: 'warning', vi: 'Cần xem xét', en: 'Needs review' },
};

export const outcomeFaces: Readonly<Record<Outcome, Face>> = {
  PASS: { tone: 'good', shape: 'tick', vi: 'Đạt', en: 'Met' },
  FAIL: { tone: 'bad', shape: 'cross', vi: 'Không đạt', en: 'Not met' },
  PENDING: { tone: 'plain', shape: 'empty', vi: 'Chưa rõ', en: 'Open' },
  NA: { tone: 'quiet', shape: 'dash', vi: 'Không hỏi', en: 'Not asked' },
};

const vi = {
  records: 'Danh hiệu, khen thưởng, sáng kiến, xếp loại',
  noRecords: 'Chưa có mục nào. Ghi thêm theo quyết định, hoặc đợi hồ sơ của đơn vị.',
  claimed: (count: number) => `Đơn vị kê khai, chờ xác minh (${count})`,
  verified: (count: number) => `Đã xác minh (${count})`,
  rejected: (count: number) => `Không công nhận (${count})`,
  verify: 'Xác minh',
  verifyOf: (what: string) => `Xác minh: ${what}`,
  more: 'Bổ sung số liệu, hoặc không công nhận',
  reject: 'Không công nhận',
  reason: 'Lý do không công nhận',
  reopen: 'Xét lại mục này',
  all: (count: number) => `Xác minh cả ${count} mục một lần`,
  allText: 'Các mục dưới đây được ghi là đã xác minh bằng tên của đồng chí:',
  allPress: (count: number) => `Xác minh ${count} mục`,
  vague: 'Lời kê khai không rõ số lần: không xác minh được, hãy ghi từng lần có quyết định.',
  undated: 'Lời kê khai không ghi năm: xem quyết định rồi ghi năm khi xác minh.',
  year: 'Năm',
  decisionNo: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  dateHint: 'ngày/tháng/năm',
  applied: 'Đã được áp dụng',
  unknown: 'Chưa rõ',
  yes: 'Có',
  no: 'Không',
  by: (who: string, at: string) => `${who}, ${at}`,
  added: 'ghi theo giấy tờ',
  source: (call: string, version: number, row: number) => `${call}, bản ${version}, dòng ${row}`,
  file: 'Mở tệp của đơn vị',
  problem: 'Có chỗ cần sửa',
  not_a_year: 'Năm gồm bốn chữ số, từ 1945.',
  year_missing: 'Ghi năm được xếp loại.',
  not_a_date: 'Ngày chưa đúng; ghi như 20/12/2019.',
  missing: 'Chọn loại và ghi đủ nơi tặng, năm hoặc ngày quyết định.',
  stale: 'Nội dung đã thay đổi trong lúc đang xem; trang dưới đây là mới nhất. Hãy làm lại.',
};

export const registerWords: InBoth<typeof vi> = {
  vi,
  en: {
    ...{
      records: 'Awards, initiatives and ratings',
      noRecords: 'Nothing yet. Add what a decision says, or wait for the unit.',
    },
    claimed: (count) => `Claimed by the unit, to be verified (${count})`,
    verified: (count) => `Verified (${count})`,
    rejected: (count) => `Rejected (${count})`,
    ...{ verify: 'Verify', more: 'Add what is missing, or reject', reject: 'Reject', reason: 'Reason to reject' },
    verifyOf: (what) => `Verify: ${what}`,
    reopen: 'Judge this again',
    all: (count) => `Verify all ${count} at once`,
    allText: 'These are recorded as verified by you:',
    allPress: (count) => `Verify ${count} records`,
    vague: 'The claim does not say how often: it cannot be verified, add each decision instead.',
    undated: 'The claim names no year: look at the decision and give the year when you verify.',
    ...{ year: 'Year', decisionNo: 'Decision number', decisionDate: 'Date of decision', dateHint: 'day/month/year' },
    ...{ applied: 'Put to use', unknown: 'Not known', yes: 'Yes', no: 'No' },
    by: (who, at) => `${who}, ${at}`,
    added: 'added from papers',
    source: (call, version, row) => `${call}, version ${version}, row ${row}`,
    file: 'Open the file of the unit',
    problem: 'Something needs correcting',
    not_a_year: 'A year has four digits, from 1945.',
    year_missing: 'Give the year of the rating.',
    not_a_date: 'This is no date; write it like 20/12/2019.',
    missing: 'Choose what it is, who granted it, and the year or date.',
    stale: 'This changed while you were looking at it; below is the latest. Please do it again.',
  },
};
