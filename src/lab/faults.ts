/**
 * Why a run broke off. no-engine: no back end passes its self-check; engine-lost: the graphics device went away; engine-silent: the engine took
 * an order and never answered; worker-silent, worker-ended: so with the whole worker; not-loaded: a file did not come; memory: there is none left;
 * broken: anything else.
 */
export const FAULTS = ['no-engine', 'engine-lost', 'engine-silent', 'worker-silent', 'worker-ended', 'not-loaded', 'memory', 'broken'] as const;
export type Fault = (typeof FAULTS)[number];

/** Engines say what happened in words of their own; these are the ones that browsers and tfjs use. The first that fits counts. */
const WORDS: readonly (readonly [Fault, RegExp])[] = [
  ['no-engine', /^NoBackendError/],
  ['not-loaded', /dynamically imported module|importing a module script failed|failed to fetch|networkerror when|load failed/i],
  ['memory', /out of memory|allocation failed|could not allocate|invalid (typed )?array (buffer )?length|createBuffer.*failed|oom\b/i],
  ['engine-lost', /device (is|was|has been)? ?(lost|destroyed)|devicelost|external instance|(buffer|instance) (is|was) (destroyed|dropped|unmapped)|instance dropped/i],
];

export const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

export function faultOf(error: unknown): Fault {
  const text = describe(error);
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? 'broken';
}
