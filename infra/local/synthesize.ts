import { bundleFunctions } from '../bundle.ts';

// Loading CDK takes a second of this process and bundling two of another: side by side.
await Promise.all([bundleFunctions(), import('../stacks/province-stacks.ts')]);
await import('../app.ts');
