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

const asksHelp = (words: readonly string[]) => words.includes('--help') || words.includes('-h');

function shown(io: Io, usage: string): number {
  io.out(usage);
  return 0;
}

async function main(words: readonly string[]): Promise<number> {
  const io: Io = {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    stdin: () => text(process.stdin),
  };
  const [name, ...args] = words;
  const load = name === undefined ? undefined : commands[name];
  const usage = `Dùng: tiencu <lệnh> …  Các lệnh: ${Object.keys(commands).join(', ')}`;
  if (!load) {
    if (asksHelp(words)) return shown(io, usage);
    io.err(name === undefined ? usage : `Không có lệnh "${name}".\n${usage}`);
    return 2;
  }
  const command = await load();
  return asksHelp(args) ? shown(io, `Dùng:\n${command.usage}`) : command.run(args, io);
}

// A reader that closes early (`| head`) is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
