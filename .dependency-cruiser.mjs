// The floor plan of the house, as rules: imports only go down. See ARCHITECTURE.md.

const floor = (name, from, mayImport, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from.path, ...(from.pathNot ? { pathNot: from.pathNot } : {}) },
  to: { path: '^(src|resolvers)/', pathNot: mayImport },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'acyclic',
      comment: 'Files that import each other are one file in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    floor('core', { path: '^src/core/' }, ['^src/core/'], 'core imports nothing of ours.'),
    floor('graph', { path: '^src/graph/' }, ['^src/(core|graph)/'], 'Types of the graph know no provider.'),
    floor(
      'upstream',
      { path: '^src/upstream/' },
      ['^src/(core|upstream)/'],
      'The pipeline knows no provider and no graph.',
    ),
    floor(
      'sharing',
      { path: '^src/sharing/' },
      ['^src/(core|upstream|sharing)/'],
      'What processes share serves the pipeline, and knows no provider.',
    ),
    {
      name: 'redis-in-one-place',
      comment: 'Only what processes share talks to Redis, and it is loaded when that is configured.',
      severity: 'error',
      from: { pathNot: '^src/sharing/' },
      to: { path: '(^|/)@redis/client/|^src/sharing/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    floor(
      'world-and-wire',
      { path: '^src/emulator/(world|wire)/' },
      ['^src/(core|emulator/(world|wire))/'],
      'The world knows no provider.',
    ),
    {
      name: 'provider',
      comment: 'A provider knows itself and what is below, never another provider.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/' },
      to: {
        path: '^(src|resolvers)/',
        pathNot: [
          '^src/(core|graph|upstream|emulator/(world|wire))/',
          '^src/providers/$1/',
          '^src/providers/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'provider-below-registry',
      comment: 'The registry lists the services; none of them knows the list.',
      severity: 'error',
      from: { path: '^src/providers/[^/]+/' },
      to: { path: '^src/providers/registry\\.ts$' },
    },
    floor(
      'shape-of-providers',
      { path: '^src/providers/[^/]+\\.ts$', pathNot: 'registry\\.ts$' },
      ['^src/(core|graph|upstream|emulator/wire)/', '^src/providers/[^/]+\\.ts$'],
      'The shape of a service knows none of them.',
    ),
    floor(
      'registry',
      { path: '^src/providers/registry\\.ts$' },
      ['^src/(core|graph|upstream|providers)/'],
      'The list of services.',
    ),
    floor(
      'config',
      { path: '^src/config/' },
      ['^src/(core|graph|upstream|providers|config)/'],
      'Configuration follows from the registry.',
    ),
    floor(
      'loaders',
      { path: '^src/loaders/' },
      ['^src/(core|graph|upstream|providers|loaders)/'],
      'What resolvers read, by service.',
    ),
    floor(
      'serve-the-world',
      { path: '^src/emulator/serve/' },
      ['^src/(core|emulator)/', '^src/providers/'],
      'The running emulator gets its services from the registry.',
    ),
    floor(
      'resolvers',
      { path: '^resolvers/' },
      ['^src/(core|graph|loaders)/', '^resolvers/'],
      'Resolvers read through loaders; they know no provider, pipeline or configuration.',
    ),
    floor(
      'server',
      { path: '^src/server/' },
      ['^src/(core|graph|upstream|sharing|providers|config|loaders|server)/', '^resolvers/'],
      'The server knows no command line and no emulator.',
    ),
    {
      name: 'emulator-is-loaded-when-wanted',
      comment: 'What ships must not load the emulator: it is reached by dynamic import.',
      severity: 'error',
      from: { pathNot: '(^src/emulator/|/emulator/)' },
      to: { path: '(^src/emulator/|/emulator/)', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'emulator-checks-for-itself',
      comment: 'An emulator that shares code with the client that it checks would agree with its mistakes.',
      severity: 'error',
      from: { path: '^src/providers/.+/emulator/' },
      to: { path: '^src/(providers|upstream|graph)/', pathNot: ['/emulator/'] },
    },
    {
      name: 'environment-at-the-edge',
      comment: 'Only config and cli read the environment.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(config|cli)/' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'telemetry-is-loaded-when-wanted',
      comment:
        'Who traces nothing loads nothing for it: only create-tracing leads to OpenTelemetry, by dynamic import.',
      severity: 'error',
      from: { pathNot: '^src/server/tracing/' },
      to: { path: '@opentelemetry/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tracing-is-reached-by-its-door',
      comment: 'The rest of tracing is loaded by dynamic import.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^src/server/tracing/create-tracing\\.ts$',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'runs-without-development',
      comment: 'What is deployed is installed without devDependencies; types vanish before that.',
      severity: 'error',
      from: { path: '^(src|resolvers)/', pathNot: '^src/server/graphiql/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|resolvers)/',
        pathNot: ['\\.d\\.ts$', '^src/cli/main\\.ts$', '^src/server/graphiql/'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^src/server/graphiql/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
