import { ledger } from '../../shared/adapters/dynamodb/ledger.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { queueHandler } from '../../shared/runtime/queue.ts';
import { contract } from './contract.ts';
import { recordDelivery } from './record-delivery.ts';

export const handler = queueHandler(contract, (env) => {
  const needs = { ledger: ledger(dynamoStore(env.TABLE_NAME)), clock };
  return (body) => recordDelivery(needs, body);
});
