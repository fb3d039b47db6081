/** @type {import('dependency-cruiser').IConfiguration} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const zod = 'node_modules/zod/';
const calendar = 'node_modules/(temporal-polyfill|rrule-temporal)/';
module.exports = {
  forbidden: [
    forbid('no-circular', 'Two modules that need each other are one module or three.', {}, { circular: true }),
    forbid(
      'events-are-light',
      'Events import zod and each other.',
      { path: '^events/' },
      { pathNot: ['^events/', zod] },
    ),
    forbid(
      'domain-is-pure',
      'The domain imports itself, events, zod and calendar arithmetic.',
      { path: '^shared/domain/' },
      { pathNot: ['^shared/domain/', '^events/', zod, calendar] },
    ),
    forbid(
      'ports-are-words',
      'Ports speak domain, never SDK.',
      { path: '^shared/ports/' },
      { pathNot: ['^shared/(ports|domain)/', '^events/'] },
    ),
    forbid(
      'shared-knows-nobody',
      'shared never reaches up.',
      { path: '^shared/' },
      { path: '^(functions|infra|test)/' },
    ),
    forbid(
      'contracts-are-light',
      'A contract is read by CDK at synth: zod and events only.',
      { path: ['^functions/contract[.]ts$', '^functions/[^/]+/contract[.]ts$'] },
      { pathNot: ['^events/', '^functions/contract[.]ts$', zod] },
    ),
    forbid(
      'functions-are-islands',
      'Functions talk through events.',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/', pathNot: ['^functions/$1/', '^functions/contract[.]ts$'] },
    ),
    forbid(
      'adapters-built-only-by-handlers',
      'Use cases see ports.',
      { path: '^functions/', pathNot: '/handler[.]ts$' },
      { path: '^shared/(adapters|runtime)/' },
    ),
    forbid(
      'sdk-only-in-adapters',
      'AWS stays at the edge.',
      { path: '^(functions|shared|events)/', pathNot: '^shared/adapters/' },
      { path: 'node_modules/@aws-sdk/' },
    ),
    forbid(
      'middy-only-in-runtime',
      'One place for middleware.',
      { pathNot: '^shared/runtime/' },
      { path: 'node_modules/@middy/' },
    ),
    forbid(
      'infra-sees-only-contracts',
      'Stacks read contracts, events and the table keys.',
      { path: '^infra/(?!local/|cli/)' },
      {
        path: '^(functions|shared)/',
        pathNot: ['^functions/(index|contract|[^/]+/contract)[.]ts$', '^shared/adapters/dynamodb/table[.]ts$'],
      },
    ),
    forbid('no-test-in-source', 'Source never imports test.', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/node/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs'],
    },
  },
};
