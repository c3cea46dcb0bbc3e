// Biome does the rest. These three rules need types, and each of them finds a promise nobody waits for.
import tseslint from 'typescript-eslint';

export default [
  { ignores: ['**/node_modules/', 'dist/', '.tsbuild/', '.vscode-test/', 'test/corpus/', 'examples/'] },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'test/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      // VS Code's own promises are Thenables.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
];
