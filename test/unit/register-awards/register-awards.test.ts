import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../../events/catalogue.ts';
import { registerAwards } from '../../../functions/register-awards/register-awards.ts';
import { decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { decideSubject } from '../../../shared/domain/register/decide.ts';
import { openRelations } from '../../../shared/domain/register/identity.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { registerSystem } from '../../support/register.ts';

let given: Awaited<ReturnType<typeof registerSystem>>;
const said = { by: 'tccb', at: at('2021-06-03T01:00:00.000Z') };
const hoa =
  'Nguyễn Thị Hoà | Điều dưỡng | Khoa Nội | Chiến sĩ thi đua cơ sở năm 2018, 2019; đề nghị tặng Bằng khen của UBND tỉnh';
const ofHoa = { name: 'Nguyễn Thị Hoà', position: 'Điều dưỡng' };
const cause = {
  actor: { kind: 'office' as const, id: 'tccb', channel: 'link' as const },
  correlationId: 't',
  now: said.at,
};

const submitted = async (): Promise<AnyEvent> => {
  const history = (await given.system.needs.dossiers.folder(aKey()))?.history ?? [];
  const found = history.map(({ event }) => event).findLast(({ type }) => type === 'dossier.submitted.v1');
  if (!found) throw new Error('nothing was submitted');
  return found;
};
const everything = () => JSON.stringify([...given.system.store.items.values()]);

beforeEach(async () => {
  given = await registerSystem();
});

describe('When a unit sends a valid list', () => {
  it('every nominee is in the register with what the text claims, and the very words', async () => {
    await given.send([hoa]);
    const subject = await given.subject(ofHoa);
    expect(subject?.nominations).toMatchObject([{ dossier: aKey(), version: 1, row: 1, accepted: false }]);
    expect(subject?.records.map(({ held, state }) => [held.as, 'year' in held && held.year, state]).sort()).toEqual([
      ['award', 2018, 'claimed'],
      ['award', 2019, 'claimed'],
    ]);
    expect(subject?.records[0]?.source).toMatchObject({ kind: 'dossier', version: 1, row: 1 });
    expect(JSON.stringify(subject?.records[0]?.source)).toContain('Chiến sĩ thi đua cơ sở');
  });

  it('the same event again, or late after the acceptance, changes nothing', async () => {
    await given.send([hoa]);
    const event = await submitted();
    const before = everything();
    expect(await given.register(event)).toMatchObject({ outcome: 'registered', changed: 0 });
    expect(everything()).toBe(before);
  });

  it('two deliveries at the same moment enter everybody once', async () => {
    await given.store.read(given.store.put([hoa, 'Trần Văn Mẫu', 'Lê Thị Thử'].join('\n')));
    const event = await submitted();
    await Promise.all([given.register(event), given.register(event)]);
    const subject = await given.subject(ofHoa);
    expect(subject?.records).toHaveLength(2);
    expect(subject?.nominations).toHaveLength(1);
  });

  it('events of other kinds and lists that name nobody are not its concern', async () => {
    await given.send([hoa]);
    const event = await submitted();
    expect(await given.register({ ...event, type: 'dossier.returned.v1' } as AnyEvent)).toMatchObject({
      outcome: 'not-concerned',
    });
    const outline = { ...event, data: { ...event.data, dossier: aKey({ callId: 'HT-03' }) } } as AnyEvent;
    expect(await given.register(outline)).toMatchObject({ outcome: 'not-concerned' });
  });
});

describe('When a unit sends the list again in other words', () => {
  it('claims nobody judged give way, what a person judged stays, and whoever left is no nominee any more', async () => {
    await given.send([hoa, 'Trần Văn Mẫu']);
    const before = await given.subject(ofHoa);
    const [first] = before?.records ?? [];
    if (!before || !first) throw new Error('nothing claimed');
    const verified = decideSubject(before, { name: 'verify', records: [first.id], completion: {} }, said);
    if (!verified.ok) throw new Error('not verified');
    await given.system.needs.subjects.save({ changes: [{ before, after: verified.value.subject }], events: [] }, cause);
    await given.send(['Nguyễn Thị Hoà | Điều dưỡng | Khoa Nội | Giấy khen của Sở Y tế năm 2020']);
    const after = await given.subject(ofHoa);
    expect(after?.records.map(({ state }) => state).sort()).toEqual(['claimed', 'verified']);
    expect(after?.nominations).toMatchObject([{ version: 2, receivedAt: '2021-06-02T02:00:00.000Z' }]);
    const gone = await given.subject({ name: 'Trần Văn Mẫu' });
    expect(gone).toMatchObject({ nominations: [], records: [] });
  });

  it('a correction keeps the receipt of the first valid version that named the nominee', async () => {
    await given.send([hoa]);
    await given.send([hoa, 'Trần Văn Mẫu'], { at: '2021-06-05T02:00:00.000Z' });
    expect((await given.subject(ofHoa))?.nominations[0]).toMatchObject({ receivedAt: '2021-06-02T02:00:00.000Z' });
    const added = await given.subject({ name: 'Trần Văn Mẫu' });
    expect(added?.nominations[0]).toMatchObject({ receivedAt: '2021-06-05T02:00:00.000Z' });
  });
});

describe('When the office accepts the list', () => {
  it('the nomination is accepted in the register too', async () => {
    await given.send([hoa]);
    const before = await given.system.needs.dossiers.load(aKey());
    const decision = before && decideDossier(before, { name: 'accept', version: 1 }, said.at);
    if (!before || !decision?.ok) throw new Error('not accepted');
    const { dossier: after, events } = decision.value;
    await given.system.needs.dossiers.save({ before, after, events }, cause);
    await given.system.deliver();
    expect((await given.subject(ofHoa))?.nominations).toMatchObject([{ accepted: true }]);
  });
});

describe('When the unit takes its list back', () => {
  it('nobody is its nominee any more, and what they did is not used up by it', async () => {
    await given.send([hoa]);
    const before = await given.system.needs.dossiers.load(aKey());
    const decision = before && decideDossier(before, { name: 'withdraw', reason: 'Gửi nhầm kỳ' }, said.at);
    if (!before || !decision?.ok) throw new Error('not withdrawn');
    const { dossier: after, events } = decision.value;
    await given.system.needs.dossiers.save({ before, after, events }, cause);
    await given.system.deliver();
    expect((await given.subject(ofHoa))?.nominations).toEqual([]);
    await given.store.read(given.store.put(hoa, { at: '2021-06-06T02:00:00.000Z' }));
    await given.system.deliver();
    expect((await given.subject(ofHoa))?.nominations).toMatchObject([{ version: 2, accepted: false }]);
  });
});

describe('When a second version overtakes the event of the first', () => {
  it('the register has the second, whichever run ends last', async () => {
    await given.store.read(given.store.put([hoa, 'Trần Văn Mẫu'].join('\n')));
    const event = await submitted();
    const { dossiers } = given.system.needs;
    let overtaken = false;
    const slow = {
      ...given.system.needs,
      dossiers: {
        ...dossiers,
        async rows(key: Parameters<typeof dossiers.rows>[0]) {
          const rows = await dossiers.rows(key);
          if (!overtaken) {
            overtaken = true;
            await given.send([hoa]);
          }
          return rows;
        },
      },
    };
    await registerAwards(slow, event);
    expect((await given.subject(ofHoa))?.nominations).toMatchObject([{ version: 2 }]);
    expect((await given.subject({ name: 'Trần Văn Mẫu' }))?.nominations ?? []).toEqual([]);
  });
});

describe('When a name is written in two ways', () => {
  it('both stand apart and a person is asked, whichever came first and from whichever unit', async () => {
    const other = aKey({ unitId: 'bv-mat' });
    await given.send([hoa]);
    await given.send(['BSCKI. Nguyễn Thị Hòa | Điều dưỡng trưởng | Khoa Mắt'], { key: other });
    const one = await given.subject(ofHoa);
    const two = await given.subject(
      { name: 'BSCKI. Nguyễn Thị Hòa', position: 'Điều dưỡng trưởng', unit: 'Khoa Mắt' },
      other,
    );
    expect(one && openRelations(one)).toMatchObject([{ id: two?.id, reasons: ['titles', 'tone_place_or_i'] }]);
    expect(two && openRelations(two)).toMatchObject([{ id: one?.id }]);
    expect(await given.system.needs.subjects.questions()).toHaveLength(2);
  });

  it('tones that differ are different people and nobody is asked', async () => {
    await given.send([hoa, 'Nguyễn Thị Hoa | Điều dưỡng | Khoa Nội']);
    expect(await given.system.needs.subjects.questions()).toEqual([]);
  });
});
