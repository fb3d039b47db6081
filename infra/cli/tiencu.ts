#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import type { Command, Io } from './command.ts';

const commands: Record<string, () => Promise<Command>> = {
  dossier: async () => (await import('./dossier.ts')).command,
  awards: async () => (await import('./awards.ts')).command,
  verdict: async () => (await import('./verdict.ts')).command,
  plan: async () => (await import('./plan.ts')).command,
  province: async () => (await import('./province.ts')).command,
};

async function main(words: readonly string[]): Promise<number> {
  const io: Io = {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    stdin: () => text(process.stdin),
  };
  const [name, ...args] = words;
  const load = name === undefined ? undefined : commands[name];
  if (!load) {
    io.err(`Dùng: tiencu <lệnh> …  Các lệnh: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  const command = await load();
  return command.run(args, io);
}

// A reader that closes early (`| head`) is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
