/** The layers (design.md, "Workspaces"). Each rule says why it is there; `npm run layers` also fails when a source file was not looked at. */
const SPEC = '\\.spec\\.ts$';
const service = '^services/(?!kernel/|runtime/)([^/]+)/src/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other can be neither read nor tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would hide its target from all rules below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-is-pure',
      comment:
        'The portal runs the kernel in the browser, services run it in rules: no I/O, nothing but decimals and the holiday calendar.',
      severity: 'error',
      from: { path: '^services/kernel/src/', pathNot: SPEC },
      to: { pathNot: ['^services/kernel/src/', '^node_modules/(decimal\\.js|chinese-days)/'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'A rule is a function of facts: it knows neither its store nor its transport.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/domain/', pathNot: SPEC },
      to: { pathNot: ['^services/$1/src/domain/', '^services/kernel/src/'] },
    },
    {
      name: 'usecases-through-ports',
      comment: 'A use case names what it needs as types; wiring.ts hands it the adapters.',
      severity: 'error',
      from: { path: `${service}usecases/`, pathNot: SPEC },
      to: { pathNot: ['^services/$1/src/(domain|usecases)/', '^services/kernel/src/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'adapters-apart',
      comment: 'Storage, gRPC, Kafka and clients meet in wiring.ts only, so that each can be replaced in its folder.',
      severity: 'error',
      from: { path: `${service}(grpc|kafka|storage|clients)/`, pathNot: SPEC },
      to: { path: '^services/$1/src/(grpc|kafka|storage|clients)/', pathNot: '^services/$1/src/$2/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'wiring-on-top',
      comment: 'Settings and wiring are handed down; nothing below reaches up for them.',
      severity: 'error',
      // commands/ are processes of their own, as main.ts is.
      from: { path: `${service}[^/]+/`, pathNot: [SPEC, '/src/commands/'] },
      to: { path: '^services/$1/src/(main|wiring|config)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-apart',
      comment: 'Services meet over the contract and events; an import would tie their deployments together.',
      severity: 'error',
      from: { path: service },
      to: {
        path: ['^services/', '^gateway/', '^frontend/', '^test/'],
        pathNot: ['^services/$1/', '^services/(kernel|runtime)/', '^test/support/'],
      },
    },
    {
      name: 'runtime-below-services',
      comment: 'Runtime is I/O without a business word.',
      severity: 'error',
      from: { path: '^services/runtime/src/' },
      to: { path: ['^services/(?!runtime/|kernel/)', '^gateway/', '^frontend/'] },
    },
    {
      name: 'gateway-knows-no-service',
      comment: 'The gateway reads the contract; a line about one service would be a line to forget for the next.',
      severity: 'error',
      from: { path: '^gateway/src/' },
      to: { path: ['^services/(?!runtime/|kernel/)', '^frontend/', '^proto/gen/bidline/'], pathNot: '^proto/gen/contract' },
    },
    {
      name: 'portal-alone',
      comment: 'The browser gets the kernel and the types made from openapi.yaml, nothing of Node.',
      severity: 'error',
      from: { path: '^frontend/src/', pathNot: SPEC },
      to: { path: ['^services/(?!kernel/)', '^gateway/', '^proto/', '^scripts/', '^test/'] },
    },
    {
      name: 'portal-without-node',
      comment: 'Node built-ins do not exist in the browser.',
      severity: 'error',
      from: { path: '^frontend/src/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kafkajs-in-one-folder',
      comment: 'kafkajs is in maintenance mode: it must be replaceable in one folder.',
      severity: 'error',
      from: { path: '^(services|gateway|frontend)/', pathNot: ['^services/runtime/src/kafka/', SPEC] },
      to: { path: '^node_modules/kafkajs/' },
    },
    {
      name: 'mongoose-in-storage',
      comment: 'Who asks the database goes through a store, whose type demands a scope (O-2).',
      severity: 'error',
      from: { path: `${service}(domain|usecases|grpc|kafka|clients)/`, pathNot: SPEC },
      to: { path: '^node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'testing-in-tests',
      comment: 'Helpers for tests know passwords of the test stack; no process may carry them.',
      severity: 'error',
      from: { path: '^(services|gateway|frontend)/[^/]+/?', pathNot: [SPEC, '^services/runtime/src/testing/', '/test/'] },
      to: { path: ['^services/runtime/src/testing/', '^test/', '^node_modules/vitest/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^frontend/src/api/schema\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.vue', '.json', '.d.ts'],
    },
  },
};
