import { Duration, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

const LOG_PREFIX = 'files/';

/**
 * Where files live: every version kept, encrypted with the province key, reachable over TLS only. A browser may post to
 * it from `portalOrigin` alone; each created object is announced on the default bus.
 */
export function filesBucket(
  scope: Construct,
  { key, removalPolicy, portalOrigin }: { key: IKey; removalPolicy: RemovalPolicy; portalOrigin: string },
): Bucket {
  const files = new Bucket(scope, 'Files', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    cors: [
      {
        allowedOrigins: [portalOrigin],
        allowedMethods: [HttpMethods.POST],
        allowedHeaders: ['*'],
        exposedHeaders: ['ETag'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    removalPolicy,
  });
  const resource = files.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error(`${files.node.path} has no bucket resource`);
  // The native property: CDK's `eventBridgeEnabled` would deploy a Python function to set the same one.
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  const logs = accessLogBucket(scope, removalPolicy);
  admitLogsOf(files, logs);
  resource.loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: LOG_PREFIX };
  return files;
}

function admitLogsOf(source: Bucket, logs: Bucket): void {
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${LOG_PREFIX}*`)],
      conditions: {
        ArnLike: { 'aws:SourceArn': source.bucketArn },
        StringEquals: { 'aws:SourceAccount': Stack.of(source).account },
      },
    }),
  );
}

/** S3 delivers access logs only to a bucket with its own managed encryption, never with a customer key. */
function accessLogBucket(scope: Construct, removalPolicy: RemovalPolicy): Bucket {
  const logs = new Bucket(scope, 'FileAccessLogs', {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy,
    lifecycleRules: [{ expiration: Duration.days(731) }],
  });
  Validations.of(logs).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'This bucket receives the access logs; logging its own access would log the logging.',
  });
  return logs;
}
