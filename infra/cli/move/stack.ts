import { dynamoStore } from '../../../shared/adapters/dynamodb/store.ts';
import { s3Files } from '../../../shared/adapters/s3/files.ts';

/** A running stack as an administrator reaches it; credentials, region and endpoints are those of the AWS SDK. */
export type StackNames = { table: string; bucket: string };

/** Names given as options, or by `TABLE_NAME` and `FILES_BUCKET` as the functions have them. Null when one is missing. */
export function stackNames(
  given: { table?: string | undefined; bucket?: string | undefined },
  env: NodeJS.ProcessEnv,
): StackNames | null {
  const table = given.table ?? env['TABLE_NAME'];
  const bucket = given.bucket ?? env['FILES_BUCKET'];
  return table && bucket ? { table, bucket } : null;
}

export const storeOf = ({ table }: StackNames) => dynamoStore(table);
export const filesOf = ({ bucket }: StackNames) => s3Files(bucket);
