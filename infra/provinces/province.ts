import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ProvinceId } from '../../events/ids.ts';

const address = z.email();
const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/);
/** CloudWatch Logs keeps logs for these spans only; the shorter ones it offers are no use for a season of a year. */
const logDays = z.literal([90, 180, 365, 731, 1096, 1827, 3653]);

/** One province as its administrator describes it in `infra/provinces/<id>.yaml`. Unknown keys are errors. */
export const Province = z.strictObject({
  id: ProvinceId,
  /** Vietnamese name of the office that runs the system, as a reader of a mail sees it. */
  name: z.string().min(1),
  /** AWS region and account. Without an account the one of the deployer's credentials is used. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  timezone: z.string().refine(isTimeZone, { error: 'không phải múi giờ IANA' }),
  mail: z
    .strictObject({ from: address, identity: z.union([domain, address]) })
    .refine(({ from, identity }) => from === identity || from.endsWith(`@${identity}`), {
      path: ['from'],
      error: 'địa chỉ gửi không thuộc danh tính gửi thư (identity)',
    }),
  /** Own host name of the portal. Its DNS record is the administrator's; the stack prints the target. */
  domain: z.strictObject({ name: domain, certificateArn: z.string().startsWith('arn:aws:acm:') }).optional(),
  /** Days kept: logs of functions and of the portal. */
  retention: z.strictObject({ logDays }),
  /** False only for a province that exists to be thrown away: its table and files go with the stack. */
  keepData: z.boolean(),
  /** Who is mailed by an alarm, by severity of the function it watches. */
  alarms: z.strictObject({ high: z.array(address).min(1), medium: z.array(address), low: z.array(address) }),
  /** Files under `infra/campaigns`. */
  campaigns: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/)),
});
export type Province = z.infer<typeof Province>;

export type ProvinceReading = { ok: true; province: Province } | { ok: false; problems: readonly string[] };

/**
 * Reads the text of a province file. Every problem is reported at once as `file:line: path: sentence`, in Vietnamese,
 * because the administrator who edits the file reads it.
 */
export function readProvince(file: string, text: string): ProvinceReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => `${file}:${lineAt(error.pos[0])}: lỗi YAML: ${error.message}`),
    };
  }
  const parsed = Province.safeParse(document.toJS(), { error: inVietnamese });
  if (parsed.success) return { ok: true, province: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return `${file}:${lineAt(offsetOf(document, path))}: ${path.join('.') || '(tệp)'}: ${issue.message}`;
    }),
  };
}

const { localeError } = z.locales.vi();
const inVietnamese: typeof localeError = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'bắt buộc phải có' : localeError(issue);

/** Where the nearest existing ancestor of `path` starts: a missing key has no place of its own. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
