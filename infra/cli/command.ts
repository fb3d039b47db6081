/** One command of `tiencu`: `run` gets the words after it and answers the exit code (0 fine, 1 findings, 2 wrong use). */
export type Command = {
  usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
};

/** What a command may touch of the terminal: documents go to `out`, messages to `err`. */
export type Io = { out(line: string): void; err(line: string): void; stdin(): Promise<string> };
