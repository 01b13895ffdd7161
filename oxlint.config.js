import { defineConfig } from 'oxlint';

/** ARCHITECTURE.md in a form the linter reads: folder -> sibling folders and npm packages it may import. */
const LAYERS = {
  core: { folders: [], packages: [] },
  files: { folders: ['core'], packages: [] },
  contract: { folders: ['core'], packages: ['js-yaml', 'jsonpath-rfc9535'] },
  schema: { folders: ['core'], packages: ['ajv', 'ajv-formats'] },
  transport: { folders: ['core'], packages: ['undici'] },
  generate: { folders: ['core', 'contract', 'schema'], packages: ['fast-check', 'pure-rand'] },
  checks: { folders: ['core', 'contract', 'schema'], packages: [] },
  // Not even contract and schema: the server shares no judgement with what judges it.
  mock: { folders: ['core'], packages: [] },
  drift: { folders: ['core', 'contract', 'files', 'schema'], packages: [] },
  targets: { folders: ['core', 'contract', 'transport'], packages: ['dotenv'] },
  engine: { folders: ['core', 'contract', 'generate', 'checks'], packages: ['fast-check'] },
  report: { folders: ['core', 'files'], packages: ['@playwright/test/reporter', 'allure-js-commons'] },
  doctor: { folders: ['core', 'targets', 'transport'], packages: [] },
  gateway: { folders: ['core', 'targets', 'tenant-facts', 'transport'], packages: [] },
  'tenant-facts': { folders: ['core'], packages: [] },
  // Composition: wires the layers together for the command line and for the fixtures.
  harness: {
    folders: [
      'core',
      'contract',
      'schema',
      'transport',
      'generate',
      'checks',
      'drift',
      'engine',
      'gateway',
      'mock',
      'targets',
    ],
    packages: [],
  },
  // The suite as one job: starts the test runner and makes the reports of what it leaves behind.
  // Pages of docs/ that are made from the catalogues.
  docs: { folders: ['core', 'checks', 'cli', 'contract', 'drift', 'generate', 'mock'], packages: [] },
  suite: {
    folders: ['core', 'drift', 'gateway', 'generate', 'engine', 'harness', 'report', 'targets', 'tenant-facts'],
    packages: [],
  },
};
const FOLDERS = [...Object.keys(LAYERS), 'cli'];
const WRAPPED = [
  'js-yaml',
  'jsonpath-rfc9535',
  'ajv',
  'ajv-formats',
  'undici',
  'fast-check',
  'pure-rand',
  'dotenv',
  'allure-js-commons',
  '@playwright/test',
  'allure-playwright',
];

function layer(folder) {
  const { folders, packages } = LAYERS[folder];
  const patterns = [
    {
      group: FOLDERS.filter((name) => name !== folder && !folders.includes(name)).map((name) => `**/${name}/**`),
      message: `${folder}/ may import: ${folders.join(', ') || 'no sibling folder'}.`,
    },
    {
      group: [
        ...WRAPPED.flatMap((name) => [name, `${name}/**`]),
        ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]),
      ],
      message: 'Another folder wraps this package.',
    },
  ];
  if (folders.length > 0)
    patterns.push({
      group: folders.flatMap((name) => [`**/${name}/*`, `!**/${name}/index.ts`]),
      message: 'Enter a folder through its index.ts.',
    });
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { 'eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['oxlint.config.js', 'bin/**', 'scripts/**', 'node_modules/**', 'dist/**', 'reports/**', 'specs/**'],
  rules: {
    'eslint/complexity': ['error', { max: 12 }],
    'eslint/eqeqeq': 'error',
    'eslint/max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'eslint/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    // Cases are sent one after the other on purpose: a target's log stays readable and its rate limit is not tested by accident.
    'eslint/no-await-in-loop': 'off',
    'eslint/no-console': 'error',
    // Playwright reads the names of wanted fixtures from the pattern, an empty one included.
    'eslint/no-empty-pattern': 'off',
    'eslint/no-param-reassign': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-map-spread': 'off',
    'typescript/consistent-type-imports': 'error',
    'typescript/explicit-module-boundary-types': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-readonly': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/prefer-node-protocol': 'error',
  },
  overrides: [
    ...Object.keys(LAYERS).map(layer),
    {
      files: ['src/**/*.test.ts'],
      rules: { 'eslint/no-restricted-imports': 'off', 'eslint/max-lines-per-function': 'off' },
    },
    {
      files: ['tests/**/*.ts'],
      rules: {
        'eslint/max-lines-per-function': 'off',
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [{ group: ['**/src/**', '@playwright/test'], message: 'A spec file imports fixtures/ only.' }],
          },
        ],
      },
    },
    {
      files: ['*.config.{js,ts}', 'fixtures/{global-setup,allure-reporter,event-log-reporter}.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
