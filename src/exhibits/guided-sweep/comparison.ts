import type { Language } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Measures } from '../exhibit.ts';
import { styles } from '../styles.ts';
import type { Sampler, Side, Sweep } from './records.ts';
import { mainSide, sweepAt, type SweepState } from './state.ts';

/** Those whom a verdict speaks of. */
export const COMPARED = ['exact', 'epsilon', 'v'] as const;

/** The least difference between ε and v that counts, as a share of the exact model's value. Fixed before the run. */
export const LEAST = 0.1;

export interface At {
  readonly side: Side;
  readonly scale: number;
  /** Training steps of the run. */
  readonly steps: number;
}

/**
 * One quantity at one scale, as measures named by sampler and `suffix`: Infinity for whom there are no samples to be had, or none that is finite; left out
 * while there are none yet, of networks while there are none after the last of `steps`.
 */
export function measured(state: SweepState, { side, scale, steps }: At, suffix: string, of: (sweep: Sweep) => number | null | undefined): Record<string, number> {
  const found = COMPARED.flatMap((sampler): [string, number][] => {
    if (state[side].failed.includes(sampler)) return [[sampler + suffix, Infinity]];
    const sweep = sweepAt(state, side, sampler, scale);
    const trained = sampler === 'exact' || state[side].samplers[sampler]?.step === steps;
    return sweep && trained ? [[sampler + suffix, of(sweep) ?? Infinity]] : [];
  });
  return Object.fromEntries(found);
}

/** The same with the remedy, under names ending in With; nothing for guidance alone. */
export function measuredWith(state: SweepState, at: Omit<At, 'side'>, of: (sweep: Sweep) => number | null | undefined): Record<string, number> {
  const all = measured(state, { ...at, side: 'remedied' }, 'With', of);
  return Object.fromEntries(Object.entries(all).filter(([name]) => COMPARED.some((sampler) => name === `${sampler}With` && mainSide(state.setting, sampler) === 'remedied')));
}

export type Outcome = 'less' | 'more' | 'alike' | 'unsettled';

/** Whether v goes less far than ε: ε minus v, over the exact model's, paired over seeds, and the outcome by LEAST. */
export function compared(seeds: readonly Measures[], suffix = ''): { difference: Estimate; outcome: Outcome } {
  const difference = estimate(seeds.map((one) => (one[`epsilon${suffix}`]! - one[`v${suffix}`]!) / one[`exact${suffix}`]!));
  const [low, high] = bounds(difference);
  return { difference, outcome: low > LEAST ? 'less' : high < -LEAST ? 'more' : low > -LEAST && high < LEAST ? 'alike' : 'unsettled' };
}

export const estimateOf = (seeds: readonly Measures[], name: string, scale: 'difference' | 'ratio' = 'difference'): Estimate => estimate(seeds.map((one) => one[name]!), scale);

const exactName = { en: 'exact', zh: '精确模型' };
const none = { en: 'no samples', zh: '没有样本' };

/** "exact 1.9 (1.8 to 2), ε …" of those whom every seed has measured; empty if there is none. */
export function sayEach(seeds: readonly Measures[], suffix: string, language: Language, who: readonly Sampler[] = COMPARED): string {
  const said = who.filter((sampler) => seeds.every((one) => `${sampler}${suffix}` in one)).map((sampler) => {
    const found = estimateOf(seeds, `${sampler}${suffix}`);
    return `${sampler === 'exact' ? exactName[language] : styles[sampler].label} ${found.mean === Infinity ? none[language] : sayEstimate(found, language)}`;
  });
  return said.join(language === 'en' ? ', ' : '，');
}

/** A last sentence on what the remedy leaves, in the same unit; empty for guidance alone. */
export function sayRemedied(seeds: readonly Measures[], language: Language): string {
  const said = sayEach(seeds, 'With', language);
  if (!said) return '';
  return language === 'en' ? ` With the remedy: ${said}.` : `加上补救之后：${said}。`;
}
