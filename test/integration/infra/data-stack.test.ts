import { describe, expect, it } from 'vitest';
import { table } from '../../../shared/adapters/dynamodb/table.ts';
import { ofType, propertiesOf, provinceFile, type Stack, synthesize } from '../../support/synthesized.ts';

const filesBucketOf = (stack: Stack) =>
  propertiesOf(stack, 'AWS::S3::Bucket').find(({ CorsConfiguration }) => CorsConfiguration !== undefined);
const keySchema = (key: { partitionKey: string; sortKey: string }) => [
  { AttributeName: key.partitionKey, KeyType: 'HASH' },
  { AttributeName: key.sortKey, KeyType: 'RANGE' },
];

describe('When the kept stack of a province is synthesized', () => {
  const { data } = synthesize(provinceFile('ha-tinh'));
  const [domainTable] = propertiesOf(data, 'AWS::DynamoDB::GlobalTable');

  it('the table has the keys, indexes and life span attribute the adapters use', () => {
    expect(domainTable).toMatchObject({
      KeySchema: keySchema(table),
      GlobalSecondaryIndexes: table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    });
  });

  it('the table can be restored to any second and is not deleted by mistake', () => {
    expect(domainTable.Replicas).toMatchObject([
      { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    ]);
  });

  it('table and files are encrypted with the rotated key of the province', () => {
    const [[key, { Properties }] = ['', { Properties: {} }]] = ofType(data, 'AWS::KMS::Key');
    expect(Properties).toMatchObject({ EnableKeyRotation: true });
    const arn = { 'Fn::GetAtt': [key, 'Arn'] };
    expect(domainTable.Replicas).toMatchObject([{ SSESpecification: { KMSMasterKeyId: arn } }]);
    expect(filesBucketOf(data).BucketEncryption.ServerSideEncryptionConfiguration).toMatchObject([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn } },
    ]);
  });

  it.each(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'])('every %s outlives its stack', (type) => {
    const kept = ofType(data, type);
    expect(kept.length).toBeGreaterThan(0);
    for (const [, resource] of kept) expect(resource.DeletionPolicy).toBe('Retain');
  });

  it.each(['AWS::ApiGatewayV2::Api', 'AWS::SES::EmailIdentity'])(
    '%s outlives its stack but not a first deployment that failed, so that the next one finds its name free',
    (type) => {
      const [[, kept] = ['', undefined]] = ofType(data, type);
      expect(kept).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    },
  );

  it('files keep every version, log who reads them and announce themselves without a helper function', () => {
    expect(filesBucketOf(data)).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LoggingConfiguration: { LogFilePrefix: 'files/' },
      LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] },
    });
    expect(ofType(data, 'AWS::Lambda::Function')).toEqual([]);
  });

  it('a browser may post files from the portal alone and read the ETag of the answer', () => {
    const [[api] = ['']] = ofType(data, 'AWS::ApiGatewayV2::Api');
    expect(filesBucketOf(data).CorsConfiguration.CorsRules).toMatchObject([
      { AllowedMethods: ['POST'], AllowedOrigins: [{ 'Fn::GetAtt': [api, 'ApiEndpoint'] }], ExposedHeaders: ['ETag'] },
    ]);
  });

  it('every bucket is closed to the public and refuses plain HTTP', () => {
    const policies = propertiesOf(data, 'AWS::S3::BucketPolicy');
    for (const [id, { Properties }] of ofType(data, 'AWS::S3::Bucket')) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      const policy = policies.find(({ Bucket }) => Bucket.Ref === id);
      expect(policy.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });
});

describe('When a province has a host name of its own and was made to be thrown away', () => {
  const host = 'https://thidua.hatinh.example';
  const { data, app } = synthesize(`
id: thu-nghiem
name: Sở Y tế thử nghiệm
region: ap-southeast-1
timezone: Asia/Ho_Chi_Minh
mail: {from: thi-dua@hatinh.example, identity: hatinh.example}
domain: {name: thidua.hatinh.example, certificateArn: 'arn:aws:acm:ap-southeast-1:111122223333:certificate/x'}
retention: {logDays: 90}
keepData: false
alarms: {high: [truc@hatinh.example], medium: [], low: []}
campaigns: []
`);

  it('links, uploads and the API know the portal by that name only', () => {
    expect(propertiesOf(data, 'AWS::ApiGatewayV2::Api')).toMatchObject([{ DisableExecuteApiEndpoint: true }]);
    expect(filesBucketOf(data).CorsConfiguration.CorsRules).toMatchObject([{ AllowedOrigins: [host] }]);
    const urls = propertiesOf(app, 'AWS::Lambda::Function').map(({ Environment }) => Environment.Variables.PUBLIC_URL);
    expect(new Set(urls.filter((url) => url !== undefined))).toEqual(new Set([host]));
    expect(ofType(app, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
  });

  it('no table, file or key is left behind', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
      for (const [, resource] of ofType(data, type)) expect(resource.DeletionPolicy).toBe('Delete');
    }
  });
});
