// `npm test`: everything that CI runs. Its last line is "N passed, N failed"; a failed check counts as one failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { buildWeb, ready, root, step } from './ready.mjs';

const node = await ready();
process.env.CHROMIUM = await findChromium();
await buildWeb(node);
const failedChecks = await runChecks(node);

const folder = mkdtempSync(join(tmpdir(), 'fieldlore-report-'));
const file = join(folder, 'report.json');
const { code } = await step(
  'Tests (vitest)',
  node,
  [
    ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'],
    ...[`--outputFile.json=${file}`, ...process.argv.slice(2)],
  ],
  { always: true, quiet: true, stdio: ['ignore', 'inherit', 'inherit'] },
);
const tests = count(file);
rmSync(folder, { recursive: true, force: true });

let failed = failedChecks + tests.failed;
// A crash, a global set-up that threw, or no tests at all leave no failed test behind.
if (failed === 0 && (code !== 0 || tests.passed === 0)) failed = 1;
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
console.log(
  failed === 0 ? 'All is well. Next: npm start' : 'See the first failure above; "npm test -- <file>" runs one file.',
);
console.log(`${tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function count(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    // A file that cannot be loaded has failed without having any test.
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
