import { foldLoose } from '../vietnamese/fold.ts';
import { inferKind, kindOfSection, looksLikePerson } from './kind.ts';
import type { Layout } from './layout.ts';
import type { Section } from './nominee.ts';
import { namesPlaceDate } from './place-date.ts';
import { isPlainNumber } from './plain-number.ts';
import type { TextRow } from './row-texts.ts';
import type { SectionHeading } from './sections.ts';
import { isTitleAlone } from './signature-title.ts';

/** What a row under a heading is. */
export type RowRole =
  | { role: 'nominee' }
  | { role: 'continuation' }
  | ({ role: 'section' } & SectionHeading)
  | { role: 'numbering' }
  | { role: 'note' }
  | { role: 'end' }
  | { role: 'unread' };

/** The roles of nearly every row, without an object for each. */
const nominee: RowRole = { role: 'nominee' };
const continuation: RowRole = { role: 'continuation' };

const number = /^\(?\s*0*\d{1,5}\s*[.)]?\s*\)?$/;
/** `(12)`, `3=1+2`: a name is longer. */
const LONGEST_MARK = 8;
const LONGEST_LOOK = 200;
/** "Tập thể", "Danh sách cá nhân": a heading of kind without a mark is short. */
const LONGEST_KIND = 30;
/** A paragraph that opens a section says little more than its kind. */
const LONGEST_BETWEEN = 100;
const signature =
  /^(noi nhan|thu truong|giam doc|pho giam doc|kt giam doc|kt thu truong|tm |tl |q giam doc|nguoi lap|nguoi tong hop|lap bang|lap bieu|hieu truong|chu tich|ban giam doc|xac nhan|truong phong|ki ten|dai dien)/;
const stamp = /(^| )(ki ten|dong dau|ki ghi ro)( |$)/;
const receivers = /^noi nhan( |$)/;
const total = /^(tong cong|tong so|tong hop|tong|cong|danh sach (nay )?(gom|co)|an dinh|gom)( |$)/;
const note = /^(ghi chu|luu i|luu y|chu thich|chu i|chu y)( |$)/;
const sectionMarker = /^\s*([IVXL]+|[A-ZĐ]|\d{1,2})\s*[.)/:-]+\s*\S/;
const looseMarker = /^\s*[*+\-–•]\s*\S/;
const achievement =
  /^(\d{1,2} )?(ldtt|cstd|cstdcs|bk|gk|bang khen|giay khen|sang kien|de tai|hoan thanh|chien si|lao dong tien tien|huan chuong|tap the lao dong|tham gia|dat|duoc) /;
const groupWord = /^(khoi|nhom|cum|danh sach|cac |phan|muc) ?/;

/** How a text begins, folded; what decides the role of a row stands at its beginning. */
const opening = (text: string): string => foldLoose(text.slice(0, LONGEST_LOOK));

/** Texts of a row by column of the form. */
export type FormTexts = { tt: string; name: string; position: string; unit: string; achievements: string };

/**
 * Tells what a row under a heading is.
 * @param texts the row's own texts by column (covered cells are empty)
 * @param kind what the section says the nominees below it are
 * @param nameCovered the name cell belongs to a vertical merge that began above
 */
export function roleOf(
  row: TextRow,
  layout: Layout,
  { texts, nameCovered, kind }: { texts: FormTexts; nameCovered: boolean; kind: Section['kind'] },
): RowRole {
  const isNumbered = isPlainNumber(texts.tt) || number.test(texts.tt);
  if (!isNumbered && isTotal(row)) return { role: 'note' };
  // A cell that could not be read may hold anything: the row is told as a nominee with that fault.
  if (row.hasFault) return nameCovered ? continuation : nominee;
  if (texts.name.length <= LONGEST_MARK && isNumbering(row)) return { role: 'numbering' };
  if (isNumbered && texts.name !== '' && !nameCovered) return numberedRole(row, texts, kind);
  if (!isNumbered && endsTable(row, texts)) return { role: 'end' };
  const single = singleText(row, texts);
  if (single !== undefined && !nameCovered) return roleOfSingle(single, row, { layout, texts });
  if (nameCovered) return continuation;
  const isBlankLed = texts.tt === '' && texts.name === '';
  if (isBlankLed && !(texts.unit !== '' && texts.achievements !== '')) return continuation;
  return nominee;
}

/**
 * "1 | Tập thể" with nothing else is a heading, and so is "1 | Bệnh viện tỉnh" among individuals; any other name with a number is a
 * nominee, however little else is filled.
 */
function numberedRole(row: TextRow, texts: FormTexts, kind: Section['kind']): RowRole {
  const isHeading =
    row.filled === 2 &&
    (/^(cac )?(tap the|ca nhan)$/.test(foldLoose(texts.name)) ||
      (kind === 'individual' && inferKind(texts.name, '') === 'collective'));
  return isHeading ? heading(`${texts.tt.replace(/[\s.)]*$/, '')}. ${texts.name}`) : nominee;
}

/** `(1) (2) (3)`, `1 2 3`, `A B 1 2`: every filled cell is one short mark, and they count up. */
function isNumbering(row: TextRow): boolean {
  if (row.filled < 3) return false;
  const marks = row.cells.filter(({ text }) => text !== '').map(({ text }) => text.replace(/[()[\]\s.–-]/g, ''));
  if (!marks.every((mark) => /^(\d{1,2}|[A-Za-z])(=.*)?$/.test(mark))) return false;
  const figures = marks.filter((mark) => /^\d/.test(mark)).map((mark) => Number.parseInt(mark, 10));
  return figures.every((figure, i) => i === 0 || figure > (figures[i - 1] ?? 0));
}

/** The signature block or the place and date above it. */
function endsTable(row: TextRow, texts: FormTexts): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  // A second office of the nominee above stands in its column, too, but not in capitals.
  const isTitle = (text: string): boolean =>
    isTitleAlone(text) && (text !== texts.position || text === text.toLocaleUpperCase('vi'));
  const ends = (text: string): boolean => {
    const folded = opening(text);
    return signature.test(`${folded} `) || isTitle(text) || (namesPlaceDate(folded) && folded.length < 60);
  };
  if (filled.length === 0 || filled.some(({ text }) => text.length >= LONGEST_LOOK)) return false;
  // Receivers on the left, the signature on the right, under whichever columns the page leaves for them.
  if (receivers.test(opening(filled[0]?.text ?? '')) || filled.every(({ text }) => ends(text))) return true;
  if (texts.name !== '' && !ends(texts.name)) return false;
  // A PDF without lines parts "(Ký tên, đóng dấu)" between two columns.
  const isStamp = texts.tt === '' && filled.some(({ text }) => stamp.test(opening(text)));
  return (texts.unit === '' || isStamp) && filled.some(({ text }) => ends(text));
}

function singleText(row: TextRow, texts: FormTexts): string | undefined {
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.length === 1) return filled[0]?.text;
  const [mark, title, ...rest] = filled;
  if (!mark || !title || rest.length > 0 || !/^([IVXL]+|[A-ZĐ])\s*[.)]?$/.test(mark.text)) return undefined;
  if (title.text !== texts.name && !isBareKind(title.text)) return undefined;
  return `${mark.text.replace(/\s*[.)]?$/, '.')} ${title.text}`;
}

function roleOfSingle(text: string, row: TextRow, { layout, texts }: { layout: Layout; texts: FormTexts }): RowRole {
  const folded = opening(text);
  const cell = row.cells.find((one) => one.text !== '');
  const isWide = cell !== undefined && cell.span * 2 >= layout.width && layout.width > 2;
  // "(QĐ số 12/QĐ-UBND)" alone under the achievements is the end of what stands above it, on the page before or in a row of its own.
  const isRemark = texts.achievements === '' && /^\(.*\)\.?$/s.test(text);
  if (isSum(text) || note.test(folded) || isRemark) return { role: 'note' };
  const isMarked = kindOfSection(text) !== undefined && (sectionMarker.test(text) || folded.length < LONGEST_KIND);
  const isInLead = texts.name !== '' || texts.tt !== '' || isWide || (isMarked && cell?.column === 0);
  if (!isInLead && isBareKind(text)) return heading(text);
  if (!isInLead) return texts.achievements !== '' || texts.position !== '' ? continuation : { role: 'unread' };
  // A form printed with its numbers and left blank.
  if (number.test(text)) return { role: 'note' };
  // The end of a cell that a CSV file broke into a line of its own, or that was typed a column too far left.
  if (!isWide && texts.name === '' && achievement.test(folded)) return { role: 'unread' };
  const isHeading =
    kindOfSection(text) !== undefined ||
    sectionMarker.test(text) ||
    looseMarker.test(text) ||
    groupWord.test(folded) ||
    isWide ||
    texts.tt !== '';
  if (!isHeading && texts.name !== '') return looksLikePerson(text) ? nominee : heading(text);
  return text.length > 160 ? { role: 'unread' } : heading(text);
}

function heading(text: string): RowRole & SectionHeading {
  const marker = sectionMarker.exec(text)?.[1] ?? '';
  const kindOfMarker = /^\d/.test(marker) ? '1' : /^[IVXL]+$/.test(marker) ? 'I' : marker === '' ? '' : 'A';
  const level = kindOfSection(text) !== undefined || kindOfMarker === 'I' || kindOfMarker === 'A' ? 'section' : 'group';
  return { role: 'section', text, level, marker: kindOfMarker };
}

/** The heading of a section typed between tables instead of in a row ("II. CÁ NHÂN"); undefined for any other text. */
export function sectionBetweenTables(text: string): SectionHeading | undefined {
  if (text.length > LONGEST_BETWEEN || kindOfSection(text) === undefined) return undefined;
  return isBareKind(text) || sectionMarker.test(text) ? heading(text) : undefined;
}

/** "Tập thể", "II. CÁ NHÂN (5)": a kind and nothing more. */
const isBareKind = (text: string): boolean =>
  text.length <= LONGEST_BETWEEN &&
  /^(([ivxl]+|[a-zđ]|\d{1,2}) )?(cac )?(tap the|ca nhan)( \d+)?$/.test(foldLoose(text.replace(/\([^)]*\)/g, ' ')));

/** "Tổng cộng: 12 người": what a list counts up to, wherever it stands. */
export const isSum = (text: string): boolean => total.test(opening(text));

/** "Tổng cộng" and nothing but figures or a few words beside it. */
function isTotal(row: TextRow): boolean {
  const [first, ...rest] = row.cells.filter(({ text }) => text !== '');
  return first !== undefined && isSum(first.text) && rest.every(({ text }) => text.length < 40);
}
