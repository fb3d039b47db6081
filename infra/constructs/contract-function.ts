import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type EnvName, type FunctionContract, processSettings } from '../../functions/contract.ts';
import type { Province } from '../provinces/province.ts';
import { resourceName } from '../stacks/names.ts';

export type ContractFunctionProps = {
  contract: FunctionContract;
  province: Province;
  code: Code;
  /** A value for every name a contract may ask for; the function gets those it asks for. */
  values: Record<EnvName, string>;
  rights: readonly PolicyStatement[];
};

/** A function as its contract declares it: arm64, Node 24, its own role, log group and environment. */
export function contractFunction(scope: Construct, props: ContractFunctionProps): LambdaFunction {
  const { contract, province } = props;
  const home = new Construct(scope, contract.name);
  const functionName = resourceName(province, contract.name);
  const logGroup = new LogGroup(home, 'Logs', {
    logGroupName: `/tiencu/${province.id}/${contract.name}`,
    retention: province.retention.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return new LambdaFunction(home, 'Function', {
    functionName,
    description: contract.purpose,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: props.code,
    memorySize: contract.memoryMb,
    timeout: Duration.seconds(contract.timeoutSeconds),
    environment: { ...processSettings, ...environmentOf(contract, props.values) },
    logGroup,
    role: roleOf(home, logGroup, props.rights),
  });
}

function environmentOf(contract: FunctionContract, values: Record<EnvName, string>): Record<string, string> {
  const wanted = contract.env.keyof().options;
  return Object.fromEntries(wanted.map((name) => [name, values[name]]));
}

/** An own role: the managed policy CDK would attach may write to every log group of the account. */
function roleOf(home: Construct, logGroup: LogGroup, rights: readonly PolicyStatement[]): Role {
  const role = new Role(home, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  for (const right of rights) role.addToPolicy(right);
  return role;
}
