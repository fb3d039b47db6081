import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { yamlPlanReader as plans } from '../../shared/adapters/yaml/plan-reader.ts';
import { invokedHandler } from '../../shared/runtime/invoked.ts';
import { contract } from './contract.ts';
import { loadProvince } from './load-province.ts';

export const handler = invokedHandler(contract, (env) => {
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const needs = { registry: registry(dynamoStore(env.TABLE_NAME), recorder), plans, clock };
  return (payload) => loadProvince(needs, payload, systemIds.event());
});
