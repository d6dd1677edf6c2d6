import type { Localized } from '../../language.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { TargetGeometryState } from './run.ts';

/** Roundings that a few sums and products may add up to; a wrong sign or factor costs about 10¹⁵. Fixed before the run. */
export const MOST = 16;

export const measures = ({ violations, slips }: TargetGeometryState): Measures => ({ ...violations, ...slips });

/** "The identities hold to rounding": exact statements, so the worst of all seeds counts and there is no interval. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const worst = (name: string) => Math.max(...seeds.map((one) => one[name]!));
  const [trip, rotation, slope, guidance] = [worst('roundTrip'), worst('rotation'), worst('slope'), worst('guidance')];
  const effect = Math.max(trip, rotation, slope, guidance);
  const holds = effect <= MOST ? 'yes' : 'no';
  return {
    holds,
    effect,
    sentence: {
      en: `${{ yes: 'The identities hold to rounding', no: 'An identity fails' }[holds]}. Largest violations on random points, in units of floating-point rounding: conversion to x₀ and ε and back ${say(trip, 'en')}; x_t² + v² = x₀² + ε² ${say(rotation, 'en')}; v = dx_t/dφ ${say(slope, 'en')}; guidance in one space or another ${say(guidance, 'en')}. Up to ${MOST} counts as rounding.`,
      zh: `${{ yes: '各恒等式在舍入误差之内成立', no: '有恒等式不成立' }[holds]}。随机点上的最大偏差（以浮点舍入为单位）：与 x₀、ε 来回换算 ${say(trip, 'zh')}；x_t² + v² = x₀² + ε² ${say(rotation, 'zh')}；v = dx_t/dφ ${say(slope, 'zh')}；在不同空间里做引导 ${say(guidance, 'zh')}。不超过 ${MOST} 算作舍入。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
