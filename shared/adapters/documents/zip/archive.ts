import { type Budget, unreadable } from '../../../domain/reading/budget.ts';
import { type Entry, readDirectory } from './directory.ts';
import { findEndRecord } from './end-record.ts';

export type { Entry } from './directory.ts';

/** A checked archive: what its directory lists, by name and in order. Nothing is inflated yet. */
export type Archive = { entries: readonly Entry[]; find(name: string): Entry | undefined };

/**
 * Opens a zip by its central directory and refuses what two programs could read differently: a second directory, duplicate
 * names (case and slash folded), local headers that disagree, overlapping data, encrypted entries.
 * Throws `Unreadable`; entries with unsafe names are kept and marked, the caller decides.
 */
export function openArchive(bytes: Buffer, budget: Budget): Archive {
  const end = findEndRecord(bytes);
  if (end.entries === 0) unreadable('empty_archive');
  if (end.entries > budget.limits.zipEntries) unreadable('too_many_entries', String(end.entries));
  const entries = readDirectory(bytes, end, budget.limits);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) unreadable('zip_duplicate_entry', entry.name);
    byName.set(key, entry);
  }
  refuseOverlaps(entries);
  return { entries, find: (name) => byName.get(name.toLowerCase()) };
}

function refuseOverlaps(entries: readonly Entry[]): void {
  const spans = entries.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const span of spans) {
    if (span.start < reached) unreadable('zip_overlap');
    reached = span.end;
  }
}
