import { z } from 'zod';

/** Says whether an event, or a stream record, is wanted. */
export type Matcher = (event: unknown) => boolean;

const Text = z.string();
const TextOrIgnoreCase = z.union([Text, z.strictObject({ 'equals-ignore-case': Text })]);
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Fields = z.record(z.string(), z.unknown());

/**
 * Compiles an EventBridge event pattern (also the `Pattern` of a Lambda event filter) as the EventBridge guide's
 * "Comparison operators for use in event patterns" defines it.
 * Throws with the path of an operator that is not understood: a rule that cannot be judged must stop the start.
 */
export function compilePattern(pattern: unknown, path = '$'): Matcher {
  const fields = Fields.parse(pattern);
  const checks = Object.entries(fields).map(([name, wanted]): Matcher => {
    if (name === '$or') {
      const options = z.array(Fields).parse(wanted);
      const matchers = options.map((option, index) => compilePattern(option, `${path}.$or[${index}]`));
      return (event) => matchers.some((matches) => matches(event));
    }
    return fieldCheck(name, wanted, `${path}.${name}`);
  });
  return (event) => checks.every((check) => check(event));
}

function fieldCheck(name: string, wanted: unknown, path: string): Matcher {
  if (!Array.isArray(wanted)) {
    const nested = compilePattern(wanted, path);
    return (event) => {
      const value = member(event, name);
      return Array.isArray(value) ? value.some(nested) : nested(value);
    };
  }
  const operators = wanted.map((operator) => operatorCheck(operator, path));
  return (event) => {
    const value = member(event, name);
    return operators.some((accepts) => accepts(value));
  };
}

function member(event: unknown, name: string): unknown {
  if (typeof event !== 'object' || event === null || !Object.hasOwn(event, name)) return undefined;
  return Reflect.get(event, name);
}

/** A list in the event matches when one of its elements does; a missing field only matches `exists: false`. */
function operatorCheck(operator: unknown, path: string): Matcher {
  const exists = z.strictObject({ exists: z.boolean() }).safeParse(operator);
  if (exists.success) return (value) => exists.data.exists === isLeaf(value);
  const accepts = valueCheck(operator, path);
  return (value) => (Array.isArray(value) ? value.some(accepts) : value !== undefined && accepts(value));
}

/** `exists` judges leaves only: a branch of the event does not count as present. */
function isLeaf(value: unknown): boolean {
  return value === null || (value !== undefined && (typeof value !== 'object' || Array.isArray(value)));
}

function valueCheck(operator: unknown, path: string): Matcher {
  const scalar = Scalar.safeParse(operator);
  if (scalar.success) return (value) => value === scalar.data;
  const entries = Object.entries(Fields.parse(operator));
  const [entry] = entries;
  const build = entry && entries.length === 1 ? operators[entry[0]] : undefined;
  if (!entry || !build)
    throw new Error(`${path}: event pattern operator ${JSON.stringify(operator)} is not understood`);
  return build(entry[1], path);
}

const operators: Record<string, (argument: unknown, path: string) => Matcher> = {
  prefix: (argument) => textEnd(argument, (value, wanted) => value.startsWith(wanted)),
  suffix: (argument) => textEnd(argument, (value, wanted) => value.endsWith(wanted)),
  'equals-ignore-case': (argument) => {
    const wanted = Text.parse(argument).toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  },
  wildcard: (argument) => {
    const expression = wildcardExpression(Text.parse(argument));
    return (value) => typeof value === 'string' && expression.test(value);
  },
  numeric: numericCheck,
  cidr: cidrCheck,
  'anything-but': anythingBut,
};

function textEnd(argument: unknown, holds: (value: string, wanted: string) => boolean): Matcher {
  const wanted = TextOrIgnoreCase.parse(argument);
  if (typeof wanted === 'string') return (value) => typeof value === 'string' && holds(value, wanted);
  const folded = wanted['equals-ignore-case'].toLowerCase();
  return (value) => typeof value === 'string' && holds(value.toLowerCase(), folded);
}

function wildcardExpression(wildcard: string): RegExp {
  const literal = (part: string) => part.replaceAll('\\*', '*').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const parts = wildcard.split(/(?<!\\)\*/).map(literal);
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

const compare: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function numericCheck(argument: unknown, path: string): Matcher {
  const words = z.array(z.union([z.string(), z.number()])).parse(argument);
  const bounds: ((value: number) => boolean)[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const holds = compare[String(words[index])];
    const bound = words[index + 1];
    if (!holds || typeof bound !== 'number')
      throw new Error(`${path}: numeric ${JSON.stringify(argument)} is not valid`);
    bounds.push((value) => holds(value, bound));
  }
  return (value) => typeof value === 'number' && bounds.every((holds) => holds(value));
}

function cidrCheck(argument: unknown): Matcher {
  const [network = '', bits = '32'] = Text.parse(argument).split('/');
  const size = 2 ** (32 - Number(bits));
  const block = (address: string) => Math.floor(addressNumber(address) / size);
  return (value) => typeof value === 'string' && block(value) === block(network);
}

function addressNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function anythingBut(argument: unknown, path: string): Matcher {
  const refused = (Array.isArray(argument) ? argument : [argument]).flatMap((item): Matcher[] => {
    const fields = Fields.safeParse(item);
    if (!fields.success) return [valueCheck(item, path)];
    return Object.entries(fields.data).flatMap(([name, wanted]) =>
      (Array.isArray(wanted) ? wanted : [wanted]).map((one) => valueCheck({ [name]: one }, path)),
    );
  });
  return (value) => value !== null && !refused.some((matches) => matches(value));
}
