// How many tests passed, failed and were skipped: the one thing all test steps have in common.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const none = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that closes a run. Machines read it, so its form never changes. */
export function closing({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What one command showed: its own figures where it wrote some, else one test that passed or failed.
 *
 * A command that should have counted and did not, or that fails although no test did, is a failure of its own.
 */
export function figuresOf(status, file) {
  if (!file) return status === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
  if (!existsSync(file)) {
    console.error(`The command ended with ${status} and left no figures.`);
    return { ...none, failed: 1 };
  }
  const written = JSON.parse(readFileSync(file, 'utf8'));
  const figures = 'numTotalTests' in written ? fromVitest(written) : written;
  const silent = figures.failed === 0 && (status !== 0 || figures.passed === 0);
  return silent ? { ...figures, failed: 1 } : figures;
}

/** A file that could not even be loaded has no failed tests in vitest's report, so it counts as one itself. */
function fromVitest(report) {
  const unloaded = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Leaves the figures where the caller asked for them; a run by hand asks for none. */
export function leave(figures) {
  const file = process.env.NIANBAO_RESULTS;
  if (!file) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(figures));
}
