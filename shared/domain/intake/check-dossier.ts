import type { Call } from '../campaign/call.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { checkItem } from '../communication/item.ts';
import { entriesOfRows } from '../communication/rows.ts';
import { checkDelegates } from '../congress/delegates.ts';
import { checkCovenantRows } from '../covenant/rows.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { ratingsOfRows } from '../evaluation/rows.ts';
import type { FormDefinition } from '../reading/form.ts';
import type { DossierRow, Finding } from '../reading/result.ts';
import { checkQuota, type Quota } from './quota.ts';
import { warns } from './rule-finding.ts';
import { checkCoSign, checkSections } from './sections.ts';
import { checkParticipants, checkSubjects } from './subjects.ts';
import { checkWaveDays } from './wave-days.ts';

/** What is known around the rows of a dossier when it is held against the rules of its call. */
export type DossierContext = {
  plan: Pick<
    CampaignDefinition,
    'participants' | 'policies' | 'delegateCategories' | 'streams' | 'tagNames' | 'meta' | 'waves' | 'waveTie'
  >;
  /** The period it is sent for: of a call per wave, the wave. */
  period?: string | undefined;
  /** The day the call's event was held, for phases of publicity around it. */
  heldOn?: LocalDate | undefined;
  /** The call's form; an outline form is checked for its sections. */
  form?: FormDefinition | undefined;
  /** Ids of the sections found in an outline (`sectionsIn`). */
  sections?: readonly string[] | undefined;
  /** Parties of `coSign` whose signature is there. */
  signed?: readonly string[] | undefined;
  /** Subjects of the same call and period in dossiers of other units. */
  others?: readonly { key: string; sentBy: string }[] | undefined;
  /** Number of people in the unit, for delegate policies. */
  headcount?: number | undefined;
  /** The number the role of `quotaSetBy` gave this unit. */
  quota?: Quota | undefined;
};

function checkNumber(call: Call, rows: readonly DossierRow[], quota: Quota | undefined): Finding[] {
  const places = rows.map((row) => row.at);
  if (call.quotaSetBy === undefined) return checkQuota(quota ?? call.per ?? {}, rows.length, places);
  if (quota !== undefined) return checkQuota(quota, rows.length, places);
  const message = 'Chưa có số đại biểu phân bổ cho đơn vị nên chưa đối chiếu được số lượng.';
  return [warns('QUOTA_NOT_SET', { message, remedy: 'Đơn vị cứ gửi; cơ quan thường trực sẽ đối chiếu khi phân bổ.' })];
}

/** A policy binds the list it is about; where each unit has a number of its own it binds the whole, not the parts. */
function checkPolicy(call: Call, rows: readonly DossierRow[], context: DossierContext): Finding[] {
  const policy = call.policy === undefined ? undefined : context.plan.policies?.[call.policy];
  if (policy === undefined || call.quotaSetBy !== undefined) return [];
  const categories = context.plan.delegateCategories ?? {};
  return checkDelegates(rows, { policy, categories, headcount: context.headcount });
}

function checkCommunication(call: Call, rows: readonly DossierRow[], context: DossierContext): Finding[] {
  const { plan, heldOn } = context;
  const { entries, findings } = entriesOfRows(rows);
  const wrong = entries.flatMap(({ row, entry }) =>
    checkItem(call, entry, { plan, heldOn }).map((finding) => ({ ...finding, at: row.at })),
  );
  return [...findings, ...wrong];
}

/** What only this type of call asks of its rows. */
function checkByType(call: Call, rows: readonly DossierRow[], context: DossierContext): Finding[] {
  switch (call.type) {
    case 'registration':
    case 'nomination': {
      const { plan, others = [], period = 'once' } = context;
      return [
        ...checkParticipants(rows, plan.participants),
        ...checkSubjects(rows, others),
        ...checkWaveDays(call, rows, { plan, period }),
      ];
    }
    case 'delegates':
      return [...checkSubjects(rows, context.others ?? []), ...checkPolicy(call, rows, context)];
    case 'event':
      return checkPolicy(call, rows, context);
    case 'communication':
      return checkCommunication(call, rows, context);
    case 'evaluation':
      return ratingsOfRows(rows).findings;
    case 'covenant':
      return checkCovenantRows(rows, call.kinds);
    default:
      return [];
  }
}

/**
 * Holds what was read of one version against the rules of its call: number of items, doubled or foreign subjects,
 * delegate policy, sections, signatures. Answers every finding at once; a version with one of severity `block` is not
 * valid. What the file itself is like is the reader's to say.
 */
export function checkDossier(call: Call, rows: readonly DossierRow[], context: DossierContext): Finding[] {
  const outline = context.form?.kind === 'outline';
  return [
    ...checkNumber(call, rows, context.quota),
    ...checkByType(call, rows, context),
    ...(outline && context.form ? checkSections(context.form, context.sections ?? []) : []),
    ...checkCoSign(call.coSign ?? [], context.signed ?? []),
  ];
}
