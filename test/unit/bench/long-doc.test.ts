import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longerDoc } from '../../bench/reading/long-doc.ts';
import { readBytes } from '../../support/reading/read.ts';

const small = readFileSync(new URL('../../fixtures/dossiers/doc/001-canonical-10.doc', import.meta.url));
const people = Array.from({ length: 600 }, (_, i) => ({
  kind: i < 200 ? 'collective' : 'individual',
  cells:
    i < 200
      ? [`${i + 1}`, `Khoa Nội ${i + 1}`, '', 'Bệnh viện tỉnh', 'Tập thể lao động xuất sắc năm 2019']
      : [
          `${i - 199}`,
          `Nguyễn Văn Ân ${String.fromCharCode(65 + (i % 7))}`,
          `Bác sĩ ${i}`,
          'Khoa Ngoại',
          'Giấy khen năm 2018\nCSTĐ năm 2020',
        ],
}));

describe('When a Word 97 list for the benchmark is written from a small real one', () => {
  it('every row reads back as it was given, in its section, with the heading and signer of the small one', async () => {
    const result = await readBytes(longerDoc(small, people), { name: 'ds.doc' });
    const short = await readBytes(small, { name: 'ds.doc' });
    const read = result.rows.map(({ kind, tt, name, position, unit, achievements }) => ({
      kind,
      cells: [tt, name, position, unit, achievements],
    }));
    expect(read).toEqual(people);
    expect(result.form).toEqual(short.form);
    expect(result.outcome).toBe('accept');
  });
});
