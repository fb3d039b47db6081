import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Province, readProvince } from './province.ts';

const folder = import.meta.dirname;

/** The provinces this repository deploys: one file each, sorted by id. */
export function provinceIds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** The province described in `infra/provinces/<id>.yaml`. Throws with every problem of the file: a wrong one must not synthesize. */
export function loadProvince(id: string): Province {
  if (!provinceIds().includes(id)) throw new Error(`no province ${id}; there are ${provinceIds().join(', ')}`);
  const file = `infra/provinces/${id}.yaml`;
  const reading = readProvince(file, readFileSync(join(folder, `${id}.yaml`), 'utf8'));
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  if (reading.province.id !== id) throw new Error(`${file}: id: phải là ${id} như tên tệp`);
  return reading.province;
}
