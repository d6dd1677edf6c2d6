import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const ASTRO = ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'];
const PURE = ['src/random.ts', 'src/{diffusion,data,measures,checkpoints,learning,exhibits,code,trials,bench}/**'];
const DOM_GLOBALS = ['document', 'window', 'navigator', 'localStorage', 'requestAnimationFrame', 'HTMLElement', 'Worker'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/', 'src/learning/simd/assembly/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: TYPESCRIPT,
    // Scripts inside .astro files are virtual files, of which the type checker knows nothing.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Objects here are made of closures, which lose nothing when taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // An async function may have to be one for its type's sake.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    rules: {
      // The type checker knows undefined names better.
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Take a stream of src/random.ts, so that a seed repeats the run.' }],
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...DOM_GLOBALS.map((name) => ({ name, message: 'This room runs in a worker and in Node as well.' }))],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['only', 'skip', 'todo', 'fixme'].map((property) => ({ object, property, message: 'Every test runs, on every machine.' })),
        ),
      ],
    },
  },
  {
    // The import order of .dependency-cruiser.cjs, which does not read .astro files.
    files: ASTRO,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@tensorflow/*'], message: 'Only src/learning knows the engine.' },
            { regex: '/(learning|bench/measuring)/(?!.*\\?raw$)', allowTypeImports: true, message: 'A page reaches learning through the worker in src/lab.' },
            { regex: '/(scripts/lib|tests)/', message: 'The site imports no tool and no test.' },
          ],
        },
      ],
    },
  },
);
