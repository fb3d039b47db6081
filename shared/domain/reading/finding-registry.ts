import type { FindingKind, Seen } from './findings/finding-kind.ts';
import { layoutFindings } from './findings/layout-findings.ts';
import { rowFindings } from './findings/row-findings.ts';
import { safetyFindings } from './findings/safety-findings.ts';
import type { Finding, Place } from './result.ts';

/** Every finding a reading can have, by code. */
export const findingRegistry = { ...safetyFindings, ...layoutFindings, ...rowFindings } satisfies Record<
  string,
  FindingKind
>;
export type FindingCode = keyof typeof findingRegistry;

const shortened = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** Words for a place, as a person would look it up; undefined for the file as a whole. */
export function describePlace(at: Place | undefined): string | undefined {
  if (!at) return undefined;
  const words: string[] = [];
  if (at.entry !== undefined) words.push(`tệp "${at.entry}"`);
  if (at.sheet !== undefined) words.push(`trang tính "${at.sheet}"`);
  if (at.page !== undefined) words.push(`trang ${at.page}`);
  if (at.table !== undefined) words.push(`bảng ${at.table}`);
  if (at.cell !== undefined) words.push(`ô ${at.cell}`);
  else if (at.line !== undefined) words.push(`dòng ${at.line}`);
  else if (at.row !== undefined) words.push(`dòng ${at.row}`);
  return words.length > 0 ? words.join(', ') : undefined;
}

/**
 * Writes one finding.
 * @param seen what was seen: `at` where, `value` as it stands in the file, `column` the form's heading of that column
 */
export function makeFinding(
  code: FindingCode,
  seen: { at?: Place | undefined; value?: string | undefined; column?: string | undefined } = {},
): Finding {
  const kind: FindingKind = findingRegistry[code];
  const value = seen.value === undefined ? undefined : shortened(seen.value);
  const words: Seen = { value, column: seen.column, place: describePlace(seen.at) };
  return {
    severity: kind.severity,
    code,
    message: kind.message(words),
    remedy: kind.remedy(words),
    ...(seen.at ? { at: seen.at } : {}),
    ...(value === undefined ? {} : { value }),
  };
}
