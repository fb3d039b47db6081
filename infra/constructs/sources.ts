import type { DomainName, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { FunctionContract } from '../../functions/contract.ts';
import type { Province } from '../provinces/province.ts';

/** What the triggers of a province hang on. */
export type Sources = {
  province: Province;
  api: HttpApi;
  domainName: DomainName | undefined;
  table: TableV2;
  key: IKey;
  files: Bucket;
  bus: EventBus;
  mailConfigurationSet: string;
};

/** A function and the contract that says what starts it. */
export type Triggered = { contract: FunctionContract; fn: LambdaFunction };
