import { join, relative } from 'node:path';
import { issueLine, type PlacedIssue, readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import { readUnits, type UnitLine } from '../../shared/adapters/yaml/read-units.ts';
import { calendarIcs } from '../../shared/domain/campaign/calendar-ics.ts';
import { calendarView } from '../../shared/domain/campaign/calendar-view.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import { planSchema } from '../../shared/domain/campaign/plan-schema.ts';
import { vietnamWorkCalendar } from '../../shared/domain/deadlines/holidays-vietnam.ts';
import type { Command, Io } from './command.ts';
import { type PlanText, plansPage } from './plan-page.ts';
import { calendarTable } from './plan-table.ts';
import { readText } from './text-file.ts';
import { readWords } from './words.ts';

const usage = [
  'tiencu plan check FILE… [--common FILE] [--json]',
  'tiencu plan calendar FILE [--common FILE] [--units FILE] [--json | --ics]',
  'tiencu plan schema',
  'tiencu plan page FILE… [--common FILE]',
].join('\n');

const ownCommon = join(import.meta.dirname, '../campaigns/common.yaml');

type Words = Exclude<ReturnType<typeof wordsOf>, { wrong: string[] }>;

function wordsOf(args: readonly string[]) {
  return readWords(args, {
    common: { type: 'string', default: ownCommon },
    units: { type: 'string' },
    json: { type: 'boolean', default: false },
    ics: { type: 'boolean', default: false },
  });
}

function wrongUse(io: Io, ...messages: readonly string[]): 2 {
  for (const message of messages) io.err(message);
  io.err(`Dùng:\n${usage}`);
  return 2;
}

type Loaded = { common: Common } | { exit: 1 | 2 };

async function loadCommon(file: string, io: Io): Promise<Loaded> {
  const text = await readText(file);
  if ('problem' in text) return { exit: wrongUse(io, text.problem) };
  const read = readCommon(text.content, { file });
  if ('common' in read) return read;
  for (const issue of read.issues) io.err(issueLine(issue));
  return { exit: 1 };
}

const plainIssue = (issue: PlacedIssue) => ({ ...issue, path: issue.path.join('.') });

/** Checks each file and prints every issue of all of them; warnings alone do not fail. */
async function check({ values, positionals }: Words, io: Io): Promise<number> {
  const files = positionals.slice(1);
  if (files.length === 0) return wrongUse(io, 'Cần ít nhất một tệp kế hoạch.');
  const loaded = await loadCommon(values.common, io);
  if ('exit' in loaded) return loaded.exit;
  const found: PlacedIssue[] = [];
  for (const file of files) {
    const text = await readText(file);
    if ('problem' in text) return wrongUse(io, text.problem);
    const read = readPlan(text.content, { file, common: loaded.common });
    found.push(...('issues' in read ? read.issues : read.warnings));
  }
  const errors = found.filter((issue) => issue.severity === 'error').length;
  if (values.json) io.out(JSON.stringify({ files, errors, issues: found.map(plainIssue) }, null, 2));
  else for (const issue of found) io.out(issueLine(issue));
  io.err(`${files.length} kế hoạch, ${errors} lỗi, ${found.length - errors} cảnh báo.`);
  return errors > 0 ? 1 : 0;
}

async function loadUnits(file: string | undefined, io: Io): Promise<{ units?: readonly UnitLine[] } | { exit: 1 | 2 }> {
  if (file === undefined) return {};
  const text = await readText(file);
  if ('problem' in text) return { exit: wrongUse(io, text.problem) };
  const read = readUnits(text.content, { file });
  if ('units' in read) return read;
  for (const issue of read.issues) io.err(issueLine(issue));
  return { exit: 1 };
}

type Plan = { definition: CampaignDefinition; text: string };

async function loadPlan(file: string, common: Common, io: Io): Promise<Plan | 1 | 2> {
  const text = await readText(file);
  if ('problem' in text) return wrongUse(io, text.problem);
  const read = readPlan(text.content, { file, common });
  for (const issue of 'issues' in read ? read.issues : read.warnings) io.err(issueLine(issue));
  return 'issues' in read ? 1 : { definition: read.definition, text: text.content };
}

/** Prints the periods of one plan as a table, JSON or iCalendar; messages go to the error stream. */
async function calendar({ values, positionals }: Words, io: Io): Promise<number> {
  const [, file, ...more] = positionals;
  if (file === undefined || more.length > 0) return wrongUse(io, 'Cần đúng một tệp kế hoạch.');
  if (values.json && values.ics) return wrongUse(io, 'Chỉ chọn một trong --json và --ics.');
  const loaded = await loadCommon(values.common, io);
  if ('exit' in loaded) return loaded.exit;
  const units = await loadUnits(values.units, io);
  if ('exit' in units) return units.exit;
  const plan = await loadPlan(file, loaded.common, io);
  if (typeof plan === 'number') return plan;
  const view = calendarView(plan.definition, { common: loaded.common, holidays: vietnamWorkCalendar, ...units });
  if (values.json) io.out(JSON.stringify(view, null, 2));
  else if (values.ics) io.out(calendarIcs(view).trimEnd());
  else for (const line of calendarTable(view)) io.out(line);
  return 0;
}

/** Prints the page of obligations of these plans as Markdown. */
async function page({ values, positionals }: Words, io: Io): Promise<number> {
  const files = positionals.slice(1);
  if (files.length === 0) return wrongUse(io, 'Cần ít nhất một tệp kế hoạch.');
  const loaded = await loadCommon(values.common, io);
  if ('exit' in loaded) return loaded.exit;
  const plans: PlanText[] = [];
  for (const file of files) {
    const plan = await loadPlan(file, loaded.common, io);
    if (typeof plan === 'number') return plan;
    plans.push({ file: relative(process.cwd(), file), ...plan, common: loaded.common });
  }
  io.out(plansPage(plans).trimEnd());
  return 0;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const words = wordsOf(args);
  if ('wrong' in words) return wrongUse(io, ...words.wrong);
  const [verb] = words.positionals;
  if (verb === 'check') return check(words, io);
  if (verb === 'calendar') return calendar(words, io);
  if (verb === 'page') return page(words, io);
  if (verb === 'schema') {
    io.out(JSON.stringify(planSchema(), null, 2));
    return 0;
  }
  return wrongUse(io, verb === undefined ? 'Thiếu việc cần làm.' : `Không có lệnh "plan ${verb}".`);
}

/** `tiencu plan check`, `plan calendar` and `plan schema` (JSON Schema for editors): 0 fine, 1 the plan has errors, 2 wrong use. Works offline. */
export const command: Command = { usage, run };
