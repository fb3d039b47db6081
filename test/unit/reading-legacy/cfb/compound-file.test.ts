import { describe, expect, it } from 'vitest';
import { cfbStreamNames, openCompoundFile } from '../../../../shared/adapters/documents/cfb/compound-file.ts';
import { classifyCompoundFile, openLegacyOffice } from '../../../../shared/adapters/documents/cfb/legacy-office.ts';
import { fixture } from '../../../support/read-grid.ts';

const kindOf = (path: string) => classifyCompoundFile(cfbStreamNames(fixture(path)));

describe('When a compound file is told by the names in it', () => {
  it('Word, Excel and encrypted packages differ', () => {
    expect(kindOf('doc/001-canonical-10.doc')).toEqual({ kind: 'doc', encrypted: false, macro: false });
    expect(kindOf('xls/001-biff8-10.xls')).toEqual({ kind: 'xls', encrypted: false, macro: false });
    expect(kindOf('hostile/h67-docx-agile-encrypted.docx')).toMatchObject({ encrypted: true });
  });
  it('a macro storage is seen, a stream of a similar name is not', () => {
    expect(classifyCompoundFile(['WordDocument', 'Macros', 'Macros/VBA/dir']).macro).toBe(true);
    expect(classifyCompoundFile(['Workbook', '_VBA_PROJECT_CUR/PROJECT']).macro).toBe(true);
    expect(classifyCompoundFile(['WordDocument', 'MacrosOff']).macro).toBe(false);
  });
  it('names in capitals are the same names', () => {
    expect(classifyCompoundFile(['WORKBOOK']).kind).toBe('xls');
    expect(classifyCompoundFile(['worddocument']).kind).toBe('doc');
  });
  it('a document inside a document does not replace it', () => {
    expect(classifyCompoundFile(['Workbook', 'MBD0001/WordDocument']).kind).toBe('xls');
  });
});

describe('When a compound file is broken', () => {
  const bytes = fixture('doc/001-canonical-10.doc');
  const broken = (change: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(bytes);
    change(copy);
    return copy;
  };
  const tableSector = 512 * (bytes.readInt32LE(76) + 1);
  it.each([
    ['a sector size nobody uses', broken((b) => b.writeUInt16LE(30, 30))],
    ['an allocation table outside the file', broken((b) => b.writeInt32LE(1_000_000, 76))],
    [
      'a directory chain that loops',
      broken((b) => b.writeInt32LE(b.readInt32LE(48), tableSector + b.readInt32LE(48) * 4)),
    ],
    ['a directory chain outside the file', broken((b) => b.writeInt32LE(70_000, 48))],
    [
      'a DIFAT that loops',
      broken((b) => {
        b.writeInt32LE(0, 68);
        b.writeInt32LE(0, 512 * 2 - 4);
      }),
    ],
    ['nothing behind the signature', bytes.subarray(0, 64)],
  ])('%s is corrupt', (_, file) => {
    expect(() => openLegacyOffice(file)).toThrow(expect.objectContaining({ code: 'corrupt_ole' }));
  });
  it('a stream shorter than it claims is corrupt, not silently short', () => {
    const directory = 512 * (bytes.readInt32LE(48) + 1);
    const entry = [0, 1, 2, 3, 4, 5, 6].find((i) => bytes.toString('utf16le', directory + i * 128).startsWith('Word'));
    const file = broken((b) => b.writeUInt32LE(9_000_000, directory + (entry ?? 0) * 128 + 120));
    expect(() => openCompoundFile(file).stream('WordDocument')).toThrow(
      expect.objectContaining({ code: 'corrupt_ole' }),
    );
  });
});
