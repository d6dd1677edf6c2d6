import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Holds, Measures, Verdict } from '../exhibit.ts';
import { styles } from '../styles.ts';
import { armWith, type TrainingState } from '../twin-training/state.ts';
import { endedEarly, failedOther, joined, LEAST, sayFailures } from '../twin-training/verdict.ts';

/** Sliced W2 of the samples of ε, of v and of a perfect network at the last step measured; not a number: no samples. failedEpsilon, failedV, failedOther: as in twin training. */
export function measures(state: TrainingState): Measures | undefined {
  const { distances, failed, setting: { exact } } = state;
  const [epsilon, v] = [armWith(state, 'epsilon'), armWith(state, 'v')];
  const last = distances.at(-1);
  if (!epsilon || !v || !(last || failed)) return undefined;
  return {
    step: last?.step ?? 0,
    epsilon: last?.of[epsilon.id] ?? NaN,
    v: last?.of[v.id] ?? NaN,
    exact: exact.distance ?? NaN,
    failedEpsilon: Number(failed?.arm === epsilon.id),
    failedV: Number(failed?.arm === v.id),
    ...failedOther(failed, [epsilon, v]),
  };
}

/**
 * "Which of ε and v is predicted changes the samples at these settings": their distances to the data differ by LEAST with the whole interval, or one of them draws none. A
 * run that failed leaves it open.
 */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const failures = sayFailures(seeds);
  const drawn = seeds.filter((one) => !endedEarly(one));
  if (drawn.length === 0) return { holds: 'depends', effect: NaN, sentence: joined(failures) };
  const draws = (name: string) => drawn.every((one) => Number.isFinite(one[name]));
  const over = (name: string) => estimate(drawn.map((one) => one[name]!));
  const exact = draws('exact') ? over('exact') : undefined;
  const [epsilon, v] = [draws('epsilon') && over('epsilon'), draws('v') && over('v')];
  const step = drawn[0]!['step']!;
  if (!epsilon && !v) return { holds: 'depends', effect: NaN, sentence: joined(exact ? neither : impossible, failures) };
  if (!epsilon || !v) return { holds: 'yes', effect: NaN, sentence: joined(onlyOne(epsilon ? 'epsilon' : 'v', (epsilon || v) as Estimate, exact, step), failures) };
  const gap = estimate(drawn.map((one) => one['epsilon']! - one['v']!));
  const holds = failures ? 'depends' : reading(gap);
  return { holds, effect: gap.mean, ...(gap.interval && { interval: gap.interval }), sentence: joined(sayGap(holds, gap, { epsilon, v, exact, step }), failures) };
}

function reading(gap: Estimate): Holds {
  const [low, high] = bounds(gap);
  return low > LEAST || high < -LEAST ? 'yes' : low > -LEAST && high < LEAST ? 'no' : 'depends';
}

interface Found {
  readonly epsilon: Estimate;
  readonly v: Estimate;
  readonly exact: Estimate | undefined;
  readonly step: number;
}

function sayGap(holds: Holds, gap: Estimate, { epsilon, v, exact, step }: Found): Localized {
  const [closer, farther] = gap.mean < 0 ? ['ε', 'v'] : ['v', 'ε'];
  const lead = {
    en: { yes: `Yes: ${closer} is nearer than ${farther}`, no: 'No difference that counts', depends: 'Undecided', open: '' }[holds],
    zh: { yes: `会：${closer} 比 ${farther} 近`, no: '没有算得上数的差别', depends: '尚无定论', open: '' }[holds],
  };
  return {
    en: `${lead.en}. After ${step} steps the sliced W₂ distance to the data is ${sayEstimate(epsilon, 'en')} for ε and ${sayEstimate(v, 'en')} for v${exact ? `, ${sayEstimate(exact, 'en')} for a perfect network drawn from in the same way` : ''}; ε less v: ${sayEstimate(gap, 'en')}, and from ${LEAST} on it would count.`,
    zh: `${lead.zh}。训练 ${step} 步之后，样本到数据的切片 W₂ 距离：ε 为 ${sayEstimate(epsilon, 'zh')}，v 为 ${sayEstimate(v, 'zh')}${exact ? `，完美的网络用同样的办法采样为 ${sayEstimate(exact, 'zh')}` : ''}；ε 减 v 为 ${sayEstimate(gap, 'zh')}，相差 ${LEAST} 才算数。`,
  };
}

function onlyOne(id: 'epsilon' | 'v', found: Estimate, exact: Estimate | undefined, step: number): Localized {
  const [one, other] = [styles[id].label, styles[id === 'v' ? 'epsilon' : 'v'].label];
  return {
    en: `Yes: ${other} can draw no samples here, because at a level that the solver visits it does not determine x₀. After ${step} steps ${one} is ${sayEstimate(found, 'en')} away from the data${exact ? `, a perfect network ${sayEstimate(exact, 'en')}` : ''} (sliced W₂).`,
    zh: `会：${other} 在这里画不出样本，因为求解器经过的某个噪声水平上，它定不出 x₀。训练 ${step} 步之后，${one} 到数据的切片 W₂ 距离为 ${sayEstimate(found, 'zh')}${exact ? `，完美的网络为 ${sayEstimate(exact, 'zh')}` : ''}。`,
  };
}

const neither: Localized = { en: 'Neither ε nor v can draw samples with these settings, though a perfect network can.', zh: '在这些设置下，ε 与 v 都画不出样本，虽然完美的网络可以。' };
const impossible: Localized = { en: 'With these settings nothing can be drawn at all, not even from a perfect network; the samples say why.', zh: '在这些设置下什么样本也画不出来，完美的网络也不行；原因写在样本图上。' };
const undecided: Localized = { en: 'Not decided yet: it takes both ε and v and some training steps.', zh: '尚无结论：需要同时打开 ε 与 v，并训练若干步。' };
