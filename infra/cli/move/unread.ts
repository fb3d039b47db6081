import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { isBeingRead, parseIncoming } from '../../../shared/domain/dossier/upload-key.ts';
import type { StackNames } from './stack.ts';
import { everyItem } from './whole-table.ts';

type Arrived = { key: string; etag: string };
type Known = { id: string; etag: string };

const Upload = z.object({ id: z.string(), etag: z.string() });

/** Files that arrived and were neither read nor refused, in the order of their keys: in the dead letters, or on their way. */
export async function unreadFiles({ table, bucket }: StackNames, client = new S3Client({})): Promise<string[]> {
  const uploads: Known[] = [];
  for await (const item of everyItem(table)) {
    if (item.kind === 'upload') uploads.push(Upload.parse(item['value']));
  }
  const arrived: Arrived[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: 'incoming/' })) {
    for (const { Key: key, ETag: etag } of page.Contents ?? []) {
      if (key !== undefined) arrived.push({ key, etag: (etag ?? '').replaceAll('"', '') });
    }
  }
  return unreadOf(arrived, uploads);
}

/** Those of the arrived files no upload knows. */
export function unreadOf(arrived: readonly Arrived[], uploads: readonly Known[]): string[] {
  const known = Map.groupBy(uploads, ({ id }) => id);
  return arrived
    .filter((file) => isBeingRead([file], known.get(parseIncoming(file.key)?.upload ?? '') ?? []))
    .map(({ key }) => key);
}
