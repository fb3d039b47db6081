import type { Call } from '../../shared/domain/campaign/call.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import type { Due } from '../../shared/domain/campaign/due.ts';
import { formNameOf, intakeOf, isTaken } from '../../shared/domain/campaign/intake.ts';

const outcomes: Record<Call['type'], string> = {
  registration: 'register of those registered',
  nomination: 'list of nominations, verdicts, list forwarded',
  covenant: 'covenant register',
  plan: "unit's plan, complete by its sections",
  report: 'report, complete by its sections',
  delegates: 'delegate list held to its policy',
  event: 'event held, in time or late',
  communication: 'communication log by stream, channel, phase',
  article: 'pack of articles',
  evaluation: 'cross-rating matrix',
  task: 'task done',
};

function dueText(due: Due): string {
  if ('onDemand' in due) return 'on demand';
  if ('softOffset' in due) return `soft, ${due.softOffset} after the wave's event`;
  const edge = 'before' in due ? `before ${due.before}` : 'by' in due ? `by ${due.by}` : `soft ${due.soft}`;
  return due.rrule === undefined ? edge : `${edge}, ${due.rrule} until ${due.until ?? 'the end'}`;
}

function duesOf(call: Call): string {
  const special = Object.entries(call.dueFor ?? {}).map(([who, due]) => `${who}: ${dueText(due)}`);
  return [dueText(call.due), ...special].join('; ');
}

/** Where the plan attaches no form: what the call is answered by. */
function answerOf(call: Call, common: Common): string | undefined {
  const intake = intakeOf(call);
  if (intake === 'held') return 'day, place and number said on the page, any file beside';
  if (intake === 'done') return 'said on the page, any file beside';
  return call.form === undefined && intake === 'file' ? formNameOf(call, common) && 'any document' : undefined;
}

function rulesOf(call: Call, common: Common): string {
  const { per, form, policy, coSign, from, criteria, kinds, channels, phases } = call;
  const parts = [
    form && `form ${form}`,
    answerOf(call, common),
    per && `${per.min ?? 0}–${per.max ?? '∞'} items`,
    from && `items of ${from}`,
    criteria && (criteria === 'auto' ? 'criteria by subject' : `criteria ${criteria.join(', ')}`),
    policy && `policy ${policy}`,
    coSign && `co-signed by ${coSign.join(', ')}`,
    [...(kinds ?? []), ...(channels ?? []), ...(phases ?? [])].join(', '),
  ];
  return parts.filter(Boolean).join('; ');
}

const cell = (text: string) => text.replaceAll('|', '\\|') || '–';

function line(call: Call, at: string, common: Common): string {
  const who = call.mayAlso === undefined ? call.who : `${call.who} (may: ${call.mayAlso})`;
  const cells = [
    at,
    call.clause ?? '',
    call.type,
    call.title ?? '',
    who,
    duesOf(call),
    rulesOf(call, common),
    (call.route ?? []).join(' → '),
  ];
  return `| ${[...cells, outcomes[call.type]].map(cell).join(' | ')} |`;
}

/** One plan as a part of `docs/plans.md`: a table with a line for each call and the line it is defined on. */
function planPart({ file, text, definition, common }: PlanText): string[] {
  const lines = text.split('\n');
  const lineOf = (id: string) => lines.findIndex((one) => one.includes(`id: ${id},`)) + 1;
  const { number, issued, issuedMonth } = definition.plan;
  return [
    `## ${definition.title}`,
    '',
    `\`${file}\` · ${number ?? 'no number yet'} · ${issued ?? issuedMonth ?? 'no date yet'} · ${definition.meta.window.from} to ${definition.meta.window.to}`,
    '',
    '| call (line) | clause | type | title | who | due | rules | stages | comes out |',
    '|---|---|---|---|---|---|---|---|---|',
    ...definition.calls.map((call) =>
      line(call, `${call.id} (${lineOf(call.id)})${isTaken(call, common) ? ' ●' : ''}`, common),
    ),
    '',
    `Outputs of the whole: ${definition.outputs.join(', ')}.`,
    '',
  ];
}

export type PlanText = { file: string; text: string; definition: CampaignDefinition; common: Common };

/** `docs/plans.md`: every obligation of every plan, where it is defined, who owes what by when, and what comes out. */
export function plansPage(plans: readonly PlanText[]): string {
  const head = [
    '# Plans',
    '',
    'Written by `npx tiencu plan page infra/campaigns/*-20*.yaml`; a test holds it to the definitions. The language is',
    'explained in [plan-language.md](plan-language.md); the instants of every period are printed by `npx tiencu plan calendar FILE`.',
    '● marks the calls the deployed product opens and takes answers to: by itself on the day of the calendar, or, for a call on',
    'demand, when the office asks chosen units from its desk. The clause is that of the plan as printed.',
    '',
  ];
  return [...head, ...plans.flatMap(planPart)].join('\n');
}
