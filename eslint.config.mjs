/**
 * What the linter holds us to: TypeScript's own strictness taken further, and the habits of this project that a machine
 * can see. Who may import whom is not here but in test/tidy/layers.test.ts, which sees every form of import.
 */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.mts'];
const programs = ['**/*.js', '**/*.mjs', '**/*.cjs'];

/** What plain Node programs find around them; TypeScript knows this for itself. */
const node = Object.fromEntries(['Buffer', 'URL', '__dirname', 'clearTimeout', 'console', 'module', 'performance', 'process', 'require', 'setTimeout'].map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', 'dist-test/', '.tsbuild/', '.vscode-test/', 'coverage/', 'server/src/core/schema/{types,schemas}.ts', 'server/src/core/schema/validators.{js,d.ts}']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: [...typescript, ...programs],
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // We look for control characters to keep them away from terminals and from Git.
      'no-control-regex': 'off',
      // What only exists once cannot be found under two names.
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Give it a name: a default export goes by another one in every file.' }],
    },
  },
  { files: programs, languageOptions: { globals: node } },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `name || other` is how one says that an empty text, or a zero, counts as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true, number: true } }],
      // `const show = () => log(text)` hides nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Parsed files may hold keys of any spelling, and the compiler wants brackets where it cannot know a key.
      '@typescript-eslint/dot-notation': 'off',
      // A type parameter may say what a caller gets although it is named once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A list that grows while it is walked needs its index.
      '@typescript-eslint/prefer-for-of': 'off',
      // An empty default is how a function says that nothing needs doing.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },

  {
    // People read what the editor shows them. Only the command line and the programs that start tests have a terminal.
    files: ['client/**', 'server/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // Tests know what they planted: `as Thread` says which one is meant, and a wrong one fails the test.
    files: ['test/**'],
    rules: { '@typescript-eslint/non-nullable-type-assertion-style': 'off', '@typescript-eslint/no-unnecessary-type-assertion': 'off', '@typescript-eslint/require-await': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // The tools these files are for ask for a default export.
    files: ['*.config.{mjs,mts}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
