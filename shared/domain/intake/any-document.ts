import { type FormDefinition, isAnyDocument } from '../reading/form.ts';
import type { Finding, ReadingResult } from '../reading/result.ts';
import { warns } from './rule-finding.ts';

/** What the reader could not make out and nobody has to: pages that are pictures, tables and letters it is unsure of. */
const unread = new Set([
  'pdf_no_text_layer',
  'pdf_page_no_text',
  'pdf_table_uncertain',
  'encoding_loss',
  'unread_text',
]);

const isPicture = ({ code, value }: Finding) => code === 'unsupported_format' && value?.startsWith('ảnh') === true;
const isScanned = (one: Finding) =>
  one.code === 'pdf_no_text_layer' || one.code === 'pdf_page_no_text' || isPicture(one);

const scan = (): Finding =>
  warns('SCAN_NOT_READ', {
    message: 'Tệp là bản quét hoặc ảnh nên hệ thống không đọc được số, ngày, tên văn bản; vẫn được nhận.',
    remedy: 'Nếu có tệp Word hoặc PDF xuất từ Word, nộp tệp đó để cán bộ tra cứu nhanh hơn.',
  });

/** The heading of a bundle is that of the first file in it that has one. */
const headingOf = ({ form, children = [] }: ReadingResult) =>
  form ?? children.map((child) => child.form).find((one) => one?.title !== undefined || one?.number !== undefined);

/**
 * A file of a call that takes any document: a scan or a picture is taken with a warning, since nothing has to be read of
 * it. What makes a file unsafe or broken stays as it is.
 */
export function takeAnyDocument(
  reading: ReadingResult,
  form: Pick<FormDefinition, 'kind' | 'sections'>,
): ReadingResult {
  if (!isAnyDocument(form)) return reading;
  const isScan = reading.findings.some(isScanned);
  const findings = [
    ...reading.findings.filter((one) => {
      if (unread.has(one.code) || isPicture(one)) return false;
      return !(isScan && one.code === 'form_heading_missing') && one.code !== 'child_rejected';
    }),
    ...(isScan ? [scan()] : []),
  ];
  const stays = findings.some((one) => one.severity === 'block') || (reading.outcome === 'refuse' && !isScan);
  const heading = headingOf(reading);
  return {
    ...reading,
    ...(heading === undefined ? {} : { form: heading }),
    outcome: stays ? reading.outcome : 'accept',
    findings,
  };
}
