import { parseDelivery } from '../../events/parse-event.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { nominations } from '../../shared/adapters/dynamodb/nominations.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { queueHandler } from '../../shared/runtime/queue.ts';
import { advanceReview } from './advance-review.ts';
import { contract } from './contract.ts';

export const handler = queueHandler(contract, (env) => {
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const store = dynamoStore(env.TABLE_NAME);
  const needs = {
    registry: registry(store, recorder),
    dossiers: dossiers(store, recorder),
    lists: lists(store, recorder),
    nominations: nominations(store, recorder),
    clock,
  };
  return (body) => advanceReview(needs, parseDelivery(body));
});
