import { z } from 'zod';
import { calendarOf } from '../../shared/domain/campaign/calendar.ts';
import type { Common } from '../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import { isOnDemand, isTaken } from '../../shared/domain/campaign/intake.ts';
import { vietnamWorkCalendar } from '../../shared/domain/deadlines/holidays-vietnam.ts';
import { Organisation, Unit } from '../../shared/domain/registry/registry.ts';
import type { Cause } from '../../shared/ports/cause.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PlanReader } from '../../shared/ports/plan-reader.ts';
import type { Registry } from '../../shared/ports/registry.ts';

/** What an administrator hands in: the register of the province and its plans, `common.yaml` among them. */
export const Load = z.strictObject({
  organisation: Organisation,
  units: z.array(Unit).min(1),
  definitionVersion: z.int().min(1).default(1),
  /** Names of the plan files that belong to the register; each must be among `plans`. */
  campaigns: z.array(z.string()).default([]),
  plans: z.array(z.strictObject({ file: z.string(), text: z.string() })),
});
export type Load = z.infer<typeof Load>;

type Needs = { registry: Registry; plans: PlanReader; clock: Clock };
type Answer = { ok: boolean; issues: readonly string[]; units: number; activated: readonly string[]; periods: number };

/**
 * Registers units and people and puts plans in force. Nothing is written when anything is wrong; every issue comes back
 * at once. Loading the same again changes nothing; a plan changes only under a higher `definitionVersion`.
 */
export async function loadProvince(needs: Needs, payload: unknown, runId: string) {
  const parsed = Load.safeParse(payload);
  if (!parsed.success) return refuse(z.prettifyError(parsed.error).split('\n'));
  const { organisation, units, plans, definitionVersion, campaigns } = parsed.data;
  // A register loaded by a later deployment would open a stack again whose dossiers go on elsewhere.
  if ((await needs.registry.organisation())?.moved) return refuse(['organisation: this stack was closed']);
  const read = readAll(needs.plans, plans);
  const absent = campaigns.filter((name) => !plans.some((p) => p.file.endsWith(name)));
  const issues = [
    ...twice(units.map((u) => u.id)),
    ...absent.map((name) => `campaigns: ${name} was not handed in`),
    ...read.issues,
  ];
  if (issues.length > 0) return refuse(issues);
  await needs.registry.register(organisation, units);
  const cause: Cause = {
    actor: { kind: 'admin', id: 'load-province', channel: 'cli' },
    correlationId: runId,
    now: needs.clock.now(),
  };
  const activated: string[] = [];
  let periods = 0;
  for (const { definition, common } of read.definitions) {
    const open = new Set(definition.calls.filter((c) => isTaken(c, common) && !isOnDemand(c)).map((c) => c.id));
    const calendar = calendarOf(definition, { common, holidays: vietnamWorkCalendar }).filter((p) =>
      open.has(p.callId),
    );
    const campaign = { id: definition.id, definitionVersion, definition, common, activatedAt: cause.now };
    if (await needs.registry.activate(campaign, calendar, cause)) activated.push(definition.id);
    periods += calendar.length;
  }
  const answer: Answer = { ok: true, issues: [], units: units.length, activated, periods };
  return { log: { outcome: 'loaded', units: units.length, activated: activated.length, periods }, answer };
}

function readAll(reader: PlanReader, plans: Load['plans']) {
  const issues: string[] = [];
  const definitions: { definition: CampaignDefinition; common: Common }[] = [];
  const shared = plans.find((p) => p.file.endsWith('common.yaml'));
  if (!shared) return { definitions, issues: ['common.yaml: missing among the plans'] };
  const common = reader.common(shared.text, shared.file);
  if ('issues' in common) return { definitions, issues: [...common.issues] };
  for (const { file, text } of plans.filter((p) => p !== shared)) {
    const read = reader.plan(text, { file, common: common.common });
    if ('issues' in read) issues.push(...read.issues);
    else definitions.push({ definition: read.definition, common: common.common });
  }
  return { definitions, issues };
}

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `units: the id "${id}" stands twice`);

function refuse(issues: readonly string[]) {
  const answer: Answer = { ok: false, issues, units: 0, activated: [], periods: 0 };
  return { log: { outcome: 'refused', issues: issues.length }, answer };
}
