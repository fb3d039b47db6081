import { z } from 'zod';

/**
 * What the runtime understands of each resource type. Every property is either honoured (typed) or listed as having no
 * effect on one machine (`nothing`); any other property, and any other type, stops the start with its name.
 */
const nothing = z.unknown().optional();
const text = z.string();
const flag = z.union([z.boolean(), z.literal('true').transform(() => true), z.literal('false').transform(() => false)]);
const count = z.coerce.number();
const onFailure = z.strictObject({ OnFailure: z.strictObject({ Destination: text }).optional() }).optional();
const retry = z.strictObject({ MaximumRetryAttempts: count.optional(), MaximumEventAgeInSeconds: nothing }).optional();
const deadLetter = z.strictObject({ Arn: text }).optional();

const KeySchema = z.array(z.strictObject({ AttributeName: text, KeyType: z.enum(['HASH', 'RANGE']) }));
const SecondaryIndex = z.strictObject({
  IndexName: text,
  KeySchema,
  Projection: z.strictObject({ ProjectionType: text, NonKeyAttributes: z.array(text).optional() }),
  ...none('WriteProvisionedThroughputSettings', 'WriteOnDemandThroughputSettings', 'ContributorInsightsSpecification'),
});
const tableProperties = {
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: text, AttributeType: text })),
  KeySchema,
  GlobalSecondaryIndexes: z.array(SecondaryIndex).default([]),
  StreamSpecification: z.strictObject({ StreamViewType: text, ...none('ResourcePolicy') }).optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: text.optional(), Enabled: flag }).optional(),
  ...none('TableName', 'BillingMode', 'Replicas', 'SSESpecification', 'Tags', 'DeletionProtectionEnabled'),
  ...none('PointInTimeRecoverySpecification', 'WriteOnDemandThroughputSettings', 'GlobalTableWitnesses'),
};

const CorsRule = z.strictObject({
  AllowedOrigins: z.array(text),
  AllowedMethods: z.array(text),
  AllowedHeaders: z.array(text).default([]),
  ExposedHeaders: z.array(text).default([]),
  MaxAge: count.optional(),
  Id: nothing,
});

export const understood = {
  'AWS::S3::Bucket': z.strictObject({
    CorsConfiguration: z.strictObject({ CorsRules: z.array(CorsRule) }).optional(),
    NotificationConfiguration: z
      .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: flag.default(true) }) })
      .optional(),
    ...none('BucketName', 'BucketEncryption', 'PublicAccessBlockConfiguration', 'OwnershipControls', 'Tags'),
    ...none('VersioningConfiguration', 'LifecycleConfiguration', 'LoggingConfiguration', 'AccessControl'),
    ...none('ObjectLockEnabled', 'ObjectLockConfiguration', 'IntelligentTieringConfigurations'),
  }),
  'AWS::DynamoDB::GlobalTable': z.strictObject(tableProperties),
  'AWS::DynamoDB::Table': z.strictObject(tableProperties),
  'AWS::SQS::Queue': z.strictObject({
    VisibilityTimeout: count.default(30),
    MessageRetentionPeriod: count.optional(),
    DelaySeconds: count.optional(),
    ReceiveMessageWaitTimeSeconds: count.optional(),
    MaximumMessageSize: count.optional(),
    FifoQueue: flag.default(false),
    ContentBasedDeduplication: flag.optional(),
    RedrivePolicy: z.strictObject({ deadLetterTargetArn: text, maxReceiveCount: count }).optional(),
    ...none('QueueName', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled', 'Tags'),
    ...none('RedriveAllowPolicy'),
  }),
  'AWS::Events::EventBus': z.strictObject({
    Name: text,
    ...none('Description', 'Tags', 'KmsKeyIdentifier', 'DeadLetterConfig', 'Policy', 'LogConfig'),
  }),
  'AWS::Events::Rule': z.strictObject({
    EventBusName: text.default('default'),
    EventPattern: z.record(text, z.unknown()),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Targets: z
      .array(
        z.strictObject({
          Arn: text,
          Input: text.optional(),
          InputPath: text.optional(),
          InputTransformer: z
            .strictObject({ InputTemplate: text, InputPathsMap: z.record(text, text).default({}) })
            .optional(),
          RetryPolicy: retry,
          DeadLetterConfig: deadLetter,
          SqsParameters: z.strictObject({ MessageGroupId: text }).optional(),
          ...none('Id', 'RoleArn'),
        }),
      )
      .default([]),
    ...none('Name', 'Description', 'Tags'),
  }),
  'AWS::Scheduler::Schedule': z.strictObject({
    ScheduleExpression: text,
    ScheduleExpressionTimezone: text.default('UTC'),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Target: z.strictObject({
      Arn: text,
      Input: text.optional(),
      RetryPolicy: retry,
      DeadLetterConfig: deadLetter,
      ...none('RoleArn'),
    }),
    ...none('Name', 'GroupName', 'Description', 'FlexibleTimeWindow', 'KmsKeyArn'),
  }),
  'AWS::Lambda::Function': z.strictObject({
    Code: z.strictObject({ S3Key: text.optional(), ...none('S3Bucket', 'SourceKMSKeyArn', 'ZipFile') }),
    Handler: text,
    Runtime: z.string().startsWith('nodejs'),
    MemorySize: count.default(128),
    Timeout: count.default(3),
    ReservedConcurrentExecutions: count.optional(),
    Environment: z.strictObject({ Variables: z.record(text, z.coerce.string()).default({}) }).optional(),
    ...none('FunctionName', 'Role', 'Architectures', 'LoggingConfig', 'TracingConfig', 'KmsKeyArn', 'Tags'),
    ...none('Description', 'EphemeralStorage', 'RuntimeManagementConfig', 'RecursiveLoop'),
  }),
  'AWS::Lambda::EventInvokeConfig': z.strictObject({
    FunctionName: text,
    MaximumRetryAttempts: count.optional(),
    DestinationConfig: onFailure,
    ...none('Qualifier', 'MaximumEventAgeInSeconds'),
  }),
  'AWS::Lambda::EventSourceMapping': z.strictObject({
    EventSourceArn: text,
    FunctionName: text,
    Enabled: flag.default(true),
    BatchSize: count.optional(),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: text })) }).optional(),
    StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
    BisectBatchOnFunctionError: flag.default(false),
    MaximumRetryAttempts: count.optional(),
    DestinationConfig: onFailure,
    ScalingConfig: z.strictObject({ MaximumConcurrency: count.optional() }).optional(),
    ...none('MaximumBatchingWindowInSeconds', 'MaximumRecordAgeInSeconds', 'ParallelizationFactor', 'KmsKeyArn'),
    ...none('Tags', 'MetricsConfig', 'LoggingConfig'),
  }),
  'AWS::ApiGatewayV2::Api': z.strictObject({
    ProtocolType: z.literal('HTTP'),
    CorsConfiguration: z
      .strictObject({
        AllowOrigins: z.array(text).default([]),
        AllowMethods: z.array(text).default([]),
        AllowHeaders: z.array(text).default([]),
        ExposeHeaders: z.array(text).default([]),
        AllowCredentials: flag.default(false),
        MaxAge: count.optional(),
      })
      .optional(),
    ...none('Name', 'Description', 'DisableExecuteApiEndpoint', 'Tags', 'Version', 'IpAddressType'),
  }),
  'AWS::ApiGatewayV2::Integration': z.strictObject({
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: text,
    PayloadFormatVersion: z.literal('2.0'),
    TimeoutInMillis: count.default(30_000),
    ...none('ApiId', 'IntegrationMethod', 'Description', 'ConnectionType'),
  }),
  'AWS::ApiGatewayV2::Route': z.strictObject({
    RouteKey: text,
    Target: text,
    AuthorizationType: z.literal('NONE').default('NONE'),
    ...none('ApiId', 'OperationName'),
  }),
  'AWS::ApiGatewayV2::Stage': z.strictObject({
    StageName: z.literal('$default'),
    ...none('ApiId', 'AutoDeploy', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Tags', 'Description'),
  }),
  'AWS::SES::ConfigurationSet': z.strictObject({
    SendingOptions: z.strictObject({ SendingEnabled: flag.default(true) }).optional(),
    ...none('Name', 'ReputationOptions', 'SuppressionOptions', 'DeliveryOptions', 'TrackingOptions', 'VdmOptions'),
    ...none('ArchivingOptions', 'Tags'),
  }),
  'AWS::SES::ConfigurationSetEventDestination': z.strictObject({
    ConfigurationSetName: text,
    EventDestination: z.strictObject({
      Enabled: flag.default(true),
      MatchingEventTypes: z.array(text),
      EventBridgeDestination: z.strictObject({ EventBusArn: text }),
      ...none('Name'),
    }),
  }),
  'AWS::SES::EmailIdentity': z.strictObject({
    EmailIdentity: text,
    ...none('ConfigurationSetAttributes', 'DkimAttributes', 'DkimSigningAttributes', 'FeedbackAttributes'),
    ...none('MailFromAttributes', 'Tags'),
  }),
} as const;

/** Types with nothing to run on one machine: rights, keys, logs, alarms, and names that only the cloud resolves. */
export const inert: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Events::EventBusPolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::Logs::ResourcePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::ScheduleGroup',
]);

function none<const Name extends string>(...names: Name[]): Record<Name, typeof nothing> {
  const entries = names.map((name) => [name, nothing] as const);
  return Object.fromEntries(entries) as Record<Name, typeof nothing>;
}
