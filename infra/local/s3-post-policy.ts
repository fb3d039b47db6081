import { z } from 'zod';
import { S3Error } from './s3-error.ts';
import { type Credentials, checkCredential, sameText, sign } from './s3-signature.ts';

/** Fields of an S3 POST form before its file, names in lower case, as the browser sent them. */
export type FormFields = ReadonlyMap<string, string>;
export type SizeLimits = { min: number; max: number };

const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.string(), z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]),
      z.record(z.string(), z.unknown()),
    ]),
  ),
});

/** S3 takes at most 5 GB in one POST. */
const largestPost = 5 * 1024 ** 3;
/** Fields that need no condition in the policy. */
const uncovered = new Set(['policy', 'x-amz-signature', 'file', 'awsaccesskeyid', 'signature']);

/**
 * Checks the form of a browser upload against its signed policy at simulated time `now` (ms): signature, expiry, every
 * condition, and that no field goes without one. Answers the size the file may have. Throws `S3Error`.
 */
export function checkPostPolicy(
  fields: FormFields,
  target: { bucket: string; credentials: Credentials; now: number },
): SizeLimits {
  const text = fields.get('policy');
  if (text === undefined) throw new S3Error(403, 'AccessDenied');
  const scope = checkCredential(fields.get('x-amz-credential') ?? '', target.credentials);
  if (!sameText(sign(target.credentials, scope, text), fields.get('x-amz-signature') ?? '')) {
    throw new S3Error(403, 'SignatureDoesNotMatch');
  }
  const policy = readPolicy(text);
  if (!(Date.parse(policy.expiration) >= target.now)) throw refused('Policy expired.');
  const values = new Map([...fields, ['bucket', target.bucket]]);
  const covered = new Set<string>();
  const limits: SizeLimits = { min: 0, max: largestPost };
  for (const condition of policy.conditions) {
    const [operator, subject, wanted] = Array.isArray(condition) ? condition : exactly(condition);
    if (operator === 'content-length-range') Object.assign(limits, { min: Number(subject), max: Number(wanted) });
    else {
      const name = String(subject).replace(/^\$/, '').toLowerCase();
      covered.add(name);
      if (!holds(operator, values.get(name), String(wanted))) {
        throw refused(`Policy Condition failed: ${JSON.stringify(condition)}`);
      }
    }
  }
  const extra = [...values.keys()].find(
    (name) => !covered.has(name) && !uncovered.has(name) && !name.startsWith('x-ignore-') && name !== 'bucket',
  );
  if (extra !== undefined) throw refused(`Extra input fields: ${extra}`);
  return limits;
}

function readPolicy(text: string): z.infer<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    throw new S3Error(400, 'InvalidPolicyDocument');
  }
}

function exactly(condition: Record<string, unknown>): [string, string, string] {
  const [entry] = Object.entries(condition);
  if (!entry) throw new S3Error(400, 'InvalidPolicyDocument');
  return ['eq', entry[0], String(entry[1])];
}

function holds(operator: string, value: string | undefined, wanted: string): boolean {
  if (value === undefined) return false;
  if (operator === 'eq') return value === wanted;
  if (operator === 'starts-with') return value.startsWith(wanted);
  throw new S3Error(400, 'InvalidPolicyDocument', `condition ${operator} is not known`);
}

function refused(reason: string): S3Error {
  return new S3Error(403, 'AccessDenied', `Invalid according to Policy: ${reason}`);
}
