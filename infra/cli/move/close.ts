import type { Instant } from '../../../events/ids.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { Organisation } from '../../../shared/domain/registry/registry.ts';
import { NotMoved } from './not-moved.ts';
import { type StackNames, storeOf } from './stack.ts';
import { unreadFiles } from './unread.ts';

/**
 * Lets nothing change in a stack from now on; with `to` its mailed links lead on to the successor. Closing again with an
 * address keeps the first instant. Throws `NotMoved` when the stack has no register, and when files have arrived in it
 * that nobody has read: nothing reads them afterwards, neither here nor in the successor. `leaveUnread` closes all the same.
 */
export async function closeStack(
  stack: StackNames,
  given: { now: Instant; to: string | null; leaveUnread: boolean },
): Promise<Organisation> {
  const store = storeOf(stack);
  const item = await store.get(keys.organisation.pk, keys.organisation.sk);
  if (!item) throw new NotMoved('Hệ thống này chưa nạp danh sách đơn vị; không có gì để đóng.');
  const organisation = Organisation.parse(item['value']);
  if (!organisation.moved && !given.leaveUnread) await checkAllRead(stack);
  const readOnlyFrom = organisation.moved?.readOnlyFrom ?? given.now;
  const value = Organisation.parse({ ...organisation, moved: { readOnlyFrom, to: given.to } });
  await store.putAll([{ ...item, value }]);
  return value;
}

/** So many are named: each is a unit to be asked. */
const MOST_NAMED = 20;

async function checkAllRead(stack: StackNames): Promise<void> {
  const unread = await unreadFiles(stack);
  if (unread.length === 0) return;
  const more = unread.length > MOST_NAMED ? [`… và ${unread.length - MOST_NAMED} tệp nữa.`] : [];
  throw new NotMoved(
    `Chưa đóng: còn ${unread.length} tệp đã đến mà chưa đọc. Đóng bây giờ thì các tệp này không được tính ở đâu nữa:`,
    ...unread.slice(0, MOST_NAMED),
    ...more,
    'Chờ đọc xong, hoặc cho đọc lại (docs/runbook.md, read-dossier-dead-letters), rồi đóng. Tệp không thể đọc được: báo đơn vị, rồi đóng với --leave-unread.',
  );
}
