import type { z } from 'zod';
import { Call } from './call.ts';
import { CampaignDefinition, Stage, Wave } from './definition.ts';
import { valueAt } from './explain-schema.ts';
import { Criterion } from './rule.ts';

/** What can be read of a plan though other parts of it are wrong, each with its place, so that all is said at once. */
export type PlanParts = {
  meta: CampaignDefinition['meta'] | undefined;
  paper: CampaignDefinition['plan'] | undefined;
  participants: CampaignDefinition['participants'] | undefined;
  notify: CampaignDefinition['notify'] | undefined;
  policies: CampaignDefinition['policies'] | undefined;
  delegateCategories: CampaignDefinition['delegateCategories'] | undefined;
  outputs: readonly string[];
  calls: readonly { index: number; call: Call }[];
  stages: readonly { index: number; stage: Stage }[];
  waves: readonly { index: number; wave: Wave }[];
  criteria: readonly { name: string; criterion: Criterion }[];
  /** Names as written, also of parts that do not parse: a reference to a broken part is not dangling. */
  names: Record<
    'calls' | 'stages' | 'waves' | 'forms' | 'criteria' | 'policies' | 'namedUnits' | 'routed',
    readonly string[]
  >;
};

function read<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function list<T>(schema: z.ZodType<T>, value: unknown): { index: number; item: T }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((raw, index) => {
    const item = read(schema, raw);
    return item === undefined ? [] : [{ index, item }];
  });
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => String(valueAt(item, ['id']))) : [];
}

/** Stages any call passes, as written. */
function routedIn(calls: unknown): string[] {
  if (!Array.isArray(calls)) return [];
  return calls.flatMap((call) => {
    const route = valueAt(call, ['route']);
    return Array.isArray(route) ? route.map(String) : [];
  });
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** `value` is the parsed text with its unknown keys already taken out. */
export function partsOf(value: unknown): PlanParts {
  const at = (key: string) => valueAt(value, [key]);
  const shape = CampaignDefinition.shape;
  const criteria = at('criteria');
  return {
    meta: read(shape.meta, at('meta')),
    paper: read(shape.plan, at('plan')),
    participants: read(shape.participants, at('participants')),
    notify: read(shape.notify, at('notify')),
    policies: read(shape.policies, at('policies')),
    delegateCategories: read(shape.delegateCategories, at('delegateCategories')),
    outputs: read(shape.outputs, at('outputs')) ?? [],
    calls: list(Call, at('calls')).map(({ index, item }) => ({ index, call: item })),
    stages: list(Stage, at('stages')).map(({ index, item }) => ({ index, stage: item })),
    waves: list(Wave, at('waves')).map(({ index, item }) => ({ index, wave: item })),
    criteria: keysOf(criteria).flatMap((name) => {
      const criterion = read(Criterion, valueAt(criteria, [name]));
      return criterion === undefined ? [] : [{ name, criterion }];
    }),
    names: {
      calls: idsOf(at('calls')),
      stages: idsOf(at('stages')),
      waves: idsOf(at('waves')),
      forms: keysOf(at('forms')),
      criteria: keysOf(criteria),
      policies: keysOf(at('policies')),
      namedUnits: keysOf(at('namedUnits')),
      routed: routedIn(at('calls')),
    },
  };
}
