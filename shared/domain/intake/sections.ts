import { plainWords } from '../campaign/words.ts';
import type { FormDefinition } from '../reading/form.ts';
import type { Finding } from '../reading/result.ts';
import { blocks } from './rule-finding.ts';

type Section = FormDefinition['sections'][number];

/** `II.`, `1.2)`, `a)`, `A4 -`, `Phần thứ nhất:` and bullets that open a heading. */
const numbering = /^(?:phần\s+(?:thứ\s+)?\S+|[IVXLC]+|[A-Za-zĐđ]?\d+(?:\.\d+)*|[A-Za-zĐđ])\s*[.):–-]\s*|^[-+*•☞]\s*/iu;

/** A heading is short; a long paragraph that happens to begin alike is text. */
const maxHeadingWords = 40;

function bare(line: string): string {
  let text = line.trim();
  for (let i = 0; i < 3 && numbering.test(text); i += 1) text = text.replace(numbering, '').trim();
  return plainWords(text);
}

/** A line opens a section when it begins with its label or an alias, or is marked with its id (`A4.`). */
function opens(line: string, section: Section): boolean {
  if (line.split(/\s+/).length > maxHeadingWords) return false;
  if (new RegExp(`^${section.id}\\s*[.):–-]`, 'i').test(line.trim())) return true;
  const heading = bare(line);
  return [section.label, ...section.aliases]
    .map(plainWords)
    .some((name) => heading === name || heading.startsWith(`${name} `));
}

/** `B. PHƯƠNG HƯỚNG`: capitals only, the title of a part; it ends no section with content of its own. */
const isPartTitle = (line: string) => line.split(/\s+/).length <= 12 && line === line.toLocaleUpperCase('vi');

/**
 * The sections of an outline form found in the paragraphs of a text, by id, in the form's order. A heading with nothing
 * under it before the next heading does not count: an empty section is a missing one.
 */
export function sectionsIn(paragraphs: readonly string[], form: Pick<FormDefinition, 'sections'>): string[] {
  const found = new Set<string>();
  let current: readonly string[] = [];
  for (const line of paragraphs) {
    if (plainWords(line) === '') continue;
    const opened = form.sections.filter((section) => opens(line, section)).map((section) => section.id);
    if (opened.length === 0 && isPartTitle(line)) continue;
    if (opened.length === 0) for (const id of current) found.add(id);
    else current = longest(opened, { line, form });
    if (opened.length > 0 && line.includes(':') && plainWords(line.slice(line.indexOf(':') + 1)) !== '') {
      for (const id of current) found.add(id);
    }
  }
  return form.sections.map((section) => section.id).filter((id) => found.has(id));
}

/** Of several sections a heading could open, the one whose name says most. */
function longest(
  ids: readonly string[],
  at: { line: string; form: Pick<FormDefinition, 'sections'> },
): readonly string[] {
  const heading = bare(at.line);
  const length = (id: string) => {
    const section = at.form.sections.find((one) => one.id === id);
    const names = section ? [section.label, ...section.aliases].map(plainWords) : [];
    return Math.max(0, ...names.filter((name) => heading.startsWith(name)).map((name) => name.length));
  };
  const best = Math.max(...ids.map(length));
  return ids.filter((id) => length(id) === best);
}

/** Every required section of an outline that is not among `present`. */
export function checkSections(form: Pick<FormDefinition, 'sections'>, present: readonly string[]): Finding[] {
  return form.sections
    .filter((section) => section.required && !present.includes(section.id))
    .map((section) =>
      blocks(`MISSING_SECTION:${section.id}`, {
        message: `Thiếu mục ${section.id === section.label ? '' : `${section.id} `}"${section.label}".`,
        remedy: 'Bổ sung mục này (có tiêu đề và nội dung) rồi gửi lại.',
      }),
    );
}

const signers: Record<string, string> = {
  CONG_DOAN: 'Công đoàn cùng cấp',
  UNIT_HEAD: 'Thủ trưởng đơn vị',
  STANDING_OFFICE: 'cơ quan thường trực',
};

/** Every further signature a call asks for that is not among `signed`. */
export function checkCoSign(required: readonly string[], signed: readonly string[]): Finding[] {
  return required
    .filter((party) => !signed.includes(party))
    .map((party) =>
      blocks(`COSIGN_MISSING:${party}`, {
        message: `Văn bản chưa có chữ ký của ${signers[party] ?? party}.`,
        remedy: `Lấy chữ ký của ${signers[party] ?? party}, đính kèm bản đã ký rồi gửi lại.`,
      }),
    );
}
