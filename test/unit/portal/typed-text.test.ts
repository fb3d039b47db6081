import { beforeAll, describe, expect, it } from 'vitest';
import { type CallStory, callStory, wordsOf } from '../../support/call-story.ts';
import { calling, councilStory } from '../../support/council-story.ts';

const clerk = 'vanthu@bv-y-hoc-co-truyen.hatinh.example';

/** The unit has nothing to propose in June; the page after it has said why. */
async function nothingToPropose(story: CallStory, reason: string) {
  const { home } = await story.open(clerk, '[HT-11');
  const page = { home, html: await story.look(`${home}/bao-khong-co`) };
  return story.fill(page, '/bao-khong-co', { reason });
}

describe('When somebody types a reason', () => {
  let story: CallStory;
  beforeAll(async () => {
    story = await callStory('ha-tinh');
  });

  it('one that is too long comes back whole to be shortened, and nothing of it is recorded', async () => {
    const long = `Đầu ${'x'.repeat(10_000)} cuối`;
    const { status, html } = await nothingToPropose(story, long);
    expect(status).toBe(422);
    expect(html).toContain(long);
    expect(wordsOf(html)).toContain('Nội dung quá dài, hãy rút gọn còn nhiều nhất 2000 ký tự.');
  });

  it('two thousand letters in ten lines fit, though a browser sends two characters for each line end', async () => {
    const lines = Array.from({ length: 10 }, () => 'x'.repeat(199)).join('\r\n');
    const { status } = await nothingToPropose(story, lines);
    expect(status).toBe(303);
  });
});

describe('When the text of a form was typed on a Mac or pasted from a document', () => {
  it('it is told on in composed letters, without marks that hide or turn round what stands beside them', async () => {
    const story = await callStory('ha-tinh');
    const typed = `Không có \u202Eai\u202C đủ\u200B điều kiện\u0007`.normalize('NFD');
    const { html } = await nothingToPropose(story, typed);
    expect(html).toContain('Không có ai đủ điều kiện');
  });
});

describe('When the secretary keeps the minutes', () => {
  it('a discussion that is too long is refused with what was typed, not cut in the minutes', async () => {
    const story = await councilStory({ rows: 'Lê Thị Mẫu\nTrần Văn Mẫu' });
    await story.compose({ award: 'CSTDCS' });
    await story.act('trieu-tap', calling);
    const reason = `Hoãn ${'x'.repeat(500)}`;
    const answer = await story.act('hoan', { reason });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(reason);
  });
});
