import { describe, expect, it } from 'vitest';
import { unreadOf } from '../../../../infra/cli/move/unread.ts';

const upload = (n: number) => `upl_01F78BM3RKMV8VMKR3MB8BM3R${n}`;
const file = (n: number, etag: string) => ({
  key: `incoming/ttyt-can-loc/ha-tinh-2021-dien-hinh/HT-01/once/${upload(n)}/Danh sách.docx`,
  etag,
});

describe('When a province is to be closed', () => {
  it('the files that arrived and were neither read nor refused are found', () => {
    const arrived = [file(1, 'a'), file(2, 'b'), file(3, 'c')];
    const known = [
      { id: upload(1), etag: '"a"' },
      { id: upload(3), etag: '"x"' },
    ];
    expect(unreadOf(arrived, known)).toEqual([file(2, 'b').key, file(3, 'c').key]);
    expect(unreadOf([file(1, 'a')], known)).toEqual([]);
  });

  it('an object that no unit sent is none of them', () => {
    expect(unreadOf([{ key: 'incoming/la', etag: 'a' }], [])).toEqual([]);
  });
});
