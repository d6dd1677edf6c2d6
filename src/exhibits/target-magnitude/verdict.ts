import type { Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { TargetMagnitudeState } from './run.ts';

/** Within this factor two mean squares count as the same size. Fixed before the run. */
const SAME = 1.1;

/**
 * "The ε target is weak at low noise": measure, the mean square of ε over the third of the timesteps with least noise, divided by that over
 * the third with most; weak means below 1/1.1. The interval is the 95 % one of the ratio: n squares of a normal number have
 * a mean with relative variance 2/n.
 */
export function verdict(state: TargetMagnitudeState): Verdict {
  const low = mean(state, (t) => t < 333);
  const high = mean(state, (t) => t >= 667);
  const effect = low.value / high.value;
  const margin = 1.96 * effect * Math.sqrt(2 / low.count + 2 / high.count);
  const interval = [effect - margin, effect + margin] as const;
  const holds = interval[1] < 1 / SAME ? 'yes' : interval[0] > 1 / SAME ? 'no' : 'depends';
  const numbers = (language: 'en' | 'zh') => ({ effect: say(effect, language), from: say(interval[0], language), to: say(interval[1], language) });
  const en = numbers('en');
  const zh = numbers('zh');
  return {
    holds,
    effect,
    interval,
    sentence: {
      en: `${{ yes: 'Yes', no: 'No', depends: 'Undecided' }[holds]}: at low noise the ε target is ${en.effect} times as large (mean square; 95 % interval ${en.from} to ${en.to}) as at high noise.`,
      zh: `${{ yes: '是', no: '否', depends: '尚无定论' }[holds]}：低噪声处 ε 目标的均方是高噪声处的 ${zh.effect} 倍（95% 区间 ${zh.from} 到 ${zh.to}）。`,
    },
  };
}

function mean({ timesteps, measured, examples }: TargetMagnitudeState, admit: (t: number) => boolean): { value: number; count: number } {
  const values = measured.epsilon.filter((_, i) => admit(timesteps[i]!));
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length * examples * 2 };
}
