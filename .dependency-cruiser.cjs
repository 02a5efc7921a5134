// The house's import rules (docs/contributors.md): who may import whom. Only types may cross where `dependencyTypesNot` says so.
const typesOnly = { dependencyTypesNot: ['type-only'] };
const between = (from, to, extra = {}) => ({
  name: `${from}-not-to-${to.replaceAll('|', '-')}`,
  severity: 'error',
  from: { path: `^(${from})/` },
  to: { path: `^(${to})/`, ...extra },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    between('game', 'bot|model|db|playground|cli|tests'),
    between('game', 'stories', typesOnly),
    between('stories', 'bot|model|db|playground|cli|tests'),
    between('stories', 'game', typesOnly),
    between('model', 'bot|stories|db|playground|cli|tests'),
    between('model', 'game', typesOnly),
    between('db', 'bot|stories|model|playground|cli|tests'),
    between('db', 'game', typesOnly),
    between('bot', 'playground|cli|tests'),
    between('playground', 'game|db|cli|tests'),
    between('bot|game|stories|model|db|playground', 'cli'),
    {
      name: 'game-and-stories-know-no-adapters',
      severity: 'error',
      from: { path: '^(game|stories)/' },
      to: { path: 'node_modules/(discord\\.js|kysely|onnxruntime-node|better-sqlite3)/' },
    },
    {
      name: 'game-is-pure',
      severity: 'error',
      from: { path: '^game/' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|playground/page/dist/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
