import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sets aside what a killed store left half written. The file engine writes the description of an object in place, so a
 * kill may leave a torn one, and the engine then never starts again. An object with a torn description was never
 * acknowledged: the gate answers only after the engine did. Its bytes stay; the description gets the ending `.torn`.
 * @returns the paths that were set aside
 */
export function setTornAside(storageDir: string): string[] {
  if (!existsSync(storageDir)) return [];
  const torn: string[] = [];
  for (const entry of readdirSync(storageDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !entry.name.endsWith('.meta.json') || isWhole(path)) continue;
    renameSync(path, `${path}.torn`);
    torn.push(path);
  }
  return torn;
}

function isWhole(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
