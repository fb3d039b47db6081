import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../../../domain/reading/budget.ts';
import { readPages } from './read-pages.ts';
import type { ThreadInput, ThreadMessage } from './thread-protocol.ts';

// The entry of a thread of its own: pdf.js cannot be interrupted, a thread can be ended.
const { bytes, limits }: ThreadInput = workerData;
const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

try {
  const items = await readPages(bytes, limits, () => say({ kind: 'progress' }));
  say({ kind: 'read', items });
} catch (fault) {
  if (fault instanceof Unreadable) say({ kind: 'refused', code: fault.code, value: fault.value });
  else say({ kind: 'refused', code: 'corrupt_pdf', value: fault instanceof Error ? fault.name : undefined });
}
