import { type Document, isAlias, isNode, parseDocument, visit } from 'yaml';
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
import { type LineStarts, lineStarts, type Position, pathAt, placeOf, positionOf } from './positions.ts';
import { anchorMessage, syntaxMessages } from './syntax-messages.ts';

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

/** Slips that leave the shape of the file readable; any other makes the parser guess what belongs to what. */
const harmless = new Set<string>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'MULTIPLE_DOCS', 'ANCHOR']);
/** Slips of one key or value, whose path can be told. */
const placed = new Set<string>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);
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

const syntaxIssue = (code: string, message: string, path: PlanIssue['path'] = []) => planError(code, path, { message });

const emptyFile = { ...syntaxIssue('EMPTY_FILE', 'Tệp rỗng, không có nội dung.'), line: 1, column: 1 };

/** Spaces that look like one and are none to YAML: they come with text copied from Word or a page. */
const strangeIndent = /^[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/gm;

function strangeSpaces(text: string): (PlanIssue & Position)[] {
  const message =
    'Thụt dòng bằng dấu cách thường; ở đây là dấu cách đặc biệt (thường do sao chép từ Word hoặc trang web).';
  const starts = lineStarts(text);
  return [...text.matchAll(strangeIndent)].slice(0, maxSyntaxIssues).map((found) => ({
    ...syntaxIssue('STRANGE_SPACE', message),
    ...placeOf(starts, found.index + found[0].length - 1),
  }));
}

function refused(text: string, longest: number): (PlanIssue & Position)[] {
  const foreign = text.search(notText);
  if (foreign >= 0) {
    const message = 'Tệp không phải văn bản UTF-8: ký tự ở đây không đọc được. Lưu lại tệp với mã UTF-8.';
    return [{ ...syntaxIssue('NOT_UTF8', message), ...placeOf(lineStarts(text), foreign) }];
  }
  if (text.trim() === '') return [emptyFile];
  if (text.length > longest) {
    const message = `Tệp dài ${text.length} ký tự; nhiều nhất ${longest}.`;
    return [{ ...syntaxIssue('TOO_LONG', message), line: 1, column: 1 }];
  }
  const deep = tooDeep(text);
  if (deep === undefined) return strangeSpaces(text);
  return [{ ...syntaxIssue('TOO_DEEP', `Lồng nhau quá ${maxDepth} tầng.`), ...placeOf(lineStarts(text), deep) }];
}

/** Anchors and aliases have no use in a plan and can blow a small file up; each is refused where it stands. */
function anchorsOf(document: Document, text: string, starts: LineStarts): (PlanIssue & Position)[] {
  const found: (PlanIssue & Position)[] = [];
  visit(document, (_, node) => {
    if (!isNode(node) || (!isAlias(node) && node.anchor === undefined)) return;
    const start = node.range?.[0] ?? 0;
    // A node begins behind its anchor.
    const at = isAlias(node) ? start : text.lastIndexOf(`&${node.anchor}`, start);
    found.push({ ...syntaxIssue('ANCHOR', anchorMessage, pathAt(document, start)), ...placeOf(starts, at) });
  });
  return found;
}

/** A file that says it is YAML 1.1 means other things by `yes`, `012` and dates. */
function olderYaml({ directives }: Document): (PlanIssue & Position)[] {
  if (directives?.yaml.explicit !== true || directives.yaml.version === '1.2') return [];
  return [{ ...syntaxIssue('BAD_DIRECTIVE', syntaxMessages.BAD_DIRECTIVE), line: 1, column: 1 }];
}

/** Below a slip the parser finds empty keys, which it calls doubled. */
const isKey = (text: string, offset: number) => /\S/.test(text.charAt(offset));

function parse(text: string, starts: LineStarts): Parsed {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const told = [...document.errors, ...document.warnings].filter(
    ({ code, pos }) => code !== 'DUPLICATE_KEY' || isKey(text, pos[0]),
  );
  const syntax = told.slice(0, maxSyntaxIssues).map(({ code, pos }) => ({
    ...syntaxIssue(code, syntaxMessages[code], placed.has(code) ? pathAt(document, pos[0]) : []),
    ...placeOf(starts, pos[0]),
  }));
  return {
    document,
    syntax: [...withoutEchoes([...olderYaml(document), ...syntax]), ...anchorsOf(document, text, starts)],
  };
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
  // A byte order mark is no column of the first line; a lone carriage return ends a line.
  const text = written.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const early = refused(text, longest);
  if (early.length > 0) return { issues: early.map((issue) => ({ ...issue, file })) };
  const starts = lineStarts(text);
  const { document, syntax } = parse(text, starts);
  if (document.contents === null && syntax.length === 0) return { issues: [{ ...emptyFile, file }] };
  const blown = syntax.some((issue) => issue.code === 'ANCHOR' || issue.code === 'BAD_DIRECTIVE');
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
