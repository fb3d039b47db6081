import { type App, CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { DomainName, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { domainTable } from '../constructs/domain-table.ts';
import { filesBucket } from '../constructs/files-bucket.ts';
import type { Province } from '../provinces/province.ts';
import { resourceName, stackName } from './names.ts';
import { provinceStack } from './province-stack.ts';

/** What outlives every deployment of a province, and what the app stack needs of it. */
export type DataStack = {
  stack: Stack;
  key: Key;
  table: TableV2;
  files: Bucket;
  /** ARN of the bucket under an export name that a reader and a security check can recognise. */
  filesArn: string;
  identity: EmailIdentity;
  api: HttpApi;
  domainName: DomainName | undefined;
  /** Base address of the portal, without a slash at its end. */
  publicUrl: string;
};

/**
 * The kept stack: table, files, key, sender identity and the address of the portal. The address belongs here because
 * links in mails already sent carry it and because the bucket admits uploads from it alone.
 */
export function dataStack(app: App, province: Province): DataStack {
  const stack = provinceStack(app, province, 'data');
  const removalPolicy = province.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const key = new Key(stack, 'Key', {
    description: `Tien Cu ${province.id}: table and files`,
    enableKeyRotation: true,
    removalPolicy,
  });
  const table = domainTable(stack, { key, removalPolicy, keepData: province.keepData });
  const { api, domainName, publicUrl } = address(stack, province);
  const files = filesBucket(stack, { key, removalPolicy, portalOrigin: publicUrl });
  const identity = senderIdentity(stack, province);
  // The name of an identity is taken once it exists: kept by a first deployment that failed, it would fail the second.
  const keptOnceInUse = province.keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
  for (const kept of [api, identity]) kept.applyRemovalPolicy(keptOnceInUse);
  new CfnOutput(stack, 'PortalUrl', { description: 'Address of the portal', value: publicUrl });
  new CfnOutput(stack, 'TableName', { description: 'For tiencu province export and import', value: table.tableName });
  new CfnOutput(stack, 'FilesBucket', {
    description: 'For tiencu province export and import',
    value: files.bucketName,
  });
  const filesArn = stack.exportValue(files.bucketArn, { name: filesExport(province) });
  return { stack, key, table, files, filesArn, identity, api, domainName, publicUrl };
}

export const filesExport = (province: Province) => `${stackName(province, 'data')}:files-arn`;

function address(stack: Stack, province: Province) {
  const api = new HttpApi(stack, 'Api', {
    apiName: resourceName(province, 'portal'),
    description: `Tien Cu ${province.id}: portal`,
    createDefaultStage: false,
    disableExecuteApiEndpoint: province.domain !== undefined,
  });
  if (!province.domain) return { api, domainName: undefined, publicUrl: api.apiEndpoint };
  const { name, certificateArn } = province.domain;
  const domainName = new DomainName(stack, 'Domain', {
    domainName: name,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
  });
  new CfnOutput(stack, 'DomainTarget', {
    description: `CNAME ${name}`,
    value: domainName.regionalDomainName,
  });
  return { api, domainName, publicUrl: `https://${name}` };
}

/** The domain or address mails are sent from. SES tells the DNS records that prove a domain (docs/deploy.md). */
function senderIdentity(stack: Stack, province: Province): EmailIdentity {
  const { identity } = province.mail;
  return new EmailIdentity(stack, 'Sender', {
    identity: identity.includes('@') ? Identity.email(identity) : Identity.domain(identity),
  });
}
