import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { awardCodes, awardLevels, exclusionReasons } from '../../../shared/domain/awards/reading.ts';

const folder = new URL('../../fixtures/awards/', import.meta.url);

const Label = z.object({
  code: z.enum(awardCodes),
  level: z.enum(awardLevels),
  count: z.number().nullable(),
  years: z.array(z.number()),
  decision_no: z.string().nullable(),
  decision_date: z.string().nullable(),
  grade: z.string().optional(),
  period: z.array(z.number()).optional(),
  flag: z.string().optional(),
});
const Labelled = z.object({
  id: z.string(),
  subject: z.enum(['ca_nhan', 'tap_the']),
  text: z.string(),
  awards: z.array(Label),
  excluded: z.array(z.object({ text: z.string(), reason: z.enum(exclusionReasons) })),
  tags: z.array(z.string()),
});
export type AwardLabel = z.infer<typeof Label>;
export type LabelledText = z.infer<typeof Labelled>;

/** The forty labelled samples. */
export const sampleTexts = (): LabelledText[] => readLines('samples.jsonl');

const setsOf = (numbers: readonly number[]) => numbers.flatMap((set) => readLines(`unseen-${set}.jsonl`));

/** Texts written and labelled by people who had not seen the grammar; what differed was mended since. */
export const unseenTexts = (): LabelledText[] =>
  setsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);

/** Texts others wrote to mislead: next to every award stands one or more that is somebody else's, hoped for, refused or taken back. */
export const misleadingTexts = (): LabelledText[] => [1, 2, 3].flatMap((set) => readLines(`misleading-${set}.jsonl`));

function readLines(name: string): LabelledText[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return lines.map((line) => Labelled.parse(JSON.parse(line)));
}

/** Our own texts of the files `texts-*.txt` whose name matches; the first lines of texts-1.txt explain the form. */
export function ownTexts(matching = /^texts-/): LabelledText[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && matching.test(name));
  return files.sort().flatMap((name) => parse(name.replace('.txt', ''), readFileSync(new URL(name, folder), 'utf8')));
}

function parse(file: string, content: string): LabelledText[] {
  const blocks = content.split(/^@ /m).slice(1);
  return blocks.map((block, index) => {
    const [first = '', ...lines] = block.trimEnd().split('\n');
    const [subject, tagged = ''] = first.trim().split(' ');
    const tags = tagged === '' ? [] : tagged.split(',');
    const rest = (sign: string) => lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
    return Labelled.parse({
      id: `${file}/${index + 1}`,
      subject,
      text: disguise(rest('|').join('\n'), tags),
      awards: rest('+').map(label),
      excluded: rest('-').map((line) => {
        const [reason = '', ...words] = line.split(': ');
        return { reason, text: disguise(words.join(': '), tags) };
      }),
      tags,
    });
  });
}

/** Writes a text the way some office machine would: decomposed, with hard spaces, in capitals, without marks. */
function disguise(text: string, tags: readonly string[]): string {
  let result = text;
  if (tags.includes('bare')) result = withoutMarks(result);
  if (tags.includes('upper')) result = result.toUpperCase();
  if (tags.includes('nfd')) result = result.normalize('NFD');
  if (tags.includes('nbsp')) result = result.replaceAll(' ', '\u00a0');
  return tags.includes('crlf') ? result.replaceAll('\n', '\r\n') : result;
}

export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

function label(line: string): AwardLabel {
  const [code, level, ...facts] = line.trim().split(' ');
  const fact = (pattern: RegExp) => facts.map((each) => pattern.exec(each)?.[1]).find((each) => each !== undefined);
  const years = (fact(/^(\d{4}(?:,\d{4})*)$/) ?? '').split(',').filter(Boolean).map(Number);
  const count = fact(/^x(.+)$/);
  const grade = fact(/^g=(.)$/);
  const period = fact(/^p=(.+)$/);
  const flag = fact(/^!(.+)$/);
  const decided = facts.some((each) => each.startsWith('#'));
  return Label.parse({
    code,
    level,
    count: count === '?' ? null : count ? Number(count) : Math.max(1, years.length),
    years: years.length === 0 && decided ? [Number(fact(/^(\d{4})-\d\d-\d\d$/))] : years,
    decision_no: fact(/^#(.+)$/) ?? null,
    decision_date: fact(/^(\d{4}-\d\d-\d\d)$/) ?? null,
    ...(grade && { grade }),
    ...(period && { period: period.split('-').map(Number) }),
    ...(flag && { flag }),
  });
}
