import { describe, expect, test } from 'vitest';
import { broken, readText, smallPlan, told, toldShort } from '../../support/plan/small-plan.ts';

describe('When a slip makes the rest of the file unreadable', () => {
  test.each([
    ['a tab', broken('  - {id: hd', '\t- {id: hd'), ['9:1 TAB_AS_INDENT']],
    ['a colon in a sentence', broken('title: Kế hoạch nhỏ', 'title: Kế hoạch: nhỏ'), ['2:8 BLOCK_AS_IMPLICIT_KEY']],
    ['a bracket left open', broken('action: screen}', 'action: screen'), ['9:3 BAD_INDENT']],
    ['a comma left out', broken('id: tccb, actor', 'id: tccb actor'), ['8:10 BLOCK_IN_FLOW']],
    ['a space left out', broken('title: Kế', 'title:Kế'), ['2:1 MULTILINE_IMPLICIT_KEY']],
  ])('%s is told alone, without guesses about what follows', (_, text, expected) => {
    expect(toldShort(text)).toEqual(expected);
    expect(told(text).map((issue) => issue.message)).not.toContainEqual(expect.stringContaining('Lỗi YAML'));
  });

  test('what is wrong by itself above it is told beside it, and every tab below it', () => {
    const text = broken('action: screen', 'action: scren')
      .replace('\nforms:', '\n\tforms:')
      .replace('\nnotify:', '\n\tnotify:');
    expect(toldShort(text)).toEqual(['8:48 UNKNOWN_WORD', '13:1 TAB_AS_INDENT', '17:1 TAB_AS_INDENT']);
  });
});

describe('When an editor of another system saved the file', () => {
  test('a byte order mark is neither an error nor a column', () => {
    expect(toldShort(`\uFEFF${smallPlan}`)).toEqual([]);
    expect(toldShort(`\uFEFF${broken('id: ke', 'ids: ke')}`)).toEqual(['1:1 UNKNOWN_KEY']);
  });

  test('lines ended the way of Windows are counted the same', () => {
    expect(toldShort(smallPlan.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(toldShort(broken('action: screen', 'action: scren').replaceAll('\n', '\r\n'))).toEqual([
      '8:48 UNKNOWN_WORD',
    ]);
  });

  test('words in decomposed letters are the same words', () => {
    expect(toldShort(smallPlan.normalize('NFD'))).toEqual([]);
  });
});

describe('When the text is no plan at all', () => {
  test.each([
    ['nothing', '', '1:1 EMPTY_FILE'],
    ['a list', '- 1\n- 2\n', '1:1 WRONG_TYPE'],
    ['a sentence', 'Kế hoạch tổ chức hội nghị', '1:1 WRONG_TYPE'],
    ['an open bracket', 'id: [', '1:6 BAD_INDENT'],
    ['two documents', `${smallPlan}---\n${smallPlan}`, '19:1 MULTIPLE_DOCS'],
    ['a tab before a key', smallPlan.replace('  - {id: tccb', '\t- {id: tccb'), '8:1 TAB_AS_INDENT'],
    ['brackets without end', '['.repeat(100_000), '1:41 TOO_DEEP'],
    ['entries stacked on one line', '- '.repeat(90_000), '1:1 TOO_DEEP'],
    ['keys stacked on one line', '? '.repeat(50_000), '1:1 TOO_DEEP'],
    ['tags without end', '!a '.repeat(50_000), '1:4 MULTIPLE_TAGS'],
    ['a file far too long', `id: ${'x'.repeat(300_000)}`, '1:1 TOO_LONG'],
    ['a text of bytes', '\u0000\u0001\u0002', '1:1 NOT_UTF8'],
    ['a text in UTF-16', Buffer.from(smallPlan, 'utf16le').toString('utf8'), '1:2 NOT_UTF8'],
    [
      'a text in another code page',
      Buffer.concat([Buffer.from('id: x\ntitle: K'), Buffer.from([0xea, 0x20])]).toString('utf8'),
      '2:9 NOT_UTF8',
    ],
  ])('%s is told so and nothing is thrown', (_, text, expected) => {
    expect(toldShort(text)).toContain(expected);
    expect(readText(text)).not.toHaveProperty('definition');
  });

  test('a text that would grow from bytes to gigabytes is refused where its anchors stand', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i === 1 ? '' : i - 1}`)
          .join(', ')}]`,
      );
    const codes = new Set(told(bomb.join('\n')).map((issue) => issue.code));
    expect(codes).toEqual(new Set(['ANCHOR']));
  });

  test('keys of every object are ordinary words here', () => {
    const text = `${smallPlan}__proto__: {polluted: true}\nconstructor: 1\n`;
    expect(toldShort(text)).toEqual(['19:1 UNKNOWN_KEY', '20:1 UNKNOWN_KEY']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
