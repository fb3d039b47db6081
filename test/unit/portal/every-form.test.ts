import { describe, expect, it } from 'vitest';
import { attendance, calling, councilStory, SESSION } from '../../support/council-story.ts';
import { mistakesOn } from '../../support/mistakes.ts';
import { formsOn, type ShownForm } from '../../support/page-forms.ts';

type Story = Awaited<ReturnType<typeof councilStory>>;
type Portal = Story['desk']['portal'];

const far = (name: string): string => `Đầu ${name} ${'x'.repeat(12_000)}`;

/** Sends a form with every text too long by far and the given button pressed; gives what is wrong with the answer. */
async function sentTooLong(portal: Portal, form: ShownForm, pressed: ShownForm['buttons'][number]): Promise<string[]> {
  const body = new URLSearchParams(
    [...form.hidden, ...form.radios].map(([name, value]): [string, string] => [name, value]),
  );
  for (const name of form.texts) body.append(name, far(name));
  if (pressed) body.append(...pressed);
  const answer = await portal.go(form.action, { method: 'POST', body });
  const html = await answer.text();
  const where = `${form.action} ${pressed?.join('=') ?? ''}`;
  const lost = form.texts.filter((name) => !html.includes(far(name))).map((name) => `${where} loses ${name}`);
  const stray = mistakesOn(html)
    .filter(({ field }) => !html.includes(` id="${field}"`))
    .map(({ field }) => `${where} leads to no ${field}`);
  const silent = mistakesOn(html).length === 0 ? [`${where} says nothing`] : [];
  return [...(answer.status === 422 ? [] : [`${where} answers ${answer.status}`]), ...lost, ...stray, ...silent];
}

async function wrongOn(portal: Portal, paths: readonly string[]): Promise<{ forms: number; wrong: string[] }> {
  const wrong: string[] = [];
  let forms = 0;
  for (const path of paths) {
    const html = await (await portal.go(path)).text();
    for (const form of formsOn(html).filter(({ texts }) => texts.length > 0)) {
      forms += 1;
      for (const pressed of form.buttons) wrong.push(...(await sentTooLong(portal, form, pressed)));
    }
  }
  return { forms, wrong };
}

const addressOn = async (portal: Portal, path: string, pattern: RegExp): Promise<string> =>
  pattern.exec(await (await portal.go(path)).text())?.[0] ?? '';

describe('When a form is sent with texts that are too long', () => {
  it('every text comes back whole with a message that leads to its control, on every page with such a form', async () => {
    const claims = 'Giấy khen của Sở Y tế; Chiến sĩ thi đua cơ sở năm 2018';
    const story = await councilStory({ rows: `Lê Thị Mẫu | Bác sĩ | Khoa Nội | ${claims}\nTrần Văn Mẫu` });
    const { desk } = story;
    const { portal, home, base } = desk;
    const nominee = await addressOn(portal, home, /\/k\/[^"]+\/truong-hop\/[0-9a-f]+/);
    const person = await addressOn(portal, `${home}/nguoi/1`, /\/k\/[^"]+\/so\/sub_\w+/);
    const dossier = await wrongOn(portal, [nominee, `${home}/nguoi/1`, person, '/lien-ket-moi']);
    await story.compose({ award: 'CSTDCS' });
    const planned = await wrongOn(portal, [`${base}${SESSION}`]);
    await story.act('trieu-tap', calling);
    const called = await wrongOn(portal, [`${base}${SESSION}`]);
    await story.act('khai-mac', attendance(['hoi-dong-7']));
    const open = await wrongOn(portal, [`${base}${SESSION}`]);
    const all = [dossier, planned, called, open];
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.map(({ forms }) => forms)).toEqual([expect.toSatisfy((n: number) => n > 6), 1, 3, 3]);
  });
});
