import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './files.ts';

/** The simulated time of one data folder: real time plus an offset that only grows, kept over restarts. */
export type Clock = {
  /** Simulated milliseconds since the epoch. */
  now(): number;
  /** Simulated minus real time, milliseconds. */
  offset(): number;
  /** Moves to `instant` (ms); an instant already passed changes nothing. Answers when every listener has moved. */
  moveTo(instant: number): Promise<void>;
  /** `listener` gets each new offset. */
  onMove(listener: (offset: number) => Promise<void> | void): void;
};

const Saved = z.object({ offsetMs: z.number() });

/** Opens the clock of `dataDir`; a new folder starts at `startAt` (ms). */
export function openClock(dataDir: string, startAt: number): Clock {
  const file = join(dataDir, 'clock.json');
  const listeners: ((offset: number) => Promise<void> | void)[] = [];
  let offset = existsSync(file)
    ? Saved.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs
    : Math.round(startAt - Date.now());
  const save = () => writeWhole(file, JSON.stringify({ offsetMs: offset }));
  save();
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    async moveTo(instant) {
      offset = Math.max(offset, instant - Date.now());
      save();
      await Promise.all(listeners.map((listener) => listener(offset)));
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
