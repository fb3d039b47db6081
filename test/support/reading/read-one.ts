import { readFileSync } from 'node:fs';
import { formDk } from '../forms.ts';
import { readBytes } from './read.ts';

/** Run as a process: reads a file, then a good one, and prints what became of both and what the first one cost. */
const [first = '', second = ''] = process.argv.slice(2).map((path) => path);
const bytes = readFileSync(first);
const before = process.cpuUsage();
const result = await readBytes(bytes, { form: formDk });
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
const next = await readBytes(readFileSync(second), { form: formDk });
const codes = [...new Set(result.findings.map(({ code }) => code))];
const said = { outcome: result.outcome, rows: result.rows.length, codes, seconds: (user + system) / 1e6, megabytes };
process.stdout.write(JSON.stringify({ ...said, next: { outcome: next.outcome, rows: next.rows.length } }));
