import type { Call } from '../../shared/domain/campaign/call.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import type { Due } from '../../shared/domain/campaign/due.ts';
import { formNameOf, intakeOf, isTaken } from '../../shared/domain/campaign/intake.ts';
import type { outputNames } from '../../shared/domain/campaign/vocabulary.ts';

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

/** What comes out of a call, where its form asks for no sections. */
const outcomeOf = (call: Call, common: Common): string =>
  answerOf(call, common) === anyDocument ? `${call.type}s as the units sent them` : outcomes[call.type];

const anyDocument = 'any document';
const ofDesk = 'list composed at the desk: page, docx, xlsx';
const asSent = 'reports as the units sent them, by unit with number, date and signer; and the consolidated report';

/** Where each output a plan may name is found in the product. */
const found: Readonly<Record<(typeof outputNames)[number], string>> = {
  ...{ shortlist_2_5: ofDesk, monthly_list: ofDesk, yearly_list: ofDesk, wave_list: ofDesk, nomination_list: ofDesk },
  award_list: 'not made: comes as the file beside the answer to its task',
  to_trinh_ubnd: 'submission in front of an approved list: docx',
  article_pack: 'output of the article call: page, docx, xlsx',
  ...{ report_2y: asSent, report_5y: asSent, year_report: asSent, summary_report: asSent },
  consolidated_report: 'one for the plan, at the desk: page, docx, xlsx',
  publications: 'not made',
  programme: "the gathering's page: docx",
  banner: "the gathering's page",
  delegate_list: 'output of the delegates call: page, docx, xlsx',
  guest_list: 'the guests in the delegate list, each with the category; on the list of a congress after the exemplars',
  tracking_board: "the desk's board",
  communication_log: 'output of the communication call, by stream, channel and phase: page, docx, xlsx',
  registration_register: 'output of the registration call: page, docx, xlsx',
  covenant_register: 'output of the covenant call, in force from the later of two signatures: page, docx, xlsx',
  cross_rating_matrix: 'output of the evaluation call: page, docx, xlsx',
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
  return call.form === undefined && intake === 'file' ? formNameOf(call, common) && anyDocument : undefined;
}

function rulesOf(call: Call, common: Common): string {
  const { per, form, policy, quotaSetBy, coSign, from, criteria, kinds, channels, phases } = call;
  const parts = [
    form && `form ${form}`,
    answerOf(call, common),
    per && `${per.min ?? 0}–${per.max ?? '∞'} items`,
    from && `items of ${from}`,
    criteria && (criteria === 'auto' ? 'criteria by subject' : `criteria ${criteria.join(', ')}`),
    policy && `policy ${policy}`,
    quotaSetBy && `number of each unit set by ${quotaSetBy}`,
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
  return `| ${[...cells, outcomeOf(call, common)].map(cell).join(' | ')} |`;
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
    'Stages: the office screens every dossier (`screen`), with returns and terms. A unit sends by the mailed link of its clerk or',
    'head; nobody has to attest first (`UNIT_HEAD`), but the head is told of every version and may withdraw. What follows acts on',
    'lists: of nominations, and of calls that choose out of another one. For other calls the later stages are not steps of the',
    'product: a report or plan names its last receiver on receipts, and the rest is said here only.',
    '',
  ];
  const outputs = [
    '## Where the outputs are',
    '',
    '| output | where |',
    '|---|---|',
    ...Object.entries(found).map(([name, where]) => `| ${name} | ${where} |`),
    '',
  ];
  return [...head, ...plans.flatMap(planPart), ...outputs].join('\n');
}
