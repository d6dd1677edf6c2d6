import type { Curves } from '../exhibit.ts';
import { SCALES } from './parameters.ts';
import type { Sampler, Side } from './records.ts';
import type { SweepState } from './state.ts';

export const curveName = (side: Side, measure: string, sampler: Sampler): string => `${side}/${measure}/${sampler}`;

/** Every measure of every sampler over SCALES; null where there is no sample yet, or no finite one. */
export function curves(state: SweepState): Curves {
  const lines = (['plain', 'remedied'] as const).flatMap((side) =>
    Object.entries(state[side].samplers).flatMap(([sampler, { byScale }]) =>
      Object.keys(Object.values(byScale)[0]!.values).map((measure) => {
        const values = SCALES.map((scale) => {
          const value = byScale[scale]?.values[measure] ?? null;
          return value === null ? null : Number(value.toPrecision(4));
        });
        return [curveName(side, measure, sampler as Sampler), values] as const;
      }),
    ),
  );
  return Object.fromEntries(lines);
}
