import { list, put } from './store.ts';

/** Fires what is due and says when the next is: the answer the local clock walks by. */
export async function handler(): Promise<{ nextDueAt: string | null }> {
  const now = new Date().toISOString();
  const fired = new Set((await list('FIRED')).map(({ sk }) => sk));
  const open = (await list('DUE')).map(({ sk }) => sk).filter((sk) => !fired.has(sk));
  for (const sk of open.filter((due) => due <= now)) await put({ pk: 'FIRED', sk, firedAt: now });
  return { nextDueAt: open.find((due) => due > now) ?? null };
}
