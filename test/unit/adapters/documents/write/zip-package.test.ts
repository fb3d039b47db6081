import { describe, expect, test } from 'vitest';
import { declareType, relate, relationships } from '../../../../../shared/adapters/documents/write/package-parts.ts';
import { renderListXlsx } from '../../../../../shared/adapters/documents/write/render-list.ts';
import { openPackage } from '../../../../../shared/adapters/documents/write/zip-package.ts';
import { nominationList } from '../../../../../shared/domain/papers/nomination-list.ts';
import { aList, unzip } from '../../../../support/papers.ts';

const workbook = await renderListXlsx(nominationList(aList({})));

describe('When one part of a package is put', () => {
  test('all other parts keep their bytes and order', () => {
    const zip = openPackage(workbook);
    zip.put('xl/styles.xml', Buffer.from('<styleSheet/>'));
    const before = unzip(workbook);
    const after = unzip(zip.toBytes());
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, bytes] of before) {
      expect(after.get(name)?.toString('latin1')).toBe(
        name === 'xl/styles.xml' ? '<styleSheet/>' : bytes.toString('latin1'),
      );
    }
  });

  test('the same change gives the same bytes', () => {
    const change = () => {
      const zip = openPackage(workbook);
      zip.put('docProps/new.xml', Buffer.from('<a/>'));
      return Buffer.from(zip.toBytes()).toString('base64');
    };
    expect(change()).toBe(change());
  });
});

describe('When a part is related to another', () => {
  test('its id is new and the relationship is found again', () => {
    const zip = openPackage(workbook);
    const known = relationships(zip, 'xl/workbook.xml').map((link) => link.id);
    const id = relate(zip, 'xl/workbook.xml', { type: 'urn:kind/notes', target: 'xl/notes.xml' });
    expect(known).not.toContain(id);
    const found = relationships(openPackage(zip.toBytes()), 'xl/workbook.xml').find((link) => link.id === id);
    expect(found).toEqual({ id, type: 'urn:kind/notes', target: 'xl/notes.xml', external: false });
  });

  test('a content type is declared once', () => {
    const zip = openPackage(workbook);
    declareType(zip, { extension: 'vml' }, 'a/b');
    declareType(zip, { extension: 'VML' }, 'a/b');
    const xml = zip.read('[Content_Types].xml')?.toString() ?? '';
    expect(xml.split(/Extension="vml"/i).length).toBe(2);
  });
});
