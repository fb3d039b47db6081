import { beforeAll, describe, expect, it } from 'vitest';
import { type DossierKey, Instant, UnitId } from '../../../events/ids.ts';
import { listPaper } from '../../../functions/portal/models/papers.ts';
import { provinceIds } from '../../../infra/provinces/load.ts';
import { kindCode, selectorParts } from '../../../shared/domain/campaign/selector.ts';
import { composeList } from '../../../shared/domain/list/decide.ts';
import type { ListItem } from '../../../shared/domain/list/list.ts';
import { agencyName } from '../../../shared/domain/registry/registry.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memorySystem, sampleOf } from '../../support/memory-system.ts';

/** A province on the first morning of its story, after the sweep and with every mail out. */
async function firstMorning(province: string) {
  const { begins, load } = sampleOf(province);
  const system = memorySystem(Instant.parse(new Date(begins).toISOString()), province);
  const { answer } = await system.load(load);
  await system.sweep();
  const events = await system.deliver();
  const opened = events.filter((e) => e.type === 'period.opened.v1').map((e) => e.data);
  const owing = (callId: string) =>
    opened
      .filter((o) => o.owed && o.dossier.callId === callId)
      .map((o) => o.dossier.unitId as string)
      .sort();
  const organisation = await system.needs.registry.organisation();
  if (!organisation) throw new Error(`${province} has no organisation`);
  const [campaign] = await system.needs.registry.campaigns();
  if (!campaign) throw new Error(`${province} has no plan in force`);
  return { system, answer, opened, owing, organisation, campaign, units: await system.needs.registry.units() };
}
type Morning = Awaited<ReturnType<typeof firstMorning>>;

const text = (key: DossierKey) => `${key.unitId}/${key.callId}/${key.period}`;

describe.each(provinceIds())('When the story of %s begins', (province) => {
  let morning: Morning;
  beforeAll(async () => {
    morning = await firstMorning(province);
  });

  it('its register and plan are taken without an issue', () => {
    expect(morning.answer).toMatchObject({ ok: true, issues: [], activated: [morning.campaign.id] });
    expect(morning.organisation.standingOffice.length).toBeGreaterThan(0);
  });

  it('every opened dossier is open once and is mailed to the clerk and the head of its unit', () => {
    const { opened, units, system } = morning;
    expect(opened.length).toBeGreaterThan(0);
    expect(new Set(opened.map((o) => text(o.dossier))).size).toBe(opened.length);
    const addressed = opened.flatMap(({ dossier }) => {
      const unit = units.find((u) => u.id === dossier.unitId);
      return unit ? [`${dossier.callId} ${unit.clerk.email}`, `${dossier.callId} ${unit.head.email}`] : [];
    });
    const sent = new Set(system.mails.map((m) => `${/^\[(\w+-\w+)/.exec(m.subject)?.[1]} ${m.to.email}`));
    expect(addressed.filter((line) => !sent.has(line))).toEqual([]);
  });

  it('its plan belongs to its organisation and runs on that day', () => {
    const { campaign, organisation } = morning;
    expect(campaign.definition.meta.province).toBe(province);
    expect(campaign.definition.owner.org ?? campaign.definition.owner.unit).toBe(organisation.id);
    const day = sampleOf(province).begins.slice(0, 10);
    expect(day >= campaign.definition.meta.window.from && day <= campaign.definition.meta.window.to).toBe(true);
  });

  it('every unit a call names finds a unit of the register, and nobody but the sample is written to', () => {
    const { campaign, units, system } = morning;
    const named = Object.keys(campaign.common.namedUnits ?? {}).map(kindCode);
    const called = campaign.definition.calls.flatMap((c) => selectorParts(c.who)).map(kindCode);
    const kinds = units.flatMap((u) => (u.kind ? [kindCode(u.kind)] : []));
    expect(kinds).toEqual(expect.arrayContaining(called.filter((word) => named.includes(word))));
    expect(system.mails.filter((m) => !m.to.email.endsWith('.example'))).toEqual([]);
  });
});

describe('When each province opens what its own plan asks for', () => {
  it('Thái Bình: units of both tiers owe ratings of each other and the Sở registers with them', async () => {
    const { owing, units } = await firstMorning('thai-binh');
    const tiers = owing('TB-02').map((id) => units.find((u) => u.id === id)?.tier);
    expect(new Set(tiers)).toEqual(new Set(['TINH', 'HUYEN']));
    expect(owing('TB-01')).toEqual(units.map((u) => u.id as string).sort());
  });

  it('Đồng Nai: nominations are open on 2 June 2025 and the CDC alone owes its log', async () => {
    const { owing, organisation, system } = await firstMorning('dong-nai');
    expect(owing('DN-04').length).toBeGreaterThan(10);
    expect(owing('DN-05')).toEqual(['cdc']);
    expect(organisation.standingOffice).toBe('Văn phòng Sở');
    // Its plan went out with the number blank.
    expect(system.mails.map((m) => m.subject)).toContain(
      '[Kế hoạch chưa ghi số] Kế hoạch đã có hiệu lực trên hệ thống',
    );
  });

  it('Tiền Giang: units on both sides of 300 people owe delegates, the editors and the CDC the publicity', async () => {
    const { owing, units } = await firstMorning('tien-giang');
    const sizes = owing('TG-04').map((id) => units.find((u) => u.id === id)?.headcount);
    expect(sizes).toEqual(expect.arrayContaining([299, 300, 301, 450]));
    expect(owing('TG-13')).toEqual(['ban-bien-tap', 'cdc']);
    expect(owing('TG-09')).toEqual(['syt-tien-giang']);
  });

  it('Kiên Giang: the health centre itself owes the log, with departments and stations beside it', async () => {
    const { owing, units, organisation } = await firstMorning('kien-giang');
    expect(owing('GT-04')).toEqual(['ttyt-giang-thanh']);
    expect(agencyName(organisation)).toBe('Trung tâm Y tế Giang Thành');
    expect(new Set(units.map((u) => u.type))).toEqual(new Set(['DVSN', 'PHONG_DV', 'KHOA', 'TRAM', 'CONG_DOAN']));
  });
});

const anItem: ListItem = {
  ...{ id: 'bv-nhi.1.1', unitId: UnitId.parse('bv-nhi'), version: 1, row: 1, kind: 'individual' },
  ...{ name: 'Nguyễn Văn Mẫu', position: 'Bác sĩ', unit: 'Bệnh viện Nhi', achievements: 'Lao động tiên tiến năm 2016' },
};

describe('When a deputy signs for the head of the Sở', () => {
  it('the list names both lines of authority and the person who holds the decision', async () => {
    const { organisation, campaign } = await firstMorning('thai-binh');
    const key = aKey({ unitId: organisation.id, campaignId: campaign.id, callId: 'TB-04n', period: 'D1' });
    const rules = { stages: ['decide', 'forward'] as const, min: 0, max: null, shortlist: false, session: null };
    const now = at('2017-03-20T01:00:00.000Z');
    const made = composeList({ key, source: key, ...rules, items: [anItem], composedAt: now }, null);
    if (!made.ok) throw new Error('not composed');
    const paper = listPaper(made.value.list, { campaign, organisation, senders: new Map(), now });
    expect(paper.foot.signer.authority).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
    expect(paper.foot.signer.name).toBe('Phạm Thị Phó Một');
    expect(paper.heading.number).toMatch(/\/DS-SYT$/);
    expect(paper.foot.recipients.at(-1)).toBe('- Lưu: VP, TCCB, TTHĐTĐ.');
  });

  it('a health centre prints its own symbol and receivers', async () => {
    const { organisation, campaign } = await firstMorning('kien-giang');
    const key = aKey({ unitId: organisation.id, campaignId: campaign.id, callId: 'GT-05', period: 'once' });
    const now = at('2025-06-20T01:00:00.000Z');
    const rules = { stages: ['forward'] as const, min: 0, max: null, shortlist: false, session: null };
    const made = composeList({ key, source: key, ...rules, items: [anItem], composedAt: now }, null);
    if (!made.ok) throw new Error('not composed');
    const paper = listPaper(made.value.list, { campaign, organisation, senders: new Map(), now });
    expect(paper.heading.number).toMatch(/\/DS-TTYT$/);
    expect(paper.foot.recipients).toEqual(['- Sở Y tế (để báo cáo);', '- Lưu: VT.']);
  });
});
