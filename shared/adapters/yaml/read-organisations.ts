import { parse } from 'yaml';
import { z } from 'zod';
import { Bodies, type Body } from '../../domain/organisation/organisation.ts';

/** Reads the list of organisations and units over time; answers what is wrong as one text. */
export function readOrganisations(text: string): { bodies: readonly Body[] } | { problem: string } {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const read = Bodies.safeParse(value);
  if (!read.success) return { problem: z.prettifyError(read.error) };
  const ids = new Set(read.data.map((body) => body.id));
  const lost = read.data.flatMap((body) => body.superiors.map((one) => one.value).filter((id) => !ids.has(id)));
  return lost.length > 0 ? { problem: `Không có tổ chức: ${lost.join(', ')}` } : { bodies: read.data };
}
