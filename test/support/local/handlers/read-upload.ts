import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { put } from './store.ts';

const s3 = new S3Client({});

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const outcomes = await Promise.allSettled(Records.map(({ body }) => read(JSON.parse(body))));
  return {
    batchItemFailures: outcomes.flatMap(({ status }, index) =>
      status === 'rejected' ? [{ itemIdentifier: Records[index]?.messageId ?? '' }] : [],
    ),
  };
}

type Created = { time: string; detail: { bucket: { name: string }; object: { key: string; size: number } } };

async function read({ time, detail }: Created): Promise<void> {
  const { key, size } = detail.object;
  console.log(`attempt at ${key}`);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: detail.bucket.name, Key: key }));
  const text = (await Body?.transformToString()) ?? '';
  if (text.includes('poison')) throw new Error(`${key} cannot be read`);
  await put(
    { pk: 'UPLOADS', sk: key, size, time, readAt: new Date().toISOString() },
    { pk: key, sk: 'EVENT#read', detail: { key, size } },
  );
}
