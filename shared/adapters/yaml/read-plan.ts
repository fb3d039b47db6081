import { type Document, isAlias, isNode, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Common } from '../../domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../domain/campaign/definition.ts';
import { type PlanIssue, planError } from '../../domain/campaign/plan-issue.ts';
import {
  type Read,
  readCommon as readCommonValue,
  readDefinition,
  readShape,
} from '../../domain/campaign/read-definition.ts';
import { type LineStarts, lineStarts, type Position, placeOf, positionOf } from './positions.ts';

/** An issue with its place in the file, lines and columns 1-based. */
export type PlacedIssue = PlanIssue & Position & { file: string };

export type PlanReading =
  | { definition: CampaignDefinition; warnings: readonly PlacedIssue[] }
  | { issues: readonly PlacedIssue[] };

/** A plan is a page or two; a larger file is a mistake or an attack on the reader. */
const maxLength = 200_000;
/** A register of a thousand units is longer than any plan. */
const maxListLength = 2_000_000;
const maxDepth = 40;
/** One slip can make every later line a syntax error; more than this helps nobody. */
const maxSyntaxIssues = 100;

const syntaxMessages: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Khoá này viết hai lần trong cùng một nhóm.',
  MULTIPLE_DOCS: 'Tệp có nhiều tài liệu YAML; mỗi kế hoạch một tệp.',
  TAB_AS_INDENT: 'Thụt dòng bằng dấu cách, không dùng phím Tab.',
  BAD_INDENT: 'Thụt dòng sai, hoặc ngoặc mở ở trên chưa đóng.',
  MISSING_CHAR: 'Thiếu dấu đóng ngoặc, dấu nháy đóng hoặc dấu phân cách.',
  UNEXPECTED_TOKEN: 'Có ký tự không mong đợi ở đây.',
  TAG_RESOLVE_FAILED: 'Không dùng thẻ (tag) trong kế hoạch.',
  BLOCK_AS_IMPLICIT_KEY: 'Chỗ này bị đọc thành nhóm khoá: thụt dòng sai, hoặc chữ có dấu ":" phải đặt trong nháy kép.',
  MULTILINE_IMPLICIT_KEY: 'Khoá phải nằm gọn trong một dòng và có dấu ":" theo sau.',
  BLOCK_IN_FLOW: 'Trong ngoặc { } hoặc [ ] thiếu dấu phẩy hoặc dấu đóng ngoặc.',
  BAD_SCALAR_START: 'Chữ bắt đầu bằng ký hiệu này phải đặt trong nháy kép.',
  KEY_OVER_1024_CHARS: 'Khoá quá dài; có thể thiếu dấu ":".',
  MULTIPLE_TAGS: 'Không dùng thẻ (tag) trong kế hoạch.',
};

/** Slips that leave the shape of the file readable; any other makes the parser guess what belongs to what. */
const harmless = new Set<string>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'MULTIPLE_DOCS', 'ANCHOR']);
/** What the parser says of the lines after a slip, about nothing that is wrong there. */
const echoes = new Set<string>([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
  'DUPLICATE_KEY',
]);
/** Issues of one key or value by itself, true whatever is unreadable further down. */
const local = new Set(['UNKNOWN_WORD', 'WRONG_FORMAT', 'IMPOSSIBLE_DATE', 'TOO_SMALL', 'TOO_BIG', 'DUPLICATE_ID']);

const inOrder = (a: Position, b: Position) => a.line - b.line || a.column - b.column;

type Parsed = { document: Document; syntax: readonly (PlanIssue & Position)[] };

/** Block entries stacked on one line (`- - - …`), each a level: the parser's time grows with the square of their number. */
const stacked = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maxDepth},}`, 'm');

function tooDeep(text: string): number | undefined {
  const line = stacked.exec(text);
  if (line !== null) return line.index;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    if (depth > maxDepth) return i;
  }
  return undefined;
}

/** What is left of bytes that were no UTF-8, and the zeros of UTF-16. */
const notText = /[\uFFFD\0]/;

const syntaxIssue = (code: string, message: string) => planError(code, [], { message });

function refused(text: string, longest: number): (PlanIssue & Position)[] {
  const foreign = text.search(notText);
  if (foreign >= 0) {
    const message = 'Tệp không phải văn bản UTF-8: ký tự ở đây không đọc được. Lưu lại tệp với mã UTF-8.';
    return [{ ...syntaxIssue('NOT_UTF8', message), ...placeOf(lineStarts(text), foreign) }];
  }
  if (text.trim() === '') {
    return [{ ...syntaxIssue('EMPTY_FILE', 'Tệp rỗng, không có nội dung.'), line: 1, column: 1 }];
  }
  if (text.length > longest) {
    const message = `Tệp dài ${text.length} ký tự; nhiều nhất ${longest}.`;
    return [{ ...syntaxIssue('TOO_LONG', message), line: 1, column: 1 }];
  }
  const deep = tooDeep(text);
  if (deep === undefined) return [];
  return [{ ...syntaxIssue('TOO_DEEP', `Lồng nhau quá ${maxDepth} tầng.`), ...placeOf(lineStarts(text), deep) }];
}

/** Anchors and aliases have no use in a plan and can blow a small file up; each is refused where it stands. */
function anchorsOf(document: Document, starts: LineStarts): (PlanIssue & Position)[] {
  const found: (PlanIssue & Position)[] = [];
  visit(document, (_, node) => {
    if (!isNode(node) || (!isAlias(node) && node.anchor === undefined)) return;
    const issue = syntaxIssue('ANCHOR', 'Không dùng neo (&) và tham chiếu (*) trong kế hoạch: viết đầy đủ từng chỗ.');
    found.push({ ...issue, ...placeOf(starts, node.range?.[0] ?? 0) });
  });
  return found;
}

function parse(text: string, starts: LineStarts): Parsed {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const syntax = [...document.errors, ...document.warnings].slice(0, maxSyntaxIssues).map((error) => ({
    ...syntaxIssue(error.code, syntaxMessages[error.code] ?? `Lỗi YAML: ${error.message}`),
    ...placeOf(starts, error.pos[0]),
  }));
  return { document, syntax: [...withoutEchoes(syntax), ...anchorsOf(document, starts)] };
}

/** One issue a line, and none for a line that is only read wrong because of a slip above it. */
function withoutEchoes(syntax: readonly (PlanIssue & Position)[]): (PlanIssue & Position)[] {
  const broken = [...syntax].sort(inOrder);
  const slip = broken.find((issue) => !harmless.has(issue.code));
  return broken.filter((issue, i) => {
    if (issue.line === broken[i - 1]?.line && !harmless.has(issue.code)) return false;
    return slip === undefined || issue.line <= slip.line || !echoes.has(issue.code);
  });
}

/** Below a slip nothing is certain: only what stands above it and is wrong by itself is told beside it. */
function certain<T extends PlanIssue & Position>(found: readonly T[], syntax: readonly (PlanIssue & Position)[]): T[] {
  const slip = [...syntax].sort(inOrder).find((issue) => !harmless.has(issue.code));
  return slip === undefined ? [...found] : found.filter((issue) => issue.line < slip.line && local.has(issue.code));
}

function readText<T>(
  written: string,
  { file, longest = maxLength }: { file: string; longest?: number },
  read: (value: unknown) => Read<T>,
): { value: T; warnings: PlacedIssue[] } | { issues: PlacedIssue[] } {
  // A byte order mark is no column of the first line.
  const text = written.replace(/^\uFEFF/, '');
  const early = refused(text, longest);
  if (early.length > 0) return { issues: early.map((issue) => ({ ...issue, file })) };
  const starts = lineStarts(text);
  const { document, syntax } = parse(text, starts);
  const blown = syntax.some((issue) => issue.code === 'ANCHOR');
  const result: Read<T> = blown ? { issues: [] } : read(document.toJS({ maxAliasCount: 0 }));
  const place = (issue: PlanIssue) => ({ ...issue, ...positionOf(document, starts, issue), file });
  const found = 'issues' in result ? result.issues : result.warnings;
  const all = [...syntax.map((issue) => ({ ...issue, file })), ...certain(found.map(place), syntax)].sort(inOrder);
  return 'issues' in result || syntax.length > 0 ? { issues: all } : { value: result.value, warnings: all };
}

/**
 * Reads the text of a plan (YAML 1.2) into its definition, or into everything that is wrong with it, ordered by place.
 * `file` is the name used in the issues. Never throws for what is in the text.
 */
export function readPlan(text: string, options: { file: string; common: Common }): PlanReading {
  const result = readText(text, { file: options.file }, (value) => readDefinition(value, options.common));
  return 'issues' in result ? result : { definition: result.value, warnings: result.warnings };
}

/** Reads the file all plans share; issues as for a plan. */
export function readCommon(
  text: string,
  options: { file: string },
): { common: Common } | { issues: readonly PlacedIssue[] } {
  const result = readText(text, { file: options.file }, readCommonValue);
  return 'issues' in result ? result : { common: result.value };
}

/** Reads any other file somebody writes by hand, by its schema; issues as for a plan. */
export function readYaml<T>(
  text: string,
  { file, schema }: { file: string; schema: z.ZodType<T> },
): { value: T } | { issues: readonly PlacedIssue[] } {
  return readText(text, { file, longest: maxListLength }, (value) => {
    const read = readShape(schema, value);
    return 'issues' in read ? read : { ...read, warnings: [] };
  });
}

/** `file:line:column: …` with what is allowed and the nearest known word: the line a terminal or an editor shows. */
export function issueLine(issue: PlacedIssue): string {
  const kind = issue.severity === 'error' ? 'lỗi' : 'cảnh báo';
  const path = issue.path.length > 0 ? ` [${issue.path.join('.')}]` : '';
  const nearest = issue.nearest === undefined ? '' : ` Có phải "${issue.nearest}"?`;
  const allowed = issue.allowed && issue.allowed.length > 0 ? ` Cho phép: ${issue.allowed.join(', ')}.` : '';
  return `${issue.file}:${issue.line}:${issue.column}: ${kind} ${issue.code}${path}: ${issue.message}${nearest}${allowed}`;
}
