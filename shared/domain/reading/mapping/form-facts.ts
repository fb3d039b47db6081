import { citationsIn } from '../../law/cited-numbers.ts';
import type { ReadingResult } from '../result.ts';
import { canonicalText } from '../vietnamese/canonical.ts';
import { foldLoose } from '../vietnamese/fold.ts';
import { looksLikePerson } from './kind.ts';
import { namesPlaceDate } from './place-date.ts';
import { signatureTitle } from './signature-title.ts';
import { signaturesIn } from './signatures.ts';

type Facts = NonNullable<ReadingResult['form']>;

const FIRST_LINES = 80;
const LAST_LINES = 60;
const LONGEST_LINE = 400;
const MOST_CITATIONS = 60;

/** Gathers the lines around the list and reads agency, number, place and date, title and signer out of them. */
export type FactsCollector = {
  /** A paragraph or cell outside the list; it may hold several lines and, typed with tabs, several columns. */
  add(text: string): void;
  /** Text in the header or footer of the pages; it counts where the body tells nothing. */
  addMargin(text: string): void;
  /** A nominee was read: what comes after may be the signature, what came before may not. */
  listSeen(): void;
  /** Another sheet begins: it may bring the heading that the list before lacked, and what it says is not that list's signature. */
  sheetOpened(): void;
  /** `found` is false when nothing of a heading was seen. */
  facts(): { form: Facts; hasHeading: boolean };
};

export function collectFacts(): FactsCollector {
  const first: string[] = [];
  let last: string[] = [];
  /** Lines behind the list of an earlier sheet that name its signer. */
  let signed: string[] = [];
  const margin: string[] = [];
  let inList = false;
  const cited = new Set<string>();
  const add = (line: string): void => {
    if (!inList && first.length < FIRST_LINES) first.push(line);
    last.push(line);
    if (last.length > LAST_LINES) last = last.slice(-LAST_LINES / 2);
  };
  return {
    add(text) {
      if (cited.size < MOST_CITATIONS) for (const { number } of citationsIn(text)) cited.add(number);
      for (const line of linesOf(text)) add(line);
    },
    addMargin(text) {
      // The first page has a header of its own, and a box may say once more what it says.
      for (const line of linesOf(text)) if (margin.length < FIRST_LINES && !margin.includes(line)) margin.push(line);
    },
    listSeen() {
      inList = true;
      if (last.length > 0) last = [];
    },
    sheetOpened() {
      if (!inList) return;
      if (readSigner(last) !== undefined) signed = last;
      last = [];
      inList = Object.keys(readHeading(first)).length > 0;
    },
    facts() {
      const form = readHeading(first);
      if (margin.length > 0) fillFrom(form, readHeading(margin));
      const ending = signed.length > 0 && readSigner(last) === undefined ? signed : last;
      const signer = readSigner(ending) ?? readSigner(margin);
      if (signer !== undefined) form.signer = signer;
      const { titles, names } = signaturesIn(ending);
      if (titles.length > 0) Object.assign(form, { signatureTitles: titles, signatureNames: names });
      if (cited.size > 0) form.citations = [...cited];
      const hasHeading =
        Object.keys(form).some((key) => !key.startsWith('sign') && key !== 'citations') || first.some(isNational);
      return { form, hasHeading };
    },
  };
}

/** What the body does not tell; a place and an agency come with what belongs to them, or not at all. */
function fillFrom(form: Facts, margin: Facts): void {
  const { agency, parent, number, placeDate, date, title } = margin;
  if (form.agency === undefined) Object.assign(form, { ...(parent ? { parent } : {}), ...(agency ? { agency } : {}) });
  if (form.placeDate === undefined && placeDate !== undefined)
    Object.assign(form, { placeDate, ...(date ? { date } : {}) });
  if (form.number === undefined && number !== undefined) form.number = number;
  if (form.title === undefined && title !== undefined) form.title = title;
}

const lineEnd = /[\n\r\v]|\t+| {3,}|(?=C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I)|(?=Độc lập\s*[-–])/iu;
/** Between "Số: 12/BC-TTYT" and "Bà Rịa, ngày …" on one line. Slow: tried on short lines only. */
const besideDate = /(?<=\/[^\s/]{2,30})\s+(?=\p{Lu}[\p{L} .-]{1,40},\s*ngày\s)/iu;

function linesOf(text: string): string[] {
  return text
    .split(lineEnd)
    .flatMap((line) => line.slice(0, LONGEST_LINE).split(besideDate))
    .map(canonicalText)
    .filter((line) => line !== '');
}

const isNational = (line: string): boolean => /^(cong hoa xa hoi|doc lap tu do)/.test(foldLoose(line));
const titleStart =
  /^(danh sach|bang danh sach|bieu|ban dang ki|bang tong hop|dang ki|ke hoach|bao cao|to trinh|tham luan|bai tham luan|de nghi|phieu|bien ban|giay moi)/;
const numberLine = /^s[oốôó]\s*[:.]?\s*[\d.…_ ]*\s*\/\s*\S+/i;
const agencyWord =
  /^(ubnd|uy ban|so |bo |ban |benh vien|trung tam|chi cuc|phong |cong doan|truong |vien |hoi |cuc |tram |bv|ttyt|dang |tinh |huyen |dai hoc|cong ti)/;

function readHeading(lines: readonly string[]): Facts {
  const form: Facts = {};
  const agencies: string[] = [];
  for (const line of lines) {
    const folded = foldLoose(line);
    if (isNational(line)) continue;
    const date = dateOf(line);
    if (form.placeDate === undefined && namesPlaceDate(folded) && line.length < 80) {
      form.placeDate = line;
      if (date !== undefined) form.date = date;
    } else if (form.number === undefined && numberLine.test(line)) form.number = line;
    else if (form.title === undefined && titleStart.test(folded) && line.length < 200) form.title = line;
    else if (form.title === undefined && agencies.length < 4 && isAgency(line, folded)) agencies.push(line);
  }
  const [parent, ...own] = agencies;
  if (own.length > 0 && parent !== undefined) {
    form.parent = parent;
    form.agency = own.join(' ');
  } else if (parent !== undefined) form.agency = parent;
  return form;
}

/** Agencies are written in capitals above the number; elsewhere only their first words tell. */
function isAgency(line: string, folded: string): boolean {
  if (line.length > 120 || /\d{3,}/.test(line)) return false;
  const isCapitals = line === line.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(line);
  return agencyWord.test(`${folded} `) && (isCapitals || line.length < 60);
}

/** `ngày 10 tháng 6 năm 2021` as `2021-06-10`; undefined when blank or impossible. */
export function dateOf(line: string): string | undefined {
  const match = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/.exec(foldLoose(line));
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

const notSigner = /^(noi nhan|luu|nhu tren|ki ten|da ki|ki ghi ro|chu ki|nguoi lap|so y te|giam doc|pho giam doc)/;

/** The last line under the signature's title that reads like a name. */
function readSigner(lines: readonly string[]): string | undefined {
  let at = -1;
  lines.forEach((line, i) => {
    if (signatureTitle.test(foldLoose(line)) && line.length < 80) at = at < 0 || isTitleOnly(line) ? i : at;
  });
  if (at < 0) return undefined;
  const names = lines
    .slice(at + 1)
    .map((line) => line.replace(/^(ts|ths|bs|pgs|gs|ds|bscki+|bsck1|bsck2|cki+)[.\s]+/i, (title) => title))
    .filter((line) => looksLikePerson(line.replace(/^((ts|ths|bs|pgs|gs|ds|bscki+|bsckii?|cki+)[.\s]+)+/i, '')))
    .filter((line) => !notSigner.test(foldLoose(line)) && !signatureTitle.test(foldLoose(line)));
  return names.at(-1);
}

const isTitleOnly = (line: string): boolean => line.length < 60;
