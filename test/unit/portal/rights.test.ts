import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LinkScope } from '../../../shared/domain/link/link.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import { councilStory, registerOfNine, SESSION } from '../../support/council-story.ts';
import { aKey, at } from '../../support/dossiers.ts';
import { memoryPortal } from '../../support/memory-portal.ts';

type Holder = 'clerk' | 'head' | 'other-unit' | 'office' | 'ballot' | 'decision' | 'receiver';
const unit: readonly Holder[] = ['clerk', 'head', 'other-unit'];
const office: readonly Holder[] = ['office'];
const anyLink: readonly Holder[] = [...unit, ...office, 'ballot', 'decision', 'receiver'];
/** A route without a link: whoever calls it. */
const open = null;

/** Who finds anything at each route. A route that does not stand here fails the first test. */
const rights: Record<string, readonly Holder[] | typeof open> = {
  'GET /': open,
  'GET /robots.txt': open,
  'GET /assets/:hash/:name': open,
  'GET /l/:secret': open,
  'GET /lien-ket-moi': open,
  'POST /lien-ket-moi': open,
  'GET /lien-ket-moi/da-gui': open,
  'GET /cong-khai': open,
  'GET /cong-khai/:campaign/:call/:period': open,
  'POST /cong-khai/:campaign/:call/:period': open,
  'GET /k/:id': anyLink,
  'POST /k/:id/phieu-nop': unit,
  'GET /k/:id/nop/:upload': unit,
  'GET /k/:id/tep/:version': unit,
  'GET /k/:id/truoc/:source/tep/:version': unit,
  'GET /k/:id/danh-dau/:version': unit,
  'GET /k/:id/mau/:format': unit,
  'POST /k/:id/lien-ket-moi': unit,
  'POST /k/:id/khai': unit,
  'GET /k/:id/rut-ho-so': unit,
  'POST /k/:id/rut-ho-so': unit,
  'GET /k/:id/bao-khong-co': unit,
  'POST /k/:id/bao-khong-co': unit,
  'POST /k/:id/chuong-trinh': unit,
  'GET /k/:id/truong-hop/:nominee': unit,
  'POST /k/:id/truong-hop/:nominee': unit,
  'GET /k/:id/truong-hop/:unit/:nominee': ['ballot'],
  'POST /k/:id/truong-hop/:unit/:nominee': ['ballot'],
  'POST /k/:id/phieu': ['ballot'],
  'GET /k/:id/phien-hop.ics': ['ballot'],
  'POST /k/:id/quyet-dinh': ['decision'],
  'GET /k/:id/tai/:format': ['receiver'],
  'GET /k/:id/ho-so/:unit/:call/:period': office,
  'POST /k/:id/ho-so/:unit/:call/:period': office,
  'GET /k/:id/ho-so/:unit/:call/:period/tep/:version': office,
  'GET /k/:id/ho-so/:unit/:call/:period/truong-hop/:nominee': office,
  'POST /k/:id/ho-so/:unit/:call/:period/truong-hop/:nominee': office,
  'GET /k/:id/ho-so/:unit/:call/:period/nguoi/:row': office,
  'POST /k/:id/ho-so/:unit/:call/:period/nguoi/:row': office,
  'GET /k/:id/so': office,
  'GET /k/:id/so/:subject': office,
  'POST /k/:id/so/:subject': office,
  'GET /k/:id/theo-doi/:call/:period': office,
  'POST /k/:id/theo-doi/:call/:period/khoa': office,
  'GET /k/:id/cho-tham-dinh': office,
  'GET /k/:id/so-thu/:call/:period': office,
  'GET /k/:id/lap-danh-sach/:call/:period': office,
  'POST /k/:id/lap-danh-sach/:call/:period': office,
  'GET /k/:id/danh-sach/:call/:period': office,
  'GET /k/:id/danh-sach/:call/:period/tai/:format': office,
  'GET /k/:id/danh-sach/:call/:period/to-trinh': office,
  'POST /k/:id/danh-sach/:call/:period/ket-thuc': office,
  'POST /k/:id/danh-sach/:call/:period/het-cong-khai': office,
  'POST /k/:id/danh-sach/:call/:period/chuyen': office,
  'GET /k/:id/phan-bo/:call/:period': office,
  'POST /k/:id/phan-bo/:call/:period': office,
  'GET /k/:id/yeu-cau/:call': office,
  'POST /k/:id/yeu-cau/:call': office,
  'GET /k/:id/ket-qua': office,
  'GET /k/:id/ket-qua/:call': office,
  'GET /k/:id/ket-qua/:call/:format': office,
  'GET /k/:id/phien-hop/:call/:period': office,
  'POST /k/:id/phien-hop/:call/:period/:act': office,
  'GET /k/:id/phien-hop/:call/:period/tai/:paper': office,
  'GET /k/:id/gop-y/:call/:period': office,
  'POST /k/:id/gop-y/:call/:period': office,
  // Only forms are sent there; looked at, each leads to the page of its form.
  'GET /k/:id/phieu-nop': unit,
  'GET /k/:id/khai': unit,
  'GET /k/:id/chuong-trinh': unit,
  'GET /k/:id/lien-ket-moi': unit,
  'GET /k/:id/phieu': ['ballot'],
  'GET /k/:id/quyet-dinh': ['decision'],
  'GET /k/:id/danh-sach/:call/:period/ket-thuc': office,
  'GET /k/:id/danh-sach/:call/:period/het-cong-khai': office,
  'GET /k/:id/danh-sach/:call/:period/chuyen': office,
  'GET /k/:id/phien-hop/:call/:period/:act': office,
  'GET /k/:id/theo-doi/:call/:period/khoa': office,
};

/** Right for their holder, and yet nothing stands there in this story: another call has it. */
const nothingThere = new Set([
  'GET /k/:id/truoc/:source/tep/:version',
  'GET /k/:id/danh-dau/:version',
  'POST /k/:id/khai',
  'POST /k/:id/chuong-trinh',
  'GET /k/:id/phan-bo/:call/:period',
  'POST /k/:id/phan-bo/:call/:period',
  'GET /k/:id/yeu-cau/:call',
  'POST /k/:id/yeu-cau/:call',
  'GET /k/:id/phien-hop/:call/:period/tai/:paper',
  'GET /k/:id/danh-sach/:call/:period/to-trinh',
  'GET /k/:id/gop-y/:call/:period',
  'POST /k/:id/gop-y/:call/:period',
  'GET /cong-khai/:campaign/:call/:period',
]);

const dossier = aKey({ callId: 'HT-12', period: '2025' });
const list = aKey({ unitId: 'syt-ha-tinh', callId: 'HT-12', period: '2025' });
const scopes: Record<Holder, { scope: LinkScope; to: string }> = {
  clerk: { scope: { kind: 'unit', dossier, role: 'clerk' }, to: 'vanthu@ttyt-can-loc.hatinh.example' },
  head: { scope: { kind: 'unit', dossier, role: 'head' }, to: 'thutruong@ttyt-can-loc.hatinh.example' },
  'other-unit': {
    scope: { kind: 'unit', dossier: { ...dossier, unitId: aKey({ unitId: 'bv-phoi' }).unitId }, role: 'head' },
    to: 'thutruong@bv-phoi.hatinh.example',
  },
  office: {
    scope: { kind: 'office', campaignId: list.campaignId, personId: 'tccb-truong' },
    to: 'tccb@syt.hatinh.example',
  },
  ballot: { scope: { kind: 'ballot', list, personId: 'hoi-dong-1' }, to: 'hoidong1@syt.hatinh.example' },
  decision: { scope: { kind: 'decision', list, personId: 'giam-doc' }, to: 'giamdoc@syt.hatinh.example' },
  receiver: { scope: { kind: 'receiver', list, personId: 'ban-tdkt' }, to: 'tdkt@sonoivu.hatinh.example' },
};
const holders = anyLink;

let story: Awaited<ReturnType<typeof councilStory>>;
let portal: ReturnType<typeof memoryPortal>;
let subject: string;

async function enter(holder: Holder, times: { acts: string; shows: string } = lasting) {
  const { scope, to } = scopes[holder];
  const secret = await story.system.needs.links.issue({
    ...{ scope, to, landing: '', generation: 1, issuedAt: at('2025-05-05T01:00:00.000Z') },
    ...{ actsUntil: at(times.acts), showsUntil: at(times.shows) },
  });
  const visit = memoryPortal(story.system);
  const { home } = await visit.openLink(`https://tiencu.example/l/${secret}`);
  if (home === '') throw new Error(`the link of ${holder} opens nothing`);
  return { visit, home };
}
const lasting = { acts: '2026-05-05T01:00:00.000Z', shows: '2026-06-05T01:00:00.000Z' };

const nominee = nomineeId({ name: 'Lê Thị Mẫu', position: 'Bác sĩ', unit: 'Khoa Nội' });

/** A route with the values of this story, as its own holder would call it. */
function addressOf(path: string, base: string): string {
  const values: Record<string, string> = {
    ...{ unit: 'ttyt-can-loc', call: 'HT-12', period: '2025', version: '1', source: '0', nominee, row: '1', subject },
    ...{ format: 'docx', paper: 'bien-ban-hop', act: 'trieu-tap', campaign: list.campaignId, hash: 'x', name: 'x' },
    ...{ upload: 'upl_01ARZ3NDEKTSV4RRFFQ69G5FAV', secret: 'x' },
  };
  return path.replace('/k/:id', base).replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? name);
}
const everything = () => JSON.stringify([...story.system.store.items.values()]);
const routesOf = () =>
  portal.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
const linked = () => Object.entries(rights).filter((entry): entry is [string, readonly Holder[]] => entry[1] !== open);
const call = async (visit: ReturnType<typeof memoryPortal>, method: string, address: string) =>
  method === 'GET' ? visit.go(address) : visit.post(address, { revision: '0', token: 'x', comment: 'x' });

beforeAll(async () => {
  story = await councilStory({ rows: 'Lê Thị Mẫu\nTrần Văn Mẫu', register: registerOfNine() });
  await story.compose({ award: 'CSTDCS' });
  const called = { place: 'Hội trường', 'date-day': '20', 'date-month': '5', 'date-year': '2025', time: '8:00' };
  await story.act('trieu-tap', { ...called, chair: 'giam-doc', secretary: 'tccb-chuyen-vien' });
  portal = memoryPortal(story.system);
  const items = [...story.system.store.items.values()];
  subject = z.object({ id: z.string() }).parse(items.find(({ kind }) => kind === 'subject')?.['value']).id;
});

describe('The routes of the web', () => {
  it('all stand in the table of rights, and nothing else does', () => {
    expect([...new Set(routesOf())].sort()).toEqual(Object.keys(rights).sort());
  });
});

describe('When a link asks for what is not its own', () => {
  it.each(holders)('%s finds nothing there and changes nothing', async (holder) => {
    const { visit, home } = await enter(holder);
    const before = everything();
    const wrong: string[] = [];
    for (const [route] of linked().filter(([, allowed]) => !allowed.includes(holder))) {
      const [method = '', path = ''] = route.split(' ');
      const { status } = await call(visit, method, addressOf(path, home));
      if (status !== 404) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(everything()).toBe(before);
  });
});

describe('When a link asks for its own', () => {
  it.each(holders)('%s sees every page, and no page changes anything by being seen', async (holder) => {
    const { visit, home } = await enter(holder);
    const before = everything();
    const wrong: string[] = [];
    for (const [route, allowed] of linked()) {
      const [method = '', path = ''] = route.split(' ');
      if (method !== 'GET' || !allowed.includes(holder)) continue;
      const { status } = await visit.go(addressOf(path, home));
      const isBare = holder === 'other-unit' && /nominee|version/.test(path);
      const fitting =
        nothingThere.has(route) || isBare ? status === 404 : status === 200 || status === 302 || status === 303;
      if (!fitting) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(visit.failures).toEqual([]);
    expect(everything()).toBe(before);
  });

  it.each(holders)('%s does nothing with a form that is not from its page', async (holder) => {
    const { visit, home } = await enter(holder);
    const before = everything();
    const wrong: string[] = [];
    for (const [route, allowed] of linked()) {
      const [method = '', path = ''] = route.split(' ');
      if (method !== 'POST' || !allowed.includes(holder)) continue;
      const { status } = await call(visit, method, addressOf(path, home));
      if (![400, 403, 404].includes(status)) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(everything()).toBe(before);
  });

  it.each(holders)('%s acts no more once the acting time is over, whatever form it sends', async (holder) => {
    const { visit, home } = await enter(holder, { acts: '2025-05-05T01:00:00.000Z', shows: lasting.shows });
    const wrong: string[] = [];
    for (const [route, allowed] of linked()) {
      const [method = '', path = ''] = route.split(' ');
      // A paper of a programme is made for whoever reads; nothing is recorded.
      if (method !== 'POST' || !allowed.includes(holder) || path.endsWith('/chuong-trinh')) continue;
      const { status } = await call(visit, method, addressOf(path, home));
      const isBare = holder === 'other-unit' && path.includes(':nominee');
      if (status !== 403 && !(status === 404 && (nothingThere.has(route) || isBare)) && status !== 400)
        wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('When the register no longer knows the holder', () => {
  async function withRegister(change: (load: string) => string): Promise<void> {
    const load = JSON.parse(change(JSON.stringify(registerOfNine())));
    expect(await story.system.load(load)).toMatchObject({ answer: { ok: true } });
  }

  it.each<[Holder, string, RegExp]>([
    ['office', 'somebody who left the office', /"tccb-truong"/g],
    ['decision', 'a leader who left', /"giam-doc"/g],
    ['clerk', 'a clerk whose address is another now', /vanthu@ttyt-can-loc\.hatinh\.example/g],
  ])('%s: the link of %s opens nothing', async (holder, _who, known) => {
    const { visit, home } = await enter(holder);
    expect((await visit.go(home)).status).not.toBe(404);
    await withRegister((load) =>
      load.replace(known, (id) => (id.startsWith('"') ? '"nguoi-moi"' : 'moi@ttyt-can-loc.example')),
    );
    expect((await visit.go(home)).status).toBe(404);
    await withRegister((load) => load);
  });

  it('a leader who keeps another role reads what was decided and decides no more', async () => {
    const { visit, home } = await enter('decision');
    await withRegister((load) => load.replace('["SO_LEADER","COUNCIL","COUNCIL_CHAIR"]', '["COUNCIL"]'));
    expect((await visit.go(home)).status).toBe(200);
    expect((await call(visit, 'POST', `${home}/quyet-dinh`)).status).toBe(403);
    await withRegister((load) => load);
  });
});

describe('When a council member asks about nominees of a unit on the list', () => {
  it('only those who are on the list are shown', async () => {
    const { visit, home } = await enter('ballot');
    expect((await visit.go(`${home}/truong-hop/ttyt-can-loc/${nominee}`)).status).toBe(200);
    expect((await visit.go(`${home}/truong-hop/ttyt-can-loc/0123456789abcdef`)).status).toBe(404);
    expect((await visit.go(`${home}${SESSION}`)).status).toBe(404);
  });
});
