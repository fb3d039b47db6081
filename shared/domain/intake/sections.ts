import type { Call } from '../campaign/call.ts';
import type { FormDefinition } from '../reading/form.ts';
import { outlineReader } from '../reading/mapping/outline.ts';
import type { Finding } from '../reading/result.ts';
import { blocks, counted } from './rule-finding.ts';

/** The sections of an outline form found in the paragraphs of a text, by id, in the form's order; an empty section is a missing one. */
export function sectionsIn(paragraphs: readonly string[], form: Pick<FormDefinition, 'sections'>): string[] {
  const outline = outlineReader(form);
  for (const line of paragraphs) outline.add(line);
  return Object.keys(outline.sections());
}

/** Every required section of an outline that is not among `present`. */
export function checkSections(form: Pick<FormDefinition, 'sections'>, present: readonly string[]): Finding[] {
  return form.sections
    .filter((section) => section.required && !present.includes(section.id))
    .map((section) =>
      blocks(`MISSING_SECTION:${section.id}`, {
        message: `Thiếu mục "${section.label}".`,
        remedy: `Bổ sung mục "${section.label}" (có tiêu đề và nội dung) rồi gửi lại.`,
      }),
    );
}

/** Whose signature is asked for, in words. */
const signers: Record<string, string> = {
  CONG_DOAN: 'Công đoàn cùng cấp',
  UNIT_HEAD: 'Thủ trưởng đơn vị',
  STANDING_OFFICE: 'cơ quan thường trực',
};

/**
 * What a text must hold beside its heading, in the sentences the unit's page shows before anything is sent: further
 * signatures and the sections of an outline.
 */
export function textNeeds(
  { coSign = [] }: Pick<Call, 'coSign'>,
  form: Pick<FormDefinition, 'kind' | 'sections'> | null,
): string[] {
  const sections = form?.kind === 'outline' ? form.sections.filter(({ required }) => required) : [];
  return [
    ...coSign.map((party) => `Văn bản cần có chữ ký của ${signers[party] ?? party}.`),
    ...(sections.length > 0
      ? [`Văn bản cần đủ ${counted(sections.length)} mục: ${sections.map(({ label }) => `“${label}”`).join('; ')}.`]
      : []),
  ];
}

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
