import { type Budget, openBudget, Unreadable } from '../../../domain/reading/budget.ts';
import { makeFinding } from '../../../domain/reading/finding-registry.ts';
import type { Finding, ReadingResult } from '../../../domain/reading/result.ts';
import type { ReadingTerms, SourceFile } from '../reading-terms.ts';
import type { Archive, Entry } from '../zip/archive.ts';
import { inflateSmall } from '../zip/inflate-entry.ts';
import { type Evidence, isEvidence, matchEvidence } from './evidence.ts';

export type BundleReading = {
  outcome: ReadingResult['outcome'];
  children: ReadingResult[];
  evidence: Evidence[];
  findings: Finding[];
};

/** Files that systems put into archives on their own; nobody wants to hear of them. */
const junk = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._|\.~lock\.)/i;
/** One slow file may take a third of the time that is left, so there is always time for the next one. */
const SHARE_OF_TIME = 3;
/** PDF files are read in a thread with a clock of its own; all those of a bundle together get this much of one file's time. */
const PDF_SHARE_OF_TIME = 2;

/**
 * Reads every file of a bundle on its own: one bad file never fails its siblings. Files that are no list become evidence when the
 * bundle holds a list. A bundle inside the bundle is read once, deeper ones are refused.
 */
export async function readBundle(
  archive: Archive,
  terms: ReadingTerms,
  readFile: (file: SourceFile, terms: ReadingTerms) => Promise<ReadingResult>,
): Promise<BundleReading> {
  if (terms.depth > terms.limits.zipDepth) throw new Unreadable('nested_archive_too_deep');
  const files = archive.entries.filter(({ name, isFolder }) => !isFolder && !junk.test(name));
  if (files.length > terms.limits.bundleFiles) throw new Unreadable('too_many_entries', String(files.length));
  const findings: Finding[] = [];
  const read: ReadingResult[] = [];
  let timeLeft = terms.limits.officeMs;
  let pdfTimeLeft = terms.limits.pdfMs * PDF_SHARE_OF_TIME;
  for (const entry of files) {
    if (entry.isUnsafe) {
      findings.push(makeFinding('unsafe_path', { value: visible(entry.name) }));
      continue;
    }
    const started = performance.now();
    const limits = { ...terms.limits, pdfMs: Math.min(terms.limits.pdfMs, Math.max(500, pdfTimeLeft)) };
    const child = { ...terms, limits, depth: terms.depth + 1 };
    const result = await readEntry(entry, { ...child, budget: childBudget(child, timeLeft / SHARE_OF_TIME) }, readFile);
    read.push(result);
    if (result.file.format === 'pdf') pdfTimeLeft -= performance.now() - started;
    else timeLeft -= performance.now() - started;
  }
  const hasList = read.some(({ rows }) => rows.length > 0);
  const children = read.filter((child) => !hasList || !isEvidence(child));
  const evidence = evidenceOf(read, children, findings);
  for (const child of children) {
    if (child.outcome === 'refuse') {
      findings.push(makeFinding('child_rejected', { value: child.file.name, at: { entry: child.file.name } }));
    }
  }
  if (files.length === 0) throw new Unreadable('empty_archive');
  return { outcome: bundleOutcome(children), children, evidence, findings };
}

/** The files that are no list, with whom they belong to; what nobody or more than one answers to is told. */
function evidenceOf(
  read: readonly ReadingResult[],
  children: readonly ReadingResult[],
  findings: Finding[],
): Evidence[] {
  const others = read.filter((child) => !children.includes(child));
  return matchEvidence(others, children).map(({ candidates, ...evidence }) => {
    const { entry, nominees } = evidence;
    if (nominees.length === 0) findings.push(makeFinding('evidence_unmatched', { value: entry, at: { entry } }));
    else if (candidates.length > 0) findings.push(makeFinding('evidence_ambiguous', { value: entry, at: { entry } }));
    return evidence;
  });
}

/** The bundle's own limits on inflated bytes hold for all its files together; text and rows count per file. */
function childBudget({ limits, budget }: ReadingTerms, ms: number): Budget {
  const own = openBudget(limits, () => performance.now(), Math.max(50, ms));
  return {
    ...own,
    spendInflated(bytes) {
      budget.spendInflated(bytes);
    },
  };
}

async function readEntry(
  entry: Entry,
  terms: ReadingTerms,
  readFile: (file: SourceFile, terms: ReadingTerms) => Promise<ReadingResult>,
): Promise<ReadingResult> {
  let bytes: Buffer = Buffer.alloc(0);
  let refusal: Unreadable | undefined;
  try {
    bytes = await inflateSmall(entry, terms.budget, terms.limits.fileBytes);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    refusal = fault;
  }
  const result = await readFile({ name: entry.name, bytes }, terms);
  if (refusal) result.findings = [makeFinding(refusal.code, { value: refusal.value })];
  return result;
}

/** Worst of what can still be used: a person looks when one file needs it; refused only when nothing is left. */
function bundleOutcome(children: readonly ReadingResult[]): ReadingResult['outcome'] {
  const usable = children.filter(({ outcome }) => outcome !== 'refuse');
  if (usable.length === 0) return 'refuse';
  return usable.some(({ outcome }) => outcome === 'review') ? 'review' : 'accept';
}

const visible = (name: string): string => name.replace(/[\0-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
