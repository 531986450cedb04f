// Counts test results from the files the runners wrote (TRX and vitest's JSON) and prints 'N passed, N failed'.
// A runner that failed without writing a failed test counts as one failure, so that a crash never looks like success.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedRuns] = [process.argv[2], Number(process.argv[3] ?? 0)];
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');
  if (name.endsWith('.trx')) {
    const counters = /<Counters\b([^>]*)\/?>/.exec(text)?.[1] ?? '';
    const count = (key) => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(counters)?.[1] ?? 0);
    passed += count('passed');
    failed += count('executed') - count('passed');
    skipped += count('total') - count('executed');
  } else if (name.endsWith('.vitest.json')) {
    const run = JSON.parse(text);
    passed += run.numPassedTests;
    failed += run.numTotalTests - run.numPassedTests;
  }
}
if (failedRuns > 0 && failed === 0) failed = failedRuns;
if (passed === 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
