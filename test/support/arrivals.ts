import { createHash } from 'node:crypto';
import type { DossierKey } from '../../events/ids.ts';
import type { Arrival } from '../../functions/read-dossier/arrival.ts';
import { readDossier } from '../../functions/read-dossier/read-dossier.ts';
import { incomingPrefix } from '../../shared/domain/dossier/upload-key.ts';
import type { ReadingResult } from '../../shared/domain/reading/result.ts';
import { aKey, at } from './dossiers.ts';
import type { memorySystem } from './memory-system.ts';

/**
 * What a file says in these tests: a line is a row, `name | position | unit | achievements`, of which only the name is
 * needed; a line `!` is a mistake that blocks.
 */
function readLines(name: string, bytes: Uint8Array): ReadingResult {
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  const rows = lines.filter((line) => line !== '!');
  const mistake = { severity: 'block' as const, code: 'name_missing', message: 'Thiếu tên.', remedy: 'Ghi tên.' };
  return {
    file: { name, format: 'csv', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    outcome: rows.length > 0 ? 'accept' : 'refuse',
    rows: rows.map((line, n) => ({ ...rowOf(line), at: { record: n + 1 } })),
    findings: lines.filter((line) => line === '!').map(() => mistake),
    stats: {},
  };
}

function rowOf(line: string) {
  const [name = '', position = 'Bác sĩ', unit = 'Khoa Nội', achievements = 'CSTĐ'] = line
    .split('|')
    .map((t) => t.trim());
  const kind = name.startsWith('Khoa ') ? ('collective' as const) : ('individual' as const);
  return { tt: '', kind, name, position, unit, achievements };
}

/** Files that arrive in the store of the memory system and the function that reads them. */
export function arrivals(system: ReturnType<typeof memorySystem>) {
  const objects = new Map<string, Uint8Array>();
  const needs = {
    ...system.needs,
    files: {
      read: async (key: string) => objects.get(key) ?? null,
      reading: async (key: string) => system.readings.get(key) ?? null,
      saveReading: async (key: string, reading: ReadingResult) => void system.readings.set(key, reading),
    },
    examine: async (_: DossierKey, file: { name: string; bytes: Uint8Array }) => readLines(file.name, file.bytes),
  };
  return {
    needs,
    /** A file that stands in the store, as the store tells it. */
    put(text: string, more: { at?: string; upload?: string; key?: DossierKey } = {}): Arrival {
      const upload = more.upload ?? system.ids.upload();
      const key = `${incomingPrefix(more.key ?? aKey(), system.ids.upload())}`.replace(
        /[^/]+\/$/,
        `${upload}/Danh sách.csv`,
      );
      const bytes = new TextEncoder().encode(text);
      objects.set(key, bytes);
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      system.arrived.set(key, etag.replaceAll('"', ''));
      return { key, etag, size: bytes.length, receivedAt: at(more.at ?? '2021-06-02T02:00:00.000Z') };
    },
    read: (arrival: Arrival) => readDossier(needs, arrival),
    lose: (arrival: Arrival) => void (objects.delete(arrival.key) && system.arrived.delete(arrival.key)),
  };
}
