import { X509Certificate } from 'node:crypto';
import { childrenOf, type Der, DerError, octetsOf, oidOf, readDer, tag, textOf } from './der.ts';

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  essCertificate: '1.2.840.113549.1.9.16.2.12',
  essCertificateV2: '1.2.840.113549.1.9.16.2.47',
  pss: '1.2.840.113549.1.1.10',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
} as const;

/** Digests by their identifiers, as Node names them. */
const DIGESTS: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** What a signature container says, as far as checking it needs (RFC 5652). */
export type SignedData = {
  digest: string;
  isPss: boolean;
  signature: Buffer;
  /** The attributes as they are signed: re-tagged as a set. Absent when the content itself is signed. */
  signedAttributes: Buffer | undefined;
  messageDigest: Buffer | undefined;
  /** The content, when it is inside (adbe.pkcs7.sha1 puts the digest of the file there). */
  content: Buffer | undefined;
  signer: X509Certificate;
  /** Digest of the signer's certificate that the signer signed too, with the digest's name. */
  boundTo: { digest: string; hash: Buffer } | undefined;
  /** UTC instant that the signer states under the signature. */
  signingTime: string | undefined;
};

const part = (parts: readonly Der[], index: number): Der => {
  const found = parts[index];
  if (!found) throw new DerError('missing part');
  return found;
};

const digestNamed = (der: Der): string => {
  const name = DIGESTS[oidOf(part(childrenOf(der), 0))];
  if (name === undefined) throw new DerError('digest');
  return name;
};

function certificatesOf(parts: readonly Der[]): { der: Der; certificate: X509Certificate }[] {
  const set = parts.find((item) => item.tag === tag.context0);
  return (set ? childrenOf(set) : []).flatMap((der) => {
    try {
      return [{ der, certificate: new X509Certificate(der.whole) }];
    } catch {
      // A container may hold attribute certificates and others that Node does not read; the signer's must be readable.
      return [];
    }
  });
}

const serialOf = (hex: string): string => hex.replace(/^0+/, '').toUpperCase();

/** Issuer name of a certificate as written in it. */
function issuerOf(certificate: Der): Buffer {
  const body = childrenOf(part(childrenOf(certificate), 0));
  const offset = body[0]?.tag === tag.context0 ? 1 : 0;
  return part(body, offset + 2).whole;
}

function signerOf(id: Der, certificates: ReturnType<typeof certificatesOf>): X509Certificate {
  const [issuer, serial] = id.tag === tag.sequence ? childrenOf(id) : [];
  const found = certificates.find(({ der, certificate }) =>
    issuer && serial
      ? serialOf(certificate.serialNumber) === serialOf(serial.value.toString('hex')) &&
        issuerOf(der).equals(issuer.whole)
      : der.whole.includes(id.value),
  );
  if (!found) throw new DerError('signer certificate');
  return found.certificate;
}

function attributesOf(attributes: Der | undefined): Map<string, Der> {
  const found = new Map<string, Der>();
  for (const attribute of attributes ? childrenOf(attributes) : []) {
    const [name, values] = childrenOf(attribute);
    const value = values && childrenOf(values)[0];
    if (name && value) found.set(oidOf(name), value);
  }
  return found;
}

function boundCertificate(attributes: ReadonlyMap<string, Der>): SignedData['boundTo'] {
  const v2 = attributes.get(oid.essCertificateV2);
  const value = v2 ?? attributes.get(oid.essCertificate);
  if (!value) return undefined;
  const id = childrenOf(part(childrenOf(part(childrenOf(value), 0)), 0));
  const named = v2 && id[0]?.tag === tag.sequence ? digestNamed(part(id, 0)) : undefined;
  const hash = id.find((item) => item.tag === tag.octets);
  return hash && { digest: named ?? (v2 ? 'sha256' : 'sha1'), hash: hash.value };
}

/** Reads the container of a signature; zero bytes after it are padding. Throws `DerError`. */
export function readSignedData(container: Buffer): SignedData {
  const whole = readDer(container);
  const [type, explicit] = whole.tag === tag.sequence ? childrenOf(whole) : [];
  if (!type || !explicit || oidOf(type) !== oid.signedData) throw new DerError('not signed data');
  const parts = childrenOf(part(childrenOf(explicit), 0));
  const signers = parts.filter((item) => item.tag === tag.set).at(-1);
  const info = childrenOf(part(signers ? childrenOf(signers) : [], 0));
  const attributes = info[3]?.tag === tag.context0 ? info[3] : undefined;
  const rest = info.slice(attributes ? 4 : 3);
  const named = attributesOf(attributes);
  const messageDigest = named.get(oid.messageDigest);
  const content = childrenOf(part(parts, 2))[1];
  return {
    digest: digestNamed(part(info, 2)),
    isPss: oidOf(part(childrenOf(part(rest, 0)), 0)) === oid.pss,
    signature: octetsOf(part(rest, 1)),
    signedAttributes: attributes && Buffer.concat([Buffer.from([tag.set]), attributes.whole.subarray(1)]),
    messageDigest: messageDigest && octetsOf(messageDigest),
    content: content && octetsOf(part(childrenOf(content), 0)),
    signer: signerOf(part(info, 1), certificatesOf(parts)),
    boundTo: boundCertificate(named),
    signingTime: signingTimeOf(named.get(oid.signingTime)),
  };
}

/** `210610083000Z`, or with the century before it. Two digits from 50 on are of the last century (RFC 5652, 11.3). */
function signingTimeOf(value: Der | undefined): string | undefined {
  const match = /^(\d{2})??(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?Z$/.exec(value ? textOf(value) : '');
  if (!match) return undefined;
  const [, century, year = '', month, day, hour, minute, second = '00'] = match;
  const whole = `${century ?? (Number(year) >= 50 ? '19' : '20')}${year}`;
  return instantOf(`${whole}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** A date and time with its offset as a UTC instant; undefined when it is none. */
export function instantOf(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Who holds a certificate. */
export type Holder = { name: string; organisation: string | undefined };

/** The holder of a certificate: the person and, when it is another, the organisation. */
export function holderOf(certificate: X509Certificate): Holder {
  const body = childrenOf(part(childrenOf(readDer(certificate.raw)), 0));
  const offset = body[0]?.tag === tag.context0 ? 1 : 0;
  const names = new Map<string, string>();
  for (const set of childrenOf(part(body, offset + 4)))
    for (const pair of childrenOf(set)) {
      const [type, value] = childrenOf(pair);
      if (type && value) names.set(oidOf(type), textOf(value));
    }
  const person = names.get(oid.commonName) ?? '';
  const office = names.get(oid.organisation) ?? '';
  const isOne = person === '' || office === '' || person === office;
  return { name: person || office, organisation: isOne ? undefined : office };
}
