import { describe, expect, it } from 'vitest';
import { CampaignId, ProvinceId } from '../../../events/ids.ts';
import { registry } from '../../../shared/adapters/dynamodb/registry.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { at } from '../../support/dossiers.ts';
import { common, haTinh } from '../../support/plan/five-plans.ts';

const now = at('2024-08-29T01:00:00.000Z');
const cause = {
  ...{ actor: { kind: 'system' as const, id: 'test', channel: 'schedule' as const }, correlationId: 'test', now },
};

/** What the store of the register must do; run on memory and on the real engine alike. */
export function registryContract(name: string, open: () => Promise<Store>): void {
  describe(`The register with its plans (${name})`, () => {
    it('a plan comes back in the order in which it was written', async () => {
      const store = registry(await open(), { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds });
      const definition = haTinh();
      const id = CampaignId.parse(definition.id);
      const campaign = { ...{ id, definitionVersion: 1, definition, common }, activatedAt: now };
      await store.activate(campaign, [], cause);
      const found = await store.campaign(id);
      expect(JSON.stringify(found?.definition)).toBe(JSON.stringify(definition));
      expect(JSON.stringify((await store.campaigns()).map((one) => one.common))).toBe(
        JSON.stringify([campaign.common]),
      );
    });
  });
}
