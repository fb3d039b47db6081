import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` as the last line. A file that could not run and a stray error count as failed. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, strayErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: 'passed' | 'failed') => tests.filter((test) => test.result().state === state).length;
    const failed = count('failed') + modules.filter(couldNotRun).length + strayErrors.length;
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed\n`);
  },
};

/** Failed without a failed test: an import or a hook around the tests threw. */
function couldNotRun(module: TestModule): boolean {
  if (module.state() !== 'failed') return false;
  return ![...module.children.allTests()].some((test) => test.result().state === 'failed');
}
