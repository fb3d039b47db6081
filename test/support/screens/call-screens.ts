import { demandPage } from '../../../functions/portal/views/demand-page.ts';
import { outputPage } from '../../../functions/portal/views/output-page.ts';
import { outputsHub } from '../../../functions/portal/views/outputs-hub.ts';
import { quotaPage } from '../../../functions/portal/views/quota-page.ts';
import { demandPages, quotaPages } from './office-asks-models.ts';
import { outputHubs, outputPages } from './output-models.ts';

const pages = <M>(models: Readonly<Record<string, M>>, view: (model: M) => string): [string, string][] =>
  Object.entries(models).map(([name, model]) => [name, view(model)]);

/** What the office asks of units and what came out of calls. */
export const callScreens = (): [string, string][] => [
  ...pages(quotaPages, quotaPage),
  ...pages(demandPages, demandPage),
  ...pages(outputPages, outputPage),
  ...pages(outputHubs, outputsHub),
];
