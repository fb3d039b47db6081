import { describe, expect, it } from 'vitest';
import { ProvinceId, RecordId } from '../../../events/ids.ts';
import { subjects } from '../../../shared/adapters/dynamodb/subjects.ts';
import type { Store } from '../../../shared/adapters/store.ts';
import { sha256, systemIds } from '../../../shared/adapters/system/ids.ts';
import { enterRow } from '../../../shared/domain/register/enter-row.ts';
import { proposeTwin } from '../../../shared/domain/register/identity.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import { Conflict } from '../../../shared/ports/faults.ts';
import type { Subjects } from '../../../shared/ports/subjects.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { anItem, aSubject } from '../../support/register.ts';

const recorder = { provinceId: ProvinceId.parse('ha-tinh'), ids: systemIds };
const now = at('2021-06-07T01:00:00.000Z');
const actor = { kind: 'office' as const, id: 'tccb', channel: 'link' as const };
const cause = { actor, correlationId: 'test', now };

const enter = async (register: Subjects, ...fresh: readonly Subject[]) => {
  for (const after of fresh) await register.save({ changes: [{ before: null, after }], events: [] }, cause);
};

/** What the register of persons and collectives must do on any table. */
export function subjectsContract(name: string, open: () => Promise<Store>): void {
  describe(`The register (${name})`, () => {
    it('gives subjects back as they were put, many at once', async () => {
      const register = subjects(await open(), recorder);
      const more = { purpose: 'nomination' as const, receivedAt: now, boundary: null, accepted: false };
      const row = anItem({ achievements: 'Chiến sĩ thi đua cơ sở năm 2018, 2019' });
      const entered = enterRow(null, { row, dossier: aKey(), ...more }, sha256);
      await enter(register, entered, aSubject({ at: 2 }));
      const found = await register.load([entered.id, aSubject({ at: 2 }).id, aSubject({ at: 3 }).id]);
      expect(found.find(({ id }) => id === entered.id)).toEqual(entered);
      expect(found).toHaveLength(2);
      // What came back from the table and is entered again is no change, whatever order its fields have now.
      const [again] = await register.load([entered.id]);
      expect(enterRow(again ?? null, { row, dossier: aKey(), ...more }, sha256)).toBe(again);
    });

    it('of two changes of the same subject one wins, and neither half of a pair is written alone', async () => {
      const register = subjects(await open(), recorder);
      const [a, b] = [aSubject({ at: 1 }), aSubject({ at: 2, name: 'Nguyễn Thị Hòa' })];
      await enter(register, a, b);
      const pair = proposeTwin(a, b);
      if (!pair) throw new Error('not alike');
      const changes = [
        { before: a, after: pair[0] },
        { before: b, after: pair[1] },
      ];
      await register.save({ changes: changes.slice(1), events: [] }, cause);
      await expect(register.save({ changes, events: [] }, cause)).rejects.toBeInstanceOf(Conflict);
      expect(await register.load([a.id])).toEqual([a]);
      expect((await register.questions()).map(({ id }) => id)).toEqual([b.id]);
    });

    it('a question leaves the desk once it is answered', async () => {
      const register = subjects(await open(), recorder);
      const asked = aSubject({
        relations: [{ id: aSubject({ at: 2 }).id, state: 'proposed', reasons: [], said: null }],
      });
      await enter(register, asked);
      expect(await register.questions()).toHaveLength(1);
      const answered = { ...asked, revision: 2, relations: [] };
      await register.save({ changes: [{ before: asked, after: answered }], events: [] }, cause);
      expect(await register.questions()).toEqual([]);
    });

    it('finds subjects by words without tone marks, of any part of the name, the unit or the position', async () => {
      const register = subjects(await open(), recorder);
      const hoa = aSubject({ at: 1, name: 'Đặng Thị Hoà', unit: 'Khoa Nội' });
      const hoang = aSubject({ at: 2, name: 'Nguyễn Văn Hoàng', unit: 'Khoa Ngoại' });
      await enter(register, hoa, hoang);
      const found = async (typed: string) => (await register.search(typed)).map(({ id }) => id);
      expect(await found('hoa')).toEqual([hoa.id, hoang.id]);
      expect(await found('dang thi h')).toEqual([hoa.id]);
      expect(await found('Đặng  THỊ Hòa')).toEqual([hoa.id]);
      expect(await found('hoang ngoai')).toEqual([hoang.id]);
      expect(await found('hoa dang')).toEqual([hoa.id]);
      expect(await found('hoa ngoai san')).toEqual([]);
      expect(await found(' ')).toEqual([]);
    });

    it('one page holds a subject with its verdicts and its history', async () => {
      const register = subjects(await open(), recorder);
      const subject = aSubject();
      await enter(register, subject);
      const event = { type: 'records.judged.v1' as const, note: 'thiếu quyết định' };
      const data = { subjectId: subject.id, judgement: 'rejected' as const, records: [] };
      const after = { ...subject, revision: 2 };
      const judged = { ...event, data: { ...data, records: [RecordId.parse('rec_0000000000000001')] } };
      await register.save({ changes: [{ before: subject, after }], events: [judged] }, cause);
      const folder = await register.folder(subject.id);
      expect(folder?.subject).toEqual(after);
      expect(folder?.history.map(({ event: { type }, note }) => [type, note])).toEqual([
        ['records.judged.v1', 'thiếu quyết định'],
      ]);
      expect(await register.folder(aSubject({ at: 9 }).id)).toBeNull();
    });
  });
}
