import { type App, ArnFormat, type Stack, Validations } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { EnvName, FunctionContract } from '../../functions/contract.ts';
import { contracts } from '../../functions/index.ts';
import { contractFunction } from '../constructs/contract-function.ts';
import { type Resources, rightsFor } from '../constructs/grants.ts';
import { mailSending } from '../constructs/mail-sending.ts';
import { attachTrigger } from '../constructs/triggers.ts';
import type { Province } from '../provinces/province.ts';
import { type DataStack, filesExport } from './data-stack.ts';
import { provinceStack } from './province-stack.ts';

/** Finds the bundle of a function. */
export type CodeOf = (contract: FunctionContract) => Code;

/** The replaceable stack: every function of `functions/index.ts` with what starts it, the bus and the mail settings. */
export function appStack(app: App, province: Province, { data, codeOf }: { data: DataStack; codeOf: CodeOf }): Stack {
  const stack = provinceStack(app, province, 'app');
  const bus = provinceBus(stack, province);
  const mail = mailSending(stack, province);
  const values: Record<EnvName, string> = {
    TABLE_NAME: data.table.tableName,
    FILES_BUCKET: data.files.bucketName,
    BUS_NAME: bus.eventBusName,
    MAIL_FROM: province.mail.from,
    MAIL_CONFIGURATION_SET: mail.configurationSetName,
    PUBLIC_URL: data.publicUrl,
    PROVINCE_ID: province.id,
  };
  const resources: Resources = {
    table: data.table.tableArn,
    files: data.filesArn,
    key: data.key.keyArn,
    bus: bus.eventBusArn,
    mail: {
      identity: sesArn(stack, 'identity', province.mail.identity),
      configurationSet: sesArn(stack, 'configuration-set', mail.configurationSetName),
      from: province.mail.from,
    },
  };
  const sources = { ...data, province, bus, mailConfigurationSet: `tiencu-${province.id}` };
  for (const contract of contracts) {
    const rights = rightsFor(contract.grants, resources);
    const fn = contractFunction(stack, { contract, province, values, rights, code: codeOf(contract) });
    attachTrigger(stack, { contract, fn }, sources);
  }
  Validations.of(stack).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${filesExport(province)}/*]`,
    reason: 'Object keys are made at run time; the wildcard is the key inside the one bucket of the province.',
  });
  return stack;
}

/** The bus of the province's events. It keeps none: every event stays in the table. */
function provinceBus(stack: Stack, province: Province): EventBus {
  const eventBusName = `tiencu-${province.id}`;
  return new EventBus(stack, 'Bus', { eventBusName, description: `Tien Cu ${province.id}` });
}

const sesArn = (stack: Stack, resource: string, resourceNameOf: string) =>
  stack.formatArn({
    service: 'ses',
    resource,
    resourceName: resourceNameOf,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
