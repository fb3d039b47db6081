import { printableText } from '../reading/vietnamese/canonical.ts';

/** A calendar day in the province's time zone, `2021-06-18`. */
export type LocalDate = string;

/** What stands at the head of every official paper (Decree 30/2020/ND-CP, annex I, part I, section II.1-4). */
export type PaperHeading = {
  parent: string;
  agency: string;
  /** `Số: 1850/DS-SYT`. */
  number: string;
  /** `Hà Tĩnh, ngày 18 tháng 6 năm 2021`. */
  placeDate: string;
};

/** Who signs: each line of the authority in capitals (`KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`), then the name. */
export type PaperSigner = { authority: readonly string[]; name: string };

/** What stands at the foot: the receivers, each line with its dash and punctuation, the signer, the secretary of minutes. */
export type PaperFoot = { recipients: readonly string[]; signer: PaperSigner; secretary?: PaperSigner };

/** A table inside a paper: headings with their share of the width, rows of cells of lines. */
export type PaperTable = {
  kind: 'table';
  columns: readonly { label: string; share: number; centred: boolean }[];
  rows: readonly (readonly (readonly string[])[])[];
};

export type PaperBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  /** The banner of a gathering: centred, its last line (place and date) in italics. */
  | { kind: 'banner'; lines: readonly string[] }
  | PaperTable;

/** The document model of a paper of running text: what is printed and in which order. */
export type OfficialPaper = {
  heading: PaperHeading;
  title: string;
  subject: readonly string[];
  /** Whom it is addressed to, printed as `Kính gửi:`; empty for minutes. */
  addressees: readonly string[];
  blocks: readonly PaperBlock[];
  foot: PaperFoot;
};

/** What every paper is told about who issues it, where, when and by whose hand. */
export type PaperIssue = {
  agency: { parent: string; name: string };
  place: string;
  date: LocalDate;
  documentNo?: string | undefined;
  documentSymbol?: string | undefined;
  signer: { authority: string | readonly string[]; name: string };
  recipients: readonly string[];
};

/** Head of a paper from what is known of its issue. Throws RangeError for a date that is none. */
export function headingOf(
  issue: Pick<PaperIssue, 'agency' | 'place' | 'date' | 'documentNo' | 'documentSymbol'>,
): PaperHeading {
  return {
    parent: keptTogether(capitals(issue.agency.parent)),
    agency: keptTogether(capitals(issue.agency.name)),
    number: documentNumber({ no: issue.documentNo, symbol: issue.documentSymbol }),
    placeDate: placeAndDate(issue.place, issue.date),
  };
}

/** The left part of the head holds so many capitals on a line; a longer name is parted. */
const headLine = 24;
/** Words of an agency that must not be parted, as in `TỈNH / HÀ TĨNH` or `KHEN / THƯỞNG`. */
const whole = /(?:TỈNH|THÀNH PHỐ) .+$|THI ĐUA|KHEN THƯỞNG|NGÀNH Y TẾ|TRUNG TÂM|BỆNH VIỆN|Y TẾ|\S+ \S+$/g;

function keptTogether(name: string): string {
  return name.length <= headLine ? name : name.replace(whole, (words) => words.replaceAll(' ', '\u00a0'));
}

/** Foot of a paper from what is known of its issue. */
export function footOf(issue: Pick<PaperIssue, 'signer' | 'recipients'>): PaperFoot {
  return { recipients: recipientLines(issue.recipients), signer: signerOf(issue.signer) };
}

export function signerOf(signer: PaperIssue['signer']): PaperSigner {
  const authority = typeof signer.authority === 'string' ? [signer.authority] : signer.authority;
  return { authority: authority.map(capitals), name: tidy(signer.name) };
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Place and date as papers write it: days under 10 and the months 1 and 2 take a leading zero (Decree 30/2020/ND-CP,
 * annex I, part I, section II.4b). `date` is a local day; anything else is a fault of the caller and throws RangeError.
 */
export function placeAndDate(place: string, date: LocalDate): string {
  return `${tidy(place)}, ${dateInWords(date)}`;
}

/** `ngày 05 tháng 02 năm 2022`; throws RangeError for a text that is no local day. */
export function dateInWords(date: LocalDate): string {
  const match = datePattern.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!match || month < 1 || month > 12 || day < 1 || day > days) throw new RangeError(`not a calendar day: ${date}`);
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** `Số: 05/DS-SYT`; without a number the place for it stays open in front of the symbol, to be written by hand. */
export function documentNumber(number: { no?: string | undefined; symbol?: string | undefined }): string {
  const no = tidy(number.no ?? '').replace(/^số\s*:\s*/i, '');
  if (no) return `Số: ${no.replace(/^(\d)(?=\/|$)/, '0$1')}`;
  return `Số:          /${tidy(number.symbol ?? '')}`;
}

/**
 * Kind of paper in capitals and the lines saying what it is about. One line that begins with the kind is parted after it:
 * `Danh sách đăng ký …` gives `DANH SÁCH` over `Đăng ký …`.
 */
export function titleOf(given: readonly string[], kind: string): { title: string; subject: string[] } {
  const [first = kind, ...rest] = given.map(tidy).filter((line) => line !== '');
  const about = first.slice(kind.length).trim();
  if (rest.length > 0 || about === '' || capitals(first.slice(0, kind.length)) !== capitals(kind)) {
    return { title: capitals(first), subject: rest };
  }
  return { title: capitals(kind), subject: [capitals(about.charAt(0)) + about.slice(1)] };
}

/** The receivers with a dash each, `;` after every one and `.` after the last (Decree 30/2020/ND-CP, annex I, II.9). */
export function recipientLines(recipients: readonly string[]): string[] {
  const names = recipients.map((name) =>
    tidy(name)
      .replace(/^[-–]\s*/, '')
      .replace(/[;.]+$/, ''),
  );
  const filled = names.filter((name) => name !== '');
  return filled.map((name, index) => `- ${name}${index === filled.length - 1 ? '.' : ';'}`);
}

/** Text on one line in NFC, without characters that print nothing. */
export function tidy(text: string): string {
  return lines(text).join(' ');
}

/** The lines of a text in NFC: trimmed, inner white space single, empty lines and unprintable characters dropped. */
export function lines(text: string): string[] {
  return printableText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Capitals as Vietnamese writes them. */
export function capitals(text: string): string {
  return tidy(text).toLocaleUpperCase('vi');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
