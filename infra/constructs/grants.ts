import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Grant } from '../../functions/contract.ts';
import { table as keys } from '../../shared/adapters/dynamodb/table.ts';

/** What the grants of a contract are about, as ARNs. */
export type Resources = {
  table: string;
  files: string;
  key: string;
  bus: string;
  mail: { identity: string; configurationSet: string; from: string };
};

const allow = (actions: readonly string[], resources: readonly string[], conditions: Record<string, object> = {}) =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], conditions });

const indexes = ({ table }: Resources) => keys.indexes.map(({ name }) => `${table}/index/${name}`);
const decrypt = ({ key }: Resources) => allow(['kms:Decrypt', 'kms:DescribeKey'], [key]);
const encrypt = ({ key }: Resources) =>
  allow(
    ['kms:Encrypt', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    [key],
  );

const statements: Record<Grant, (on: Resources) => PolicyStatement[]> = {
  'table:read': (on) => [
    allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [on.table]),
    allow(['dynamodb:Query'], [on.table, ...indexes(on)]),
    decrypt(on),
  ],
  // Items are put, never removed: what happened stays.
  'table:write': (on) => [
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], [on.table]),
    encrypt(on),
  ],
  // Without the right to list, S3 answers 403 instead of 404 for a missing object.
  'files:list': (on) => [allow(['s3:ListBucket'], [on.files])],
  'files:read': (on) => [allow(['s3:GetObject'], [`${on.files}/*`]), allow(['s3:ListBucket'], [on.files]), decrypt(on)],
  'files:write': (on) => [allow(['s3:PutObject'], [`${on.files}/*`]), encrypt(on)],
  'bus:put': (on) => [allow(['events:PutEvents'], [on.bus])],
  'mail:send': ({ mail }) => [
    allow(['ses:SendRawEmail'], [mail.identity, mail.configurationSet], {
      StringEquals: { 'ses:FromAddress': mail.from },
    }),
  ],
};

/** The rights a function gets for the grants of its contract, and no others. */
export function rightsFor(grants: readonly Grant[], on: Resources): PolicyStatement[] {
  return grants.flatMap((grant) => statements[grant](on));
}
