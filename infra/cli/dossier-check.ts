import { basename, join } from 'node:path';
import type { Instant, PeriodId } from '../../events/ids.ts';
import { documentReader } from '../../shared/adapters/documents/document-reader.ts';
import { issueLine, readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import { calendarOf } from '../../shared/domain/campaign/calendar.ts';
import type { Call } from '../../shared/domain/campaign/call.ts';
import { type CallFacts, callFacts } from '../../shared/domain/campaign/call-facts.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import type { CallPeriod } from '../../shared/domain/campaign/period.ts';
import { owes } from '../../shared/domain/campaign/selector.ts';
import { standingAt } from '../../shared/domain/campaign/standing.ts';
import { UnitType } from '../../shared/domain/campaign/vocabulary.ts';
import { vietnamWorkCalendar } from '../../shared/domain/deadlines/holidays-vietnam.ts';
import { LocalDate, localDateOf, startOfDay } from '../../shared/domain/deadlines/instants.ts';
import { takeAnyDocument } from '../../shared/domain/intake/any-document.ts';
import { checkDossier } from '../../shared/domain/intake/check-dossier.ts';
import { checkCitedLaw } from '../../shared/domain/intake/cited-law.ts';
import { coSignersIn } from '../../shared/domain/intake/co-signers.ts';
import { checkColumns } from '../../shared/domain/intake/columns.ts';
import {
  type CheckedDossier,
  type DossierStanding,
  standDossier,
} from '../../shared/domain/intake/dossier-standing.ts';
import type { FormDefinition } from '../../shared/domain/reading/form.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { CheckWords } from './dossier-words.ts';
import { type FileRead, readBytes, readText } from './text-file.ts';

const ownPlans = join(import.meta.dirname, '../campaigns');

type Plan = { definition: CampaignDefinition; common: Common };

/** What could not be done: the words were wrong, or the plan has errors. */
export class NotChecked extends Error {
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join('; '));
    this.lines = lines;
  }
}

const contentOf = <T>(read: FileRead<T>): T => ('content' in read ? read.content : stop(read.problem));

/** A plan by its path, or by the name of one of the plans beside this command. */
async function loadPlan(name: string): Promise<Plan> {
  const file = name.endsWith('.yaml') || name.endsWith('.yml') ? name : join(ownPlans, `${basename(name)}.yaml`);
  const named = await readText(file);
  const text = 'content' in named ? named.content : stop(`Không đọc được kế hoạch ${name}. ${named.problem}`);
  const commonText = contentOf(await readText(join(ownPlans, 'common.yaml')));
  const common = readCommon(commonText, { file: 'common.yaml' });
  if ('issues' in common) throw new NotChecked(...common.issues.map(issueLine));
  const read = readPlan(text, { file, common: common.common });
  if ('issues' in read) throw new NotChecked(...read.issues.map(issueLine));
  return { definition: read.definition, common: common.common };
}

/** The form of a call: its own, that of the call its items come from, or any document where the plan attaches none. */
function formOfCall(plan: Plan, { call, definition, form }: CallFacts, period: PeriodId): FormDefinition {
  const source = definition.from ? callFacts(plan, { callId: definition.from, period }) : null;
  const { id, title } = call;
  return form ?? source?.form ?? { id, version: '1', title, kind: 'outline', columns: [], sections: [] };
}

type Unit = { type: UnitType | undefined; roles: string[] };

const unitOf = (word: string): Unit => {
  const type = UnitType.safeParse(word);
  return { type: type.success ? type.data : undefined, roles: [word] };
};

const owesIt = (line: Pick<CallPeriod, 'who' | 'mayAlso'>, unit: Unit): NonNullable<DossierStanding['owes']> =>
  // Whether a facility has another above or below it is the register's to say: of its kind any may have.
  owes(line, { id: '', type: unit.type ?? 'SO', tier: 'TINH' }, unit.type === undefined ? unit.roles : []);

/** The one period meant: named, or the only one, or the one that takes dossiers at `at`. */
function periodFor(plan: Plan, words: CheckWords, { at, unit }: { at: Instant; unit: Unit | undefined }): CallPeriod {
  const all = calendarOf(plan.definition, { common: plan.common, holidays: vietnamWorkCalendar });
  const lines = all.filter((one) => one.callId === words.call);
  const own = unit ? lines.filter((one) => owesIt(one, unit) !== 'no') : lines;
  const fits = own.length > 0 ? own : lines;
  const named = words.period === undefined ? fits : fits.filter((one) => one.period === words.period);
  if (named.length === 0) {
    throw new NotChecked(`${words.call} không có kỳ ${words.period}; có: ${lines.map((one) => one.period).join(', ')}`);
  }
  const running = named.filter((one) => standingAt(one, at).phase === 'open');
  const [only] = named.length === 1 ? named : running;
  return only ?? stop(`Cần --period: ${words.call} có các kỳ ${named.map((one) => one.period).join(', ')}`);
}

function stop(line: string): never {
  throw new NotChecked(line);
}

/**
 * Reads a file and holds it against the rules and the calendar of one call, offline: what other units sent is not known here.
 * @param now instant of arrival when `--now` does not say another
 * @throws NotChecked with every line to print when plan, call, period or file are not there
 */
export async function checkFile(words: CheckWords, now: Instant): Promise<CheckedDossier> {
  const bytes = contentOf(await readBytes(words.path));
  const plan = await loadPlan(words.plan);
  const call = callNamed(plan, words.call);
  const { timezone } = plan.definition.meta;
  const unit = words.unitType === undefined ? undefined : unitOf(words.unitType);
  const judgedAt = instantJudged(call, words, { now, timezone });
  const period = periodFor(plan, words, { at: judgedAt, unit });
  const facts = callFacts(plan, period) ?? stop(words.call);
  const form = formOfCall(plan, facts, period.period);
  const reading = takeAnyDocument(await documentReader().read({ name: basename(words.path), bytes }, form), form);
  const owed = unit && owesIt(period, unit);
  return standDossier(
    {
      ...reading,
      findings: [
        ...reading.findings,
        ...rulesBroken(
          reading,
          { plan, call, form },
          {
            ...words,
            ...{ period: period.period, on: localDateOf(judgedAt, timezone) },
          },
        ),
      ],
    },
    { period, title: facts.call.title, timeZone: timezone, judgedAt, ...(owed ? { owes: owed } : {}) },
  );
}

function callNamed({ definition }: Plan, id: string): Call {
  const ids = definition.calls.map((call) => call.id);
  return (
    definition.calls.find((call) => call.id === id) ?? stop(`Kế hoạch không có nội dung "${id}"; có: ${ids.join(', ')}`)
  );
}

/** An event counts by the day it was held, not by the day the paper came. */
function instantJudged(call: Call, words: CheckWords, { now, timezone }: { now: Instant; timezone: string }): Instant {
  return call.type === 'event' && words.heldOn ? startOfDay(words.heldOn, timezone) : (words.now ?? now);
}

/** What the rules of the call say: of its rows, of columns the form asks for, and of law that the paper cites. */
function rulesBroken(
  reading: ReadingResult,
  { plan, call, form }: { plan: Plan; call: Call; form: FormDefinition },
  words: CheckWords & { on: LocalDate; period: PeriodId },
): Finding[] {
  const columns = checkColumns(reading, form);
  // A form left blank is refused by the reader, and is also a list of too few.
  const isBlank = reading.findings.some(({ code }) => code === 'no_rows');
  if (reading.outcome === 'refuse' && !isBlank) return columns;
  const { headcount, quota, heldOn, period } = words;
  const sections = Object.keys(reading.sections ?? {});
  const signed = [...coSignersIn(reading, call.coSign ?? []), ...(words.signed ?? [])];
  const tagNames = { ...plan.common.tagNames, ...plan.definition.tagNames };
  const context = { plan: { ...plan.definition, tagNames }, period, form, sections, headcount, quota, heldOn, signed };
  const cited = [reading, ...(reading.children ?? [])].flatMap((one) => one.form?.citations ?? []);
  const on = LocalDate.safeParse(reading.form?.date).data ?? words.on;
  return [...checkDossier(call, reading.rows, context), ...columns, ...checkCitedLaw([...new Set(cited)], on)];
}
