import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignatures } from '../../../../shared/adapters/documents/pdf/signature/check-signatures.ts';
import { childrenOf, DerError, oidOf, readDer } from '../../../../shared/adapters/documents/pdf/signature/der.ts';
import { readSignedData } from '../../../../shared/adapters/documents/pdf/signature/signed-data.ts';
import { signedRanges } from '../../../../shared/adapters/documents/pdf/signature/signed-ranges.ts';
import { fixture } from '../../../support/read-grid.ts';
import { readBytes } from '../../../support/reading/read.ts';

const signed = fixture('pdf/015-signed-pades.pdf');
const director = 'Nguyễn Văn Giả Định (SỞ Y TẾ TỈNH HÀ TĨNH)';
const states = (file: Buffer): string[] => checkSignatures(file).map(({ state }) => state);
const changed = (at: number, text: string): Buffer => {
  const copy = Buffer.from(signed);
  copy.write(text, at, 'latin1');
  return copy;
};

describe('When a PDF is signed', () => {
  it('a signature over the whole file matches and names the signer', () => {
    expect(checkSignatures(signed)).toMatchObject([{ state: 'whole', signer: director, trusted: undefined }]);
  });
  it.each([
    ['pdf/made-signed-ecdsa.pdf', ['Trần Thị Thử (Bệnh viện Thử nghiệm)']],
    ['pdf/made-signed-plain.pdf', ['Lê Văn Mẫu']],
  ])('%s is signed with another kind of key', (path, signers) => {
    expect(checkSignatures(fixture(path))).toMatchObject(signers.map((signer) => ({ state: 'whole', signer })));
  });
  it('an unsigned file has no signatures', () => {
    expect(checkSignatures(fixture('pdf/001-canonical-10.pdf'))).toEqual([]);
  });
  it('of two who sign one after the other the first signed an earlier state', () => {
    expect(checkSignatures(fixture('pdf/made-signed-twice.pdf'))).toMatchObject([
      { state: 'partial', isEarlier: true },
      { state: 'whole', isEarlier: false },
    ]);
  });
});

describe('When the reading of a signed PDF is handed on', () => {
  const signaturesOf = async (bytes: Buffer) => (await readBytes(bytes, { name: 'ds.pdf' })).signatures;

  it('it names who signed, for which office and when', async () => {
    const [signature] = (await signaturesOf(signed)) ?? [];
    expect(signature).toEqual({
      state: 'whole',
      signer: 'Nguyễn Văn Giả Định',
      organisation: 'SỞ Y TẾ TỈNH HÀ TĨNH',
      signedAt: '2026-11-22T07:17:30.000Z',
      intact: true,
      coversWholeFile: true,
    });
  });
  it('the first of two who signed the same text is told as earlier, not as followed by changes', async () => {
    const both = (await signaturesOf(fixture('pdf/made-signed-twice.pdf'))) ?? [];
    expect(both.map(({ state, intact }) => [state, intact])).toEqual([
      ['earlier', true],
      ['whole', true],
    ]);
  });
  it('one changed byte makes it altered, further bytes partial', async () => {
    expect(await signaturesOf(changed(60, 'X'))).toMatchObject([{ state: 'altered', intact: false }]);
    const longer = Buffer.concat([signed, Buffer.from('9 0 obj\n<<>>\nendobj\n')]);
    expect(await signaturesOf(longer)).toMatchObject([{ state: 'partial', intact: true, coversWholeFile: false }]);
  });
  it('the hour in the dictionary of a signature is taken with its offset, and not without one', async () => {
    const stated = (text: string) => {
      const head = `%PDF-1.7\n1 0 obj\n<</Type/Sig/M(D:${text})/ByteRange[0 000 000 10]/Contents`;
      const file = `${head}<30>>>\nendobj\n`;
      const [from, to] = [head.length, head.length + 4].map((at) => String(at).padStart(3, '0'));
      const [range] = signedRanges(Buffer.from(file.replace('000 000', `${from} ${to}`)));
      return range && 'statedTime' in range ? range.statedTime : 'none';
    };
    expect(stated("20240506080000+07'00'")).toBe('2024-05-06T01:00:00.000Z');
    expect(stated('20240506080000Z')).toBe('2024-05-06T08:00:00.000Z');
    expect(stated('20240506080000')).toBeUndefined();
  });
  it('a file without signature has none in its reading', async () => {
    expect(await signaturesOf(fixture('pdf/001-canonical-10.pdf'))).toBeUndefined();
  });
});

describe('When a signed PDF was touched', () => {
  it('one changed byte before or after the signature shows', () => {
    expect(states(changed(60, 'X'))).toEqual(['altered']);
    expect(states(changed(signed.length - 60, 'X'))).toEqual(['altered']);
  });
  it('bytes added after the signature leave it partial, blanks do not', () => {
    expect(states(Buffer.concat([signed, Buffer.from('9 0 obj\n<<>>\nendobj\n')]))).toEqual(['partial']);
    expect(states(Buffer.concat([signed, Buffer.from('\n\n')]))).toEqual(['whole']);
  });
  it('a gap wider than the signature hides nothing', () => {
    const range = signed.indexOf('/ByteRange');
    const at = signed.indexOf('2974', range);
    expect(states(changed(at, '2900'))).toEqual(['altered']);
  });
  it('a range outside the file is forged', () => {
    const at = signed.indexOf('37680', signed.indexOf('/ByteRange'));
    expect(states(changed(at, '99999'))).toEqual(['altered']);
  });
  it('a container that is no signature cannot be checked', () => {
    const at = signed.indexOf('<30820a2b') + 1;
    expect(states(changed(at, '04'))).toEqual(['unreadable']);
  });
});

describe('When authorities are known', () => {
  const [range] = signedRanges(fixture('pdf/made-signed-plain.pdf'));
  const container = range && 'container' in range ? range.container : Buffer.alloc(0);
  it('a certificate that leads to one is trusted, another is not', () => {
    const { signer } = readSignedData(container);
    expect(checkSignatures(fixture('pdf/made-signed-plain.pdf'), [signer])).toMatchObject([{ trusted: true }]);
    expect(checkSignatures(signed, [new X509Certificate(signer.raw)])).toMatchObject([{ trusted: false }]);
  });
});

describe('When the encoding of a signature is read', () => {
  it('lengths without an end and numbers of objects are understood', () => {
    const open = Buffer.from('308006092a864886f70d0107020000', 'hex');
    expect(childrenOf(readDer(open)).map(oidOf)).toEqual(['1.2.840.113549.1.7.2']);
  });
  it.each(['30', '3085', '3084ffffffff', '30800600', '1f8101', `${'3080'.repeat(40)}`])('%s is refused', (hex) => {
    expect(() => childrenOf(readDer(Buffer.from(hex, 'hex')))).toThrow(DerError);
  });
});
