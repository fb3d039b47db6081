import { put } from './store.ts';

export async function handler(): Promise<void> {
  await put({ pk: 'DIGEST', sk: new Date().toISOString() });
}
