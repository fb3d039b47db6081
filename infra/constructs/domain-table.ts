import type { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as keys } from '../../shared/adapters/dynamodb/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table of a province, as `shared/adapters/dynamodb/table.ts` states its keys; its stream carries the events. */
export function domainTable(
  scope: Construct,
  { key, removalPolicy, keepData }: { key: IKey; removalPolicy: RemovalPolicy; keepData: boolean },
): TableV2 {
  return new TableV2(scope, 'Table', {
    partitionKey: text(keys.partitionKey),
    sortKey: text(keys.sortKey),
    globalSecondaryIndexes: keys.indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    })),
    timeToLiveAttribute: keys.timeToLive,
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryptionV2.customerManagedKey(key),
    deletionProtection: keepData,
    removalPolicy,
  });
}
