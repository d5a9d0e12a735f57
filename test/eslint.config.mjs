import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const officeGlobals = [
  { name: 'Excel', message: 'Only addin/excel may name Excel.' },
  { name: 'Office', message: 'Only addin/excel may name Office.' },
];
const browserGlobals = ['window', 'document', 'localStorage', 'fetch'].map((name) => ({
  name,
  message: 'analysis/ takes plain values and gives plain values.',
}));
const upward = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'analysis/table/danfojs/', 'webpack.config.js'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['analysis/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals, ...browserGlobals],
      ...upward(['**/addin/**'], 'Imports point one way: addin -> analysis.'),
    },
  },
  {
    files: ['analysis/**/*.ts'],
    ignores: ['analysis/notebook/**'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals, ...browserGlobals, 'process', 'Buffer'],
      ...upward(['**/addin/**', 'node:*', '**/notebook/**'], 'Only analysis/notebook knows Node.'),
    },
  },
  {
    files: ['analysis/language/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./)', message: 'Language needs nothing else.' }] },
      ],
    },
  },
  {
    files: ['analysis/audit/rules/*.ts'],
    ignores: ['analysis/audit/rules/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^\\./|/(?:addin|notebook)/|^node:', message: 'A rule knows no other rule.' }],
        },
      ],
    },
  },
  { files: ['addin/excel/**/*.ts', 'test/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
);
