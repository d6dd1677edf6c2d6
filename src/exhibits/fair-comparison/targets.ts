/** The two that are compared; apart from the run, which loads the engine. */
export const TARGETS = ['epsilon', 'v'] as const;
export type Target = (typeof TARGETS)[number];
