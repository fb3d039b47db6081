import { describe, expect, it } from 'vitest';
import { decideDossier } from '../../../shared/domain/dossier/decide.ts';
import { powerOfHolder } from '../../../shared/domain/link/link.ts';
import { contactsOf } from '../../../shared/domain/registry/parties.ts';
import { Unit } from '../../../shared/domain/registry/registry.ts';
import { arrivals } from '../../support/arrivals.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { hiddenOf, memoryPortal, openMail } from '../../support/memory-portal.ts';
import { haTinh, memorySystem } from '../../support/memory-system.ts';

const shared = 'tramyte@ttyt-can-loc.hatinh.example';

/** The sample register, in which one small unit has one mailbox for clerk and head. */
async function withOneAddress() {
  const payload = haTinh() as { units: { id: string; clerk: object; head: object }[] };
  const units = payload.units.map((unit) =>
    unit.id === 'ttyt-can-loc'
      ? { ...unit, clerk: { ...unit.clerk, email: shared }, head: { ...unit.head, email: shared } }
      : unit,
  );
  const system = memorySystem('2021-06-01T01:00:00.000Z');
  await system.load({ ...payload, units });
  await system.sweep();
  await system.deliver();
  return system;
}

describe('When clerk and head of a unit have one address', () => {
  it('every mail comes once, written to the unit, and its link may do what the head may', async () => {
    const system = await withOneAddress();
    const store = arrivals(system);
    await store.read(store.put('Lê Thị Mẫu'));
    await system.deliver();
    const receipts = system.mails.filter((m) => m.to.email === shared && m.subject.includes('Giấy nhận'));
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.text).not.toContain('Thủ trưởng Trung tâm');
    const person = await openMail(system, shared, 'Giấy nhận');
    expect(person.html).toContain('phieu-nop');
    const path = `${person.base}/rut-ho-so`;
    const form = hiddenOf(await (await person.go(path)).text(), '/rut-ho-so');
    expect((await person.post(path, { ...form, reason: 'Nộp nhầm kỳ' })).status).toBe(303);
    expect(await system.needs.dossiers.load(aKey())).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('a mail the plan sends to clerks alone, or to heads alone, reaches it', async () => {
    const system = await withOneAddress();
    expect(system.mails.filter((m) => m.to.email === shared && m.subject.includes('[HT-01]'))).toHaveLength(1);
    await system.passTo('2021-06-14T17:00:00.000Z');
    expect(system.mails.filter((m) => m.to.email === shared && m.subject.includes('quá hạn'))).not.toEqual([]);
  });
});

describe('When the register gives clerk and head addresses of their own', () => {
  const contact = (email: string) => ({ name: 'Lê Thị Mẫu', email: `${email}@x.example` });
  const unit = (clerk: string, head: string) =>
    Unit.parse({
      ...{ id: 'ttyt', name: 'TTYT', type: 'DVSN', tier: 'HUYEN', headcount: 9 },
      ...{ clerk: contact(clerk), head: contact(head) },
    });
  const link = (role: 'clerk' | 'head') => ({
    scope: { kind: 'unit' as const, dossier: aKey(), role },
    to: 'chung@x.example',
  });
  const power = (role: 'clerk' | 'head', given: Unit) =>
    powerOfHolder(link(role), 'acts', { organisation: null, unit: given });

  it('the one that stays the clerk’s acts as head no more, and reads on', () => {
    expect(contactsOf(unit('chung', 'chung'))).toMatchObject([{ role: 'head', email: 'chung@x.example' }]);
    expect(power('head', unit('chung', 'chung'))).toBe('acts');
    expect(power('head', unit('chung', 'rieng'))).toBe('shows');
    expect(power('clerk', unit('chung', 'rieng'))).toBe('acts');
    expect(power('head', unit('rieng', 'chung'))).toBe('acts');
    expect(power('clerk', unit('khac', 'rieng'))).toBe('dead');
  });
});

describe('When a dossier returned for supplement stays open beyond its period', () => {
  it('its unit still gets a fresh link for it by its address', async () => {
    const system = memorySystem('2021-06-01T01:00:00.000Z');
    await system.load();
    await system.sweep();
    const store = arrivals(system);
    await store.read(store.put('Lê Thị Mẫu'));
    const before = await system.needs.dossiers.load(aKey());
    const now = at('2021-06-21T02:00:00.000Z');
    const due = at('2021-06-24T16:59:59.999Z');
    const back = before && decideDossier(before, { name: 'return', version: 1, reason: 'x', items: [], due }, now);
    if (!before || !back?.ok) throw new Error('not returned');
    const cause = { actor: { kind: 'office' as const, id: 'tccb', channel: 'link' as const }, correlationId: 't', now };
    await system.needs.dossiers.save({ before, after: back.value.dossier, events: [] }, cause);
    await system.passTo('2021-06-22T02:00:00.000Z');
    await memoryPortal(system).post('/lien-ket-moi', { email: 'vanthu@ttyt-can-loc.hatinh.example' });
    await system.deliver();
    const about = system.mails.filter((m) => m.subject.startsWith('[HT-01]') && m.subject.includes('Liên kết mới'));
    expect(about.map((m) => m.to.email)).toContain('vanthu@ttyt-can-loc.hatinh.example');
  });
});
