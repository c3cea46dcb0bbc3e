import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', 'test/vscode/**'];
// It watches expressions being put together, so it has to load every module anew.
const alone = 'test/regex.test.ts';

export default defineConfig({
  test: {
    // The corpus and the fuzz suites are long single tests on two cores; the limit only catches a hang.
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // The rules are a hundred and fifty modules: files that share them take half the time.
        test: { name: 'units', include: ['test/**/*.test.ts'], exclude: [...exclude, alone], isolate: false },
      },
      { extends: true, test: { name: 'regex', include: [alone], exclude } },
    ],
  },
});
