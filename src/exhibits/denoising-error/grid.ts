/** Where the error is measured: evenly along the schedule, both ends included. */
export const TIMESTEPS: readonly number[] = Array.from({ length: 25 }, (_, i) => Math.round((999 * i) / 24));
/** How many of them make the cleanest and the noisiest third. */
export const THIRD = 8;

/** Where it is mapped. */
export const MAPPED = ['5', '50', '200', '400', '600', '800', '950'] as const;
export type Mapped = (typeof MAPPED)[number];

/** The map: SIDE × SIDE points x_t of which the outermost lie REACH from the centre. x_t has a standard deviation of 1 at every t. */
export const SIDE = 13;
export const REACH = 2.4;
export const SPACING = (2 * REACH) / (SIDE - 1);
export const gridPoints = (): Float64Array =>
  Float64Array.from({ length: 2 * SIDE * SIDE }, (_, j) => {
    const i = j >> 1;
    return SPACING * (j % 2 === 0 ? i % SIDE : Math.floor(i / SIDE)) - REACH;
  });
