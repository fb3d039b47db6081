import type { Instant } from '../../../events/ids.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { Organisation } from '../../../shared/domain/registry/registry.ts';
import { NotMoved } from './not-moved.ts';
import { type StackNames, storeOf } from './stack.ts';

/**
 * Lets nothing change in a stack from now on; with `to` its mailed links lead on to the successor. Closing again with an
 * address keeps the first instant. Throws a sentence when the stack has no register.
 */
export async function closeStack(stack: StackNames, given: { now: Instant; to: string | null }): Promise<Organisation> {
  const store = storeOf(stack);
  const item = await store.get(keys.organisation.pk, keys.organisation.sk);
  if (!item) throw new NotMoved('Hệ thống này chưa nạp danh sách đơn vị; không có gì để đóng.');
  const organisation = Organisation.parse(item['value']);
  const readOnlyFrom = organisation.moved?.readOnlyFrom ?? given.now;
  const value = Organisation.parse({ ...organisation, moved: { readOnlyFrom, to: given.to } });
  await store.putAll([{ ...item, value }]);
  return value;
}
