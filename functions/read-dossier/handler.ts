import { documentReader } from '../../shared/adapters/documents/document-reader.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { queueHandler } from '../../shared/runtime/queue.ts';
import { parseArrival } from './arrival.ts';
import { contract } from './contract.ts';
import { examineWith } from './examine.ts';
import { readDossier } from './read-dossier.ts';

export const handler = queueHandler(contract, (env) => {
  const store = dynamoStore(env.TABLE_NAME);
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const register = registry(store, recorder);
  const folders = dossiers(store, recorder);
  const examine = examineWith({ registry: register, dossiers: folders, reader: documentReader() });
  const needs = {
    lists: lists(store, recorder),
    registry: register,
    dossiers: folders,
    files: s3Files(env.FILES_BUCKET),
    clock,
    examine,
  };
  return (body) => readDossier(needs, parseArrival(body));
});
