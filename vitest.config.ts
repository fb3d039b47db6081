import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

export default defineConfig({
  test: {
    reporters: ['default', closingLine],
    projects: [
      // Whole stories and processes take 1-2 s alone; a loaded machine stretches them past the usual 5 s.
      project('unit', { testTimeout: 30_000, hookTimeout: 30_000 }),
      project('property', { testTimeout: 60_000 }),
      project('integration', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('e2e', { testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
