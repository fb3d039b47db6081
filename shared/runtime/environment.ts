import { z } from 'zod';

/** The environment a contract asks for, parsed once at cold start. Throws with every missing or malformed name. */
export function environmentOf<S extends z.ZodType>(contract: { name: string; env: S }): z.output<S> {
  const parsed = contract.env.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`${contract.name}: the environment is not as its contract asks: ${z.prettifyError(parsed.error)}`);
}
