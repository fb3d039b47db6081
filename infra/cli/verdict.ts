import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { issueLine, readCommon, readPlan } from '../../shared/adapters/yaml/read-plan.ts';
import type { CampaignDefinition } from '../../shared/domain/campaign/definition.ts';
import { readShape } from '../../shared/domain/campaign/read-definition.ts';
import { withClaims } from '../../shared/domain/criteria/claims.ts';
import { SubjectFile } from '../../shared/domain/criteria/records.ts';
import { judge } from '../../shared/domain/criteria/verdict.ts';
import { verdictInWords } from '../../shared/domain/criteria/verdict-in-words.ts';
import type { Command, Io } from './command.ts';
import { readText } from './text-file.ts';
import { readWords } from './words.ts';

const usage = 'tiencu verdict --plan FILE --subject FILE.json|- [--call MÃ] [--common FILE] [--json]';
const ownCommon = join(import.meta.dirname, '../campaigns/common.yaml');

type Words = { plan: string; subject: string; call: string | undefined; common: string; json: boolean };

function wordsOf(args: readonly string[]): Words | { wrong: readonly string[] } {
  const words = readWords(args, {
    plan: { type: 'string' },
    subject: { type: 'string' },
    call: { type: 'string' },
    common: { type: 'string', default: ownCommon },
    json: { type: 'boolean', default: false },
  });
  if ('wrong' in words) return words;
  const { plan, subject, call, common, json } = words.values;
  if (plan === undefined || subject === undefined) return { wrong: ['Cần --plan và --subject.'] };
  const [stray] = words.positionals;
  return stray === undefined ? { plan, subject, call, common, json } : { wrong: [`Thừa chữ "${stray}".`] };
}

function wrongUse(io: Io, ...messages: readonly string[]): undefined {
  for (const message of messages) io.err(message);
  io.err(`Dùng: ${usage}`);
}

/** The plan and the version that pins it: the digest of its text. */
async function loadPlan(
  words: Words,
  io: Io,
): Promise<{ definition: CampaignDefinition; version: string } | 1 | undefined> {
  const [text, commonText] = [await readText(words.plan), await readText(words.common)];
  if ('problem' in text) return wrongUse(io, text.problem);
  if ('problem' in commonText) return wrongUse(io, commonText.problem);
  const common = readCommon(commonText.content, { file: words.common });
  const read = 'issues' in common ? common : readPlan(text.content, { file: words.plan, common: common.common });
  if ('issues' in read) {
    for (const issue of read.issues) io.err(issueLine(issue));
    return 1;
  }
  return { definition: read.definition, version: createHash('sha256').update(text.content).digest('hex').slice(0, 12) };
}

async function loadSubject(words: Words, io: Io): Promise<SubjectFile | 1 | undefined> {
  const text = words.subject === '-' ? { content: await io.stdin() } : await readText(words.subject);
  if ('problem' in text) return wrongUse(io, text.problem);
  const json = jsonOf(text.content);
  if (json === undefined) {
    io.err(`${words.subject}: không phải JSON đọc được; tệp rỗng, bị cắt cụt hoặc là loại khác.`);
    return 1;
  }
  const read = readShape(SubjectFile, json);
  if ('value' in read) return read.value;
  for (const { path, message } of read.issues) io.err(`${words.subject}: ${path.join('.') || '(gốc)'}: ${message}`);
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
  if ('wrong' in words) {
    wrongUse(io, ...words.wrong);
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
