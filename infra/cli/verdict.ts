import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueLine, readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import { withClaims } from '../../shared/domain/criteria/claims.ts';
import { SubjectFile } from '../../shared/domain/criteria/records.ts';
import { judge } from '../../shared/domain/criteria/verdict.ts';
import { verdictInWords } from '../../shared/domain/criteria/verdict-in-words.ts';
import type { Command, Io } from './command.ts';

const usage = 'tiencu verdict --plan FILE --subject FILE.json|- [--call MÃ] [--common FILE] [--json]';
const ownCommon = join(import.meta.dirname, '../campaigns/common.yaml');

type Words = { plan: string; subject: string; call: string | undefined; common: string; json: boolean };

function wordsOf(args: readonly string[]): Words | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        plan: { type: 'string' },
        subject: { type: 'string' },
        call: { type: 'string' },
        common: { type: 'string', default: ownCommon },
        json: { type: 'boolean', default: false },
      },
    });
    const { plan, subject, call, common, json } = values;
    return plan !== undefined && subject !== undefined ? { plan, subject, call, common, json } : undefined;
  } catch {
    return undefined;
  }
}

function wrongUse(io: Io, message: string): undefined {
  io.err(message);
  io.err(`Dùng: ${usage}`);
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => undefined);

/** The plan and the version that pins it: the digest of its text. */
async function loadPlan(
  words: Words,
  io: Io,
): Promise<{ definition: CampaignDefinition; version: string } | 1 | undefined> {
  const [text, commonText] = [await textOf(words.plan), await textOf(words.common)];
  if (text === undefined || commonText === undefined)
    return wrongUse(io, `Không đọc được tệp ${text === undefined ? words.plan : words.common}`);
  const common = readCommon(commonText, { file: words.common });
  const read = 'issues' in common ? common : readPlan(text, { file: words.plan, common: common.common });
  if ('issues' in read) {
    for (const issue of read.issues) io.err(issueLine(issue));
    return 1;
  }
  return { definition: read.definition, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

async function loadSubject(words: Words, io: Io): Promise<SubjectFile | 1 | undefined> {
  const text = words.subject === '-' ? await io.stdin() : await textOf(words.subject);
  if (text === undefined) return wrongUse(io, `Không đọc được tệp ${words.subject}`);
  const read = SubjectFile.safeParse(jsonOf(text));
  if (read.success) return read.data;
  for (const issue of read.error.issues)
    io.err(`${words.subject}: ${issue.path.join('.') || '(gốc)'}: ${issue.message}`);
  return 1;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Judges a subject by a plan: 0 with a verdict of any kind, 1 when plan or subject cannot be read, 2 for wrong use. */
async function run(args: readonly string[], io: Io): Promise<number> {
  const words = wordsOf(args);
  if (!words) {
    wrongUse(io, 'Cần --plan và --subject.');
    return 2;
  }
  const plan = await loadPlan(words, io);
  if (plan === undefined || plan === 1) return plan ?? 2;
  const call = plan.definition.calls.find((each) => each.id === words.call);
  if (words.call !== undefined && !call) {
    wrongUse(io, `Kế hoạch không có việc "${words.call}".`);
    return 2;
  }
  const subject = await loadSubject(words, io);
  if (subject === undefined || subject === 1) return subject ?? 2;
  const verdict = judge(
    { definition: plan.definition, definitionVersion: plan.version, criteria: call ? (call.criteria ?? []) : 'auto' },
    withClaims(subject),
  );
  if (words.json) io.out(JSON.stringify(verdict, null, 2));
  else for (const line of verdictInWords(verdict)) io.out(line);
  return 0;
}

export const command: Command = { usage, run };
