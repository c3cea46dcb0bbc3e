// The suite in the browser: there is no file to leave figures in, so they are said, and the runner listens.
import { judge, runAll } from '../suite/harness.ts';

export { test } from '../suite/harness.ts';

/** What VS Code calls. */
export async function run(): Promise<void> {
  const figures = await runAll((error) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  console.log(`figures ${JSON.stringify(figures)}`);
  judge(figures);
}
