import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { sha256 as digest, systemIds } from '../../shared/adapters/system/ids.ts';
import { invokedHandler } from '../../shared/runtime/invoked.ts';
import { contract } from './contract.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

export const handler = invokedHandler(contract, (env) => {
  const store = dynamoStore(env.TABLE_NAME);
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const needs = {
    registry: registry(store, recorder),
    dossiers: dossiers(store, recorder),
    lists: lists(store, recorder),
    files: s3Files(env.FILES_BUCKET),
    clock,
    digest,
  };
  return (_payload, left) => sweepDeadlines(needs, { id: systemIds.event(), left });
});
