/** Who may know whom: grader ← problems ← server ← cli; the client sees the notation and types. */
module.exports = {
  forbidden: [
    {
      name: 'grader-knows-nobody',
      severity: 'error',
      from: { path: '^grader/' },
      to: { path: '^(problems|server|client|cli|migrations)/' },
    },
    {
      name: 'grader-touches-nothing',
      comment: 'no files, no network, no clock: only the Python grammar comes from outside',
      severity: 'error',
      from: { path: '^grader/' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/@lezer/' },
    },
    {
      name: 'problems-know-the-grader-only',
      severity: 'error',
      from: { path: '^problems/' },
      to: { path: '^(server|client|cli|migrations)/' },
    },
    {
      name: 'problems-touch-nothing',
      severity: 'error',
      comment: 'but for the bank, which lists its own folder',
      from: { path: '^problems/', pathNot: '^problems/bank\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/(zod|pure-rand)/' },
    },
    {
      name: 'server-does-not-know-its-callers',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(cli|client)/' },
    },
    {
      name: 'client-sees-the-notation-only',
      comment: 'so that no solution can reach a browser',
      severity: 'error',
      from: { path: '^client/' },
      to: {
        path: '^(grader|problems|server|cli|migrations)/',
        pathNot: '^grader/(notation|arithmetic|answer|language)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      comment: 'a grammar is recursive by nature: statements hold expressions hold calls',
      severity: 'error',
      from: { pathNot: '^grader/numpy/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
