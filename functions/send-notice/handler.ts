import { parseDelivery } from '../../events/parse-event.ts';
import { dossiers } from '../../shared/adapters/dynamodb/dossiers.ts';
import { ledger } from '../../shared/adapters/dynamodb/ledger.ts';
import { links } from '../../shared/adapters/dynamodb/links.ts';
import { lists } from '../../shared/adapters/dynamodb/lists.ts';
import { registry } from '../../shared/adapters/dynamodb/registry.ts';
import { dynamoStore } from '../../shared/adapters/dynamodb/store.ts';
import { s3Files } from '../../shared/adapters/s3/files.ts';
import { sesMailer } from '../../shared/adapters/ses/mailer.ts';
import { systemClock as clock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { queueHandler } from '../../shared/runtime/queue.ts';
import { contract } from './contract.ts';
import { sendNotice } from './send-notice.ts';

export const handler = queueHandler(contract, (env) => {
  const store = dynamoStore(env.TABLE_NAME);
  const recorder = { provinceId: env.PROVINCE_ID, ids: systemIds };
  const needs = {
    registry: registry(store, recorder),
    dossiers: dossiers(store, recorder),
    lists: lists(store, recorder),
    links: links(store, systemIds),
    ledger: ledger(store),
    files: s3Files(env.FILES_BUCKET),
    mailer: sesMailer({ from: env.MAIL_FROM, configurationSet: env.MAIL_CONFIGURATION_SET }),
    clock,
    publicUrl: env.PUBLIC_URL,
  };
  return (body) => sendNotice(needs, parseDelivery(body));
});
