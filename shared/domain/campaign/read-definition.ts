import type { z } from 'zod';
import { LocalDate } from '../deadlines/instants.ts';
import { checkCitations } from '../law/citations.ts';
import { checkDates } from './check-dates.ts';
import { checkReferences } from './check-references.ts';
import { Common } from './common-plan.ts';
import { CampaignDefinition } from './definition.ts';
import { explain, knownKeysAsMessage, valueAt } from './explain-schema.ts';
import { readAsMeant } from './meant-keys.ts';
import { type PlanParts, partsOf } from './parts.ts';
import { type PlanIssue, planError, planWarning } from './plan-issue.ts';

export type Read<T> = { value: T; warnings: readonly PlanIssue[] } | { issues: readonly PlanIssue[] };

/** Reads a value that somebody wrote by hand: as its schema wants it, or everything that is wrong with it in Vietnamese. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { issues: PlanIssue[] } {
  const parsed = schema.safeParse(value, { error: knownKeysAsMessage, reportInput: false });
  if (parsed.success) return { value: parsed.data };
  return { issues: parsed.error.issues.flatMap((issue) => explain(issue, value)) };
}

/** A copy of `value` without the keys nobody knows, so that what stands beside them is still checked. */
function withoutUnknown(value: unknown, issues: readonly PlanIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'UNKNOWN_KEY') continue;
    const parent = valueAt(copy, issue.path.slice(0, -1));
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, String(issue.path.at(-1)));
  }
  return copy;
}

function incomplete({ paper }: PlanParts): PlanIssue[] {
  if (paper === undefined) return [];
  const lacking = [...(paper.number === null ? ['số'] : []), ...(paper.issued === undefined ? ['ngày ban hành'] : [])];
  if (lacking.length === 0) return [];
  return [planWarning('PLAN_INCOMPLETE', ['plan'], `Văn bản kế hoạch còn để trống ${lacking.join(' và ')}.`)];
}

/** Cited law that is not in force on the plan's day, or ceases to be within its window. */
function expired({ paper, meta }: PlanParts): PlanIssue[] {
  const issued = paper?.issued ?? (paper?.issuedMonth === undefined ? undefined : `${paper.issuedMonth}-01`);
  const from = LocalDate.safeParse(issued ?? meta?.window.from);
  if (meta === undefined || !from.success) return [];
  return (paper?.bases ?? []).flatMap((number, i) =>
    checkCitations([number], { from: from.data, to: meta.window.to }).map((issue) =>
      planWarning(issue.code, ['plan', 'bases', i], issue.message),
    ),
  );
}

/** Forms given to types of call that the common file does not have. */
function formsLost({ formOfType, forms }: Common): PlanIssue[] {
  const known = Object.keys(forms ?? {});
  return Object.entries(formOfType ?? {}).flatMap(([type, name]) =>
    known.includes(name)
      ? []
      : [
          planError('DANGLING_FORM', ['formOfType', type], {
            message: `Không có mẫu "${name}".`,
            choice: { allowed: known, seen: name },
          }),
        ],
  );
}

/** Reads the common file: its shape, and that the forms it gives to types of call are its own. */
export function readCommon(value: unknown): Read<Common> {
  const parsed = readShape(Common, value);
  if ('issues' in parsed) return parsed;
  const issues = formsLost(parsed.value);
  return issues.length > 0 ? { issues } : { value: parsed.value, warnings: [] };
}

/**
 * Reads a plan out of the value of its text: shape, references, dates. All issues at once: a wrong part does not hide
 * what is wrong beside it. With an error there is no definition; warnings come with one.
 */
export function readDefinition(value: unknown, common: Common): Read<CampaignDefinition> {
  const { shape, unread, definition, meant, asWritten } = readAsMeant(value, (raw) =>
    readShape(CampaignDefinition, raw),
  );
  const parts = partsOf(withoutUnknown(meant, unread));
  const beyond = [...checkReferences(parts, common), ...checkDates(parts), ...incomplete(parts), ...expired(parts)];
  const issues = [...shape, ...beyond.map((issue) => ({ ...issue, path: asWritten(issue.path) }))];
  if (definition === undefined || issues.some((issue) => issue.severity === 'error')) return { issues };
  return { value: definition, warnings: issues };
}
