import { describe, expect, it } from 'vitest';
import { ProvinceId } from '../../../events/ids.ts';
import { comments } from '../../../shared/adapters/dynamodb/comments.ts';
import { keys } from '../../../shared/adapters/dynamodb/keys.ts';
import { lists } from '../../../shared/adapters/dynamodb/lists.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { systemIds } from '../../../shared/adapters/system/ids.ts';
import { answerComment, type PublicComment } from '../../../shared/domain/selection/comment.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import { aKey, at } from '../../support/dossiers.ts';

const recorder = { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds };
const now = at('2021-06-16T02:00:00.000Z');
const list = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-02' });
const publicCause = {
  actor: { kind: 'public' as const, id: 'public', channel: 'page' as const },
  ...{ correlationId: 'test', now },
};
const officeCause = {
  actor: { kind: 'office' as const, id: 'tccb-truong', channel: 'link' as const },
  ...{ correlationId: 'test', now },
};

/** Latin capitals sort against the order of arrival, so that the order cannot come from the identifiers. */
const aComment = (n: number, more: Partial<PublicComment> = {}): PublicComment => ({
  ...{ id: `01F8BFK7Z0M9N3Q2R4S6T8V${String(999 - n)}`, list, at: now, revision: 1, about: null, answer: null },
  ...{ name: 'Lê Thị Góp Ý', unit: 'Khoa Ngoại', email: null, text: `Ý kiến ${n}` },
  ...more,
});

const rates = { visitor: 2, list: 3 };

function open(store: Store) {
  const kept = comments(store, recorder);
  const add = (comment: PublicComment, visitor: string) => {
    const events = [{ type: 'list.commented.v1' as const, data: { list: comment.list, comment: comment.id } }];
    return kept.add(comment, { visitor, rates, events }, publicCause);
  };
  const history = async () => (await lists(store, recorder).history(list)).map((h) => h.event.type);
  return { kept, add, history };
}

function answered(before: PublicComment, text: string) {
  const result = answerComment(before, { text, published: true, by: 'tccb-truong' }, now);
  if (!result.ok) throw new Error('not answered');
  const data = { list, comment: before.id, published: true };
  return { before, after: result.value, events: [{ type: 'list.comment-answered.v1' as const, data }] };
}

/** What the store of comments must do for a published list; run on memory and on the real engine alike. */
export function commentsContract(name: string, fresh: () => Promise<Store>): void {
  describe(`Comments on a published list (${name})`, () => {
    it('come back oldest first with their events, and only those of their own list', async () => {
      const { kept, add, history } = open(await fresh());
      const [first, second] = [aComment(1), aComment(2, { at: at('2021-06-16T03:00:00.000Z') })];
      const other = aComment(3, { list: { ...list, callId: aKey().callId } });
      for (const comment of [second, first, other]) expect(await add(comment, 'a')).toBe(true);
      expect(await kept.ofList(list)).toEqual([first, second]);
      expect(await history()).toEqual(['list.commented.v1', 'list.commented.v1']);
    });

    it('stop at the rate of one visitor while another is still heard, and nothing of a refused one stays', async () => {
      const { kept, add, history } = open(await fresh());
      const told = [await add(aComment(1), 'a'), await add(aComment(2), 'a'), await add(aComment(3), 'a')];
      expect(told).toEqual([true, true, false]);
      expect(await add(aComment(4), 'b')).toBe(true);
      expect(new Set((await kept.ofList(list)).map((c) => c.text))).toEqual(
        new Set(['Ý kiến 1', 'Ý kiến 2', 'Ý kiến 4']),
      );
      expect(await history()).toHaveLength(3);
    });

    it('leave no mark of their visitor for longer than a day', async () => {
      const store = await fresh();
      const { add } = open(store);
      const comment = aComment(1);
      await add(comment, 'a');
      const { pk, sk } = keys.list(list);
      const counters = await store.query({ partition: pk, begins: `${sk}#R#` });
      const expected = Date.parse(comment.at) / 1000 + 86_400;
      expect(counters.map((item) => [item['total'], item['expiresAt']])).toEqual([
        [1, expected],
        [1, expected],
      ]);
    });

    it('stop at the rate of the list however many visitors write, until the next hour', async () => {
      const { kept, add } = open(await fresh());
      for (const n of [1, 2, 3]) expect(await add(aComment(n), `v${n}`)).toBe(true);
      expect(await add(aComment(4), 'v4')).toBe(false);
      expect(await add(aComment(5, { at: at('2021-06-16T03:00:00.000Z') }), 'v4')).toBe(true);
      expect(await kept.ofList(list)).toHaveLength(4);
    });

    it('of two answers to one comment the first stands and the second is a conflict', async () => {
      const { kept, add, history } = open(await fresh());
      const comment = aComment(1);
      await add(comment, 'a');
      const first = answered(comment, 'Đã xem xét.');
      await kept.answer(first, officeCause);
      await expect(kept.answer(answered(comment, 'Không có cơ sở.'), officeCause)).rejects.toBeInstanceOf(Conflict);
      expect(await kept.ofList(list)).toEqual([first.after]);
      expect((await history()).toSorted()).toEqual(['list.comment-answered.v1', 'list.commented.v1']);
    });
  });
}
