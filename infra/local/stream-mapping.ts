import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { message } from './delivery.ts';
import { writeWhole } from './files.ts';
import { nameInArn } from './identity.ts';
import { compilePattern } from './pattern.ts';
import { functionNamed, type MappingParts } from './queue-mapping.ts';
import { type StreamRecord, tryBatch } from './stream-batch.ts';
import type { TableEngine } from './table-engine.ts';
import type { Mapping } from './wiring.ts';

/** Feeds a function from the stream of a table as a DynamoDB event source mapping does. */
export type StreamMapping = {
  /** Resolves when the stream, read from its end after this call, holds nothing that was not handed over. */
  drained(): Promise<void>;
  stop(): Promise<void>;
};

const Streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const Shards = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({
  NextShardIterator: z.string(),
  Records: z.array(z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) })),
});

/** Between two looks at a quiet stream; one look costs the engine 0.3 ms. */
const pauseMs = 40;
/** Lambda's default number of records a batch holds. */
const defaultBatchSize = 100;

type Parts = MappingParts & { engine: TableEngine; dataDir: string };

export async function startStreamMapping(mapping: Mapping, parts: Parts): Promise<StreamMapping> {
  const checkpoint = join(parts.dataDir, 'streams', `${mapping.stack}-${mapping.id}`);
  const source = await openStream(mapping, parts, checkpoint);
  let iterator = source.iterator;
  let stopping = false;
  let quiet: (() => void)[] = [];
  const step = async () => {
    const listeners = quiet;
    quiet = [];
    const limit = mapping.properties.BatchSize ?? defaultBatchSize;
    try {
      const page = Records.parse(await stream(parts.engine, 'GetRecords', { ShardIterator: iterator, Limit: limit }));
      const last = page.Records.at(-1);
      if (last) {
        quiet = [...listeners, ...quiet];
        await parts.activity.during('table stream', () => source.hand(page.Records));
        writeWhole(checkpoint, last.dynamodb.SequenceNumber);
      } else for (const resolve of listeners) resolve();
      iterator = page.NextShardIterator;
      return last !== undefined;
    } catch (error) {
      quiet = [...listeners, ...quiet];
      throw error;
    }
  };
  const loop = async () => {
    while (!stopping) {
      try {
        if (!(await step())) await wait(pauseMs);
      } catch (error) {
        if (stopping) return;
        parts.report(`table stream: ${message(error)}`);
        await wait(500);
      }
    }
  };
  const running = loop();
  return {
    drained: () => new Promise((resolve) => quiet.push(resolve)),
    async stop() {
      stopping = true;
      await running;
    },
  };
}

async function openStream(mapping: Mapping, parts: Parts, checkpoint: string) {
  const TableName = nameInArn(mapping.properties.EventSourceArn.replace(/\/stream\/.*$/, ''));
  const { Streams: found } = Streams.parse(await stream(parts.engine, 'ListStreams', { TableName }));
  const StreamArn = found[0]?.StreamArn;
  if (StreamArn === undefined) throw new Error(`${mapping.id}: table ${TableName} has no stream`);
  const { StreamDescription } = Shards.parse(await stream(parts.engine, 'DescribeStream', { StreamArn }));
  const ShardId = StreamDescription.Shards[0]?.ShardId;
  // LATEST at the first start is the beginning too: the table was made a moment ago.
  const position = existsSync(checkpoint)
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: readFileSync(checkpoint, 'utf8') }
    : { ShardIteratorType: 'TRIM_HORIZON' };
  const start = await stream(parts.engine, 'GetShardIterator', { StreamArn, ShardId, ...position });
  const fn = functionNamed(parts.wiring, mapping.properties.FunctionName);
  const filters = (mapping.properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
    compilePattern(JSON.parse(Pattern)),
  );
  return {
    iterator: Iterator.parse(start).ShardIterator,
    hand: (records: readonly StreamRecord[]) => {
      const wanted = records
        .map((record) => ({ ...record, awsRegion: parts.region, eventSourceARN: mapping.properties.EventSourceArn }))
        .filter((record) => filters.length === 0 || filters.some((matches) => matches(record)));
      return tryBatch(wanted, { ...parts, fn, properties: mapping.properties });
    },
  };
}

function stream(engine: TableEngine, operation: string, body: object): Promise<unknown> {
  return engine.call(operation, body, 'DynamoDBStreams_20120810');
}
