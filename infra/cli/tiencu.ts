#!/usr/bin/env node
import { text } from 'node:stream/consumers';

/** One command of `tiencu`: `run` gets the words after it and answers the exit code (0 fine, 1 findings, 2 wrong use). */
export type Command = {
  usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
};

/** What a command may touch of the terminal: documents go to `out`, messages to `err`. */
export type Io = { out(line: string): void; err(line: string): void; stdin(): Promise<string> };

const commands: Record<string, () => Promise<Command>> = {};

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

process.exitCode = await main(process.argv.slice(2));
