// @ts-check

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ specs?: { tests: { results?: unknown[] }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
 *   suites?: PlaywrightSuite[] }} PlaywrightReport
 */

/**
 * A check without tests of its own counts as one test.
 * @param {number} status exit status
 * @returns {Counts}
 */
export const countCheck = (status) => (status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });

/**
 * Counts a Vitest run; a file that cannot be loaded counts as one failure.
 * @param {VitestReport | undefined} report undefined where the run left none
 * @param {number} status exit status
 * @returns {Counts}
 */
export function countVitest(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return settled(
    { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles, skipped: report.numPendingTests + report.numTodoTests },
    status,
  );
}

/**
 * Counts a Playwright run; an error outside of any test counts as one failure, and so does each test that a run which was broken off never began.
 * @param {PlaywrightReport | undefined} report undefined where the run left none
 * @param {number} status exit status
 * @param {boolean} [mayBeCut] what there was no time for counts as skipped
 * @returns {Counts}
 */
export function countPlaywright(report, status, mayBeCut = false) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const outOfTime = (/** @type {unknown} */ error) => /Timed out waiting [\d.]+s for the /.test(String(/** @type {{ message?: string }} */ (error)?.message));
  if (mayBeCut && report.errors.some(outOfTime)) return { passed: expected, failed: unexpected + flaky + report.errors.filter((error) => !outOfTime(error)).length, skipped };
  const unrun = testsOf(report.suites ?? []).filter(({ results }) => results?.length === 0).length;
  return settled({ passed: expected, failed: unexpected + flaky + report.errors.length + unrun, skipped: skipped - unrun }, status);
}

/** @type {(suites: PlaywrightSuite[]) => { results?: unknown[] }[]} */
const testsOf = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []).flatMap(({ tests }) => tests), ...testsOf(suite.suites ?? [])]);

/**
 * The tests that could not run, as failures: as many as are listed, and one where nothing could be listed.
 * @param {PlaywrightReport | undefined} listing report of `playwright test --list`
 * @returns {Counts}
 */
export function countUnrun(listing) {
  return { passed: 0, failed: Math.max(1, testsOf(listing?.suites ?? []).length), skipped: 0 };
}

/**
 * A run that failed has a failure, and so has one that tested nothing.
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
function settled(counts, status) {
  const silent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** @param {readonly Counts[]} counts */
export function total(counts) {
  const sum = (/** @type {keyof Counts} */ key) => counts.reduce((n, count) => n + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
