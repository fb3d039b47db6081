import { put } from './store.ts';

export async function handler({ due }: { due: string[] }): Promise<{ loaded: number }> {
  for (const sk of due) await put({ pk: 'DUE', sk });
  return { loaded: due.length };
}
