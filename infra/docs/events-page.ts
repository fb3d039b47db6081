import { z } from 'zod';
import { catalogue, type EventType } from '../../events/catalogue.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A generated text and the file of the repository it belongs in. */
export type Page = { path: string; text: string };

const NOTICE = '<!-- Written by `npm run docs:events` from events/catalogue.ts; do not edit. -->';

/** `docs/events.md` and the JSON Schemas of all events, made from the catalogue alone. */
export function eventPages(): Page[] {
  return [
    { path: 'docs/events.md', text: page() },
    { path: 'docs/events.generated.json', text: `${JSON.stringify(schemas(), null, 2)}\n` },
  ];
}

/** One JSON Schema document (2020-12) with a definition for each event. */
function schemas(): object {
  const definitions = entries().map(([type, { schema }]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema);
    return [type, definition];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Events of Tiến Cử',
    oneOf: entries().map(([type]) => ({ $ref: `#/$defs/${type}` })),
    $defs: Object.fromEntries(definitions),
  };
}

function page(): string {
  const rows = entries().map(([type, { description, producers, consumers }]) => [
    `[\`${type}\`](#${type.replaceAll('.', '')})`,
    description,
    words(producers),
    words(consumers),
  ]);
  return [
    NOTICE,
    '# Events',
    'What happens in the system, as functions tell each other. On the bus `source` is `tiencu`, `detail-type` the type and',
    '`detail` the whole event. Every event carries the envelope and its own `data`. A published version never changes; a new one',
    'gets a new number. Samples: `events/samples/`. JSON Schema: `docs/events.generated.json`.\n',
    table(['Event', 'What it says', 'Told by', 'Heard by'], rows),
    '## Envelope\n',
    fieldTable(envelopeOf(entries()[0]?.[0])),
    ...entries().map(([type, { description }]) => `## ${type}\n\n${description}\n\n${fieldTable(dataOf(type))}`),
  ]
    .join('\n')
    .concat('\n');
}

const entries = () =>
  Object.entries(catalogue).filter((entry): entry is [EventType, (typeof entry)[1]] => entry[0] in catalogue);
const words = (names: readonly string[]) =>
  names.length === 0 ? 'nobody' : names.map((name) => `\`${name}\``).join(', ');

function envelopeOf(type: EventType | undefined): JsonSchema {
  if (type === undefined) throw new Error('the catalogue is empty');
  const { properties = {}, ...rest } = z.toJSONSchema(catalogue[type].schema);
  const { data: _, type: __, ...envelope } = properties;
  return { ...rest, properties: { ...envelope, type: { type: 'string' } } };
}

function dataOf(type: EventType): JsonSchema {
  return z.toJSONSchema(catalogue[type].schema.shape.data);
}

const fieldTable = (schema: JsonSchema) => table(['Field', 'Value'], fields(schema));

/** Every leaf of an object schema as its path and what it may hold. */
function fields(schema: JsonSchema, prefix = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    return property.type === 'object'
      ? fields(property, `${prefix}${name}.`)
      : [[`\`${prefix}${name}\``, holds(property)]];
  });
}

function holds(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf)
    return schema.anyOf.map((option) => (typeof option === 'boolean' ? '' : holds(option))).join(' or ');
  if (schema.format === 'date-time') return 'instant in UTC, to the millisecond';
  if (schema.pattern) return `text like \`${schema.pattern.replaceAll('|', '\\|')}\``;
  if (schema.minimum !== undefined && schema.type === 'integer') return `integer from ${schema.minimum}`;
  return String(schema.type);
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
