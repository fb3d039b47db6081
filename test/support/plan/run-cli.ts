import { command } from '../../../infra/cli/plan.ts';

/** Runs `tiencu plan …` in this process and gives what it printed and its exit code. */
export async function runPlan(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await command.run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    stdin: async () => '',
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}
