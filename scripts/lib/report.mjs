// @ts-check
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] | null }} VitestTest
 * @typedef {{ status: string, name?: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ status?: string, results?: { errors?: { message?: string }[] }[] }} PlaywrightTest
 * @typedef {{ specs?: { title?: string, file?: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
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
 * Counts a Playwright run. A test that passed at its second try has passed ({@link troublesOfPlaywright} names it); an error outside of any test counts as one failure, and so does each test that a run which was broken off never began.
 * @param {PlaywrightReport | undefined} report undefined where the run left none
 * @param {number} status exit status
 * @param {boolean} [mayBeCut] what there was no time for counts as skipped
 * @returns {Counts}
 */
export function countPlaywright(report, status, mayBeCut = false) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { unexpected, skipped } = report.stats;
  const passed = report.stats.expected + report.stats.flaky;
  if (mayBeCut && report.errors.some(outOfTime)) return { passed, failed: unexpected + report.errors.filter((error) => !outOfTime(error)).length, skipped };
  const unrun = testsOf(report.suites ?? []).filter(({ results }) => results?.length === 0).length;
  return settled({ passed, failed: unexpected + report.errors.length + unrun, skipped: skipped - unrun }, status);
}

const outOfTime = (/** @type {unknown} */ error) => /Timed out waiting [\d.]+s for the /.test(String(/** @type {{ message?: string }} */ (error)?.message));

/** @type {(suites: PlaywrightSuite[]) => (PlaywrightTest & { title: string })[]} */
const testsOf = (suites) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title: `${file} › ${title}` }))),
    ...testsOf(suite.suites ?? []),
  ]);

/**
 * The tests that could not run, as failures: as many as are listed, and one where nothing could be listed.
 * @param {PlaywrightReport | undefined} listing report of `playwright test --list`
 * @returns {Counts}
 */
export function countUnrun(listing) {
  return { passed: 0, failed: Math.max(1, testsOf(listing?.suites ?? []).length), skipped: 0 };
}

/** Without the colours of a terminal, and no longer than a reader of a log wants it. */
const plain = (/** @type {string | undefined} */ text) => {
  const lines = stripVTControlCharacters(text ?? 'no reason given').split('\n').map((line) => line.trim());
  return lines.filter(Boolean).slice(0, 8).join(' | ').slice(0, 600);
};

/**
 * What failed in a Vitest run, each with its reason: for the end of the log, which may be all that is kept of it.
 * @param {VitestReport | undefined} report
 * @returns {string[]}
 */
export function troublesOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ status, name, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName, failureMessages }) => `failed: ${fullName}: ${plain(failureMessages?.[0])}`);
    return failed.length === 0 && status === 'failed' ? [`failed: ${name}: ${plain(message)}`] : failed;
  });
}

/**
 * What failed in a Playwright run, or passed only at the second try, each with the reason of its first failure.
 * @param {PlaywrightReport | undefined} report
 * @param {boolean} [mayBeCut] that there was no time is no trouble
 * @returns {string[]}
 */
export function troublesOfPlaywright(report, mayBeCut = false) {
  const tests = testsOf(report?.suites ?? []).flatMap(({ status, title, results }) => {
    const outcome = { unexpected: 'failed', flaky: 'passed at the second try only' }[status ?? ''];
    return outcome ? [`${outcome}: ${title}: ${plain(results?.find(({ errors }) => errors?.length)?.errors?.[0]?.message)}`] : [];
  });
  const errors = (report?.errors ?? []).filter((error) => !(mayBeCut && outOfTime(error)));
  return [...tests, ...errors.map((error) => `failed: ${plain(/** @type {{ message?: string }} */ (error)?.message ?? String(error))}`)];
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
