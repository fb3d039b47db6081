import { parseDelivery } from '../../events/parse-event.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { subjects } from '../../shared/adapters/dynamodb/subjects.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { sha256 as digest, systemIds } from '../../shared/adapters/system/ids.ts';
import { queueHandler } from '../../shared/runtime/queue.ts';
import { contract } from './contract.ts';
import { registerAwards } from './register-awards.ts';

export const handler = queueHandler(contract, (env) => {
  const store = dynamoStore(env.TABLE_NAME);
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const needs = {
    ...{
      registry: registry(store, recorder),
      dossiers: dossiers(store, recorder),
      subjects: subjects(store, recorder),
    },
    ...{ clock, digest },
  };
  return (body) => registerAwards(needs, parseDelivery(body));
});
