import { existsSync, readFileSync } from 'node:fs';

/** Prints the one line that a CI reads: `N passed, N failed, N skipped`. Usage: `node .ci/count.mjs REPORT EXIT_STATUS`. */
const [, , report = '', status = '0'] = process.argv;
const read = () => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] });
const files = read().testResults;
const tests = files.flatMap(({ assertionResults }) => assertionResults);
const having = (...states) => tests.filter(({ status: state }) => states.includes(state)).length;

/** A file that cannot be loaded has no tests, yet it failed. */
const unloaded = files.filter(
  ({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0,
).length;
const failed = having('failed') + unloaded;
/** A crash or an unhandled error fails the run although no test did. */
const counted = failed === 0 && status !== '0' ? 1 : failed;
process.stdout.write(
  `${having('passed')} passed, ${counted} failed, ${having('skipped', 'pending', 'todo', 'disabled')} skipped\n`,
);
