import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/vscode/**'],
    // The corpus and the fuzz suites are long single tests on two cores; the limit only catches a hang.
    testTimeout: 60_000,
  },
});
