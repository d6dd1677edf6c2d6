// @ts-check

/** A failure whose message is one sentence that says what to do; it is shown without a stack. */
export class Explained extends Error {
  /** @override */
  name = 'Explained';
}

/**
 * Runs a program's main function; an `Explained` failure becomes its sentence on standard error, and any failure exit status 1.
 * @param {() => Promise<void>} main
 */
export async function program(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Explained ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
