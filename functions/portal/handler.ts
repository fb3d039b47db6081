import { officePapers as papers } from '../../shared/adapters/documents/paper-writer.ts';
import { comments } from '../../shared/adapters/dynamodb/comments.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { ledger } from '../../shared/adapters/dynamodb/ledger.ts';
import { links } from '../../shared/adapters/dynamodb/links.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { nominations } from '../../shared/adapters/dynamodb/nominations.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { subjects } from '../../shared/adapters/dynamodb/subjects.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { sha256 as digest, systemIds as ids } from '../../shared/adapters/system/ids.ts';
import { webHandler } from '../../shared/runtime/web.ts';
import { portalApp } from './app.ts';
import { contract } from './contract.ts';

export const handler = webHandler(contract, (env, report) => {
  const store = dynamoStore(env.TABLE_NAME);
  const recorder = { provinceId: env.PROVINCE_ID, ids };
  const needs = {
    registry: registry(store, recorder),
    dossiers: dossiers(store, recorder),
    lists: lists(store, recorder),
    nominations: nominations(store, recorder),
    comments: comments(store, recorder),
    subjects: subjects(store, recorder),
    links: links(store, ids),
    ledger: ledger(store),
    files: s3Files(env.FILES_BUCKET),
    papers,
    ids,
    digest,
    clock,
    publicUrl: env.PUBLIC_URL,
  };
  return portalApp(needs, report);
});
