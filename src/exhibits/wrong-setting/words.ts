import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { Drawn, NoiseTest, Reading, Setting, TypeId } from './state.ts';
import { THRESHOLD, typeBy } from './verdict.ts';

type Types = Readonly<Record<Reading, string>>;
type Tests = readonly (NoiseTest & { readonly step: number })[];

interface Words {
  readonly data: string;
  readonly sample: string;
  readonly samples: string;
  readonly input: string;
  readonly output: string;
  readonly step: string;
  readonly correlation: string;
  readonly slope: string;
  readonly readAs: (type: string) => string;
  readonly panel: (type: string, trained: string) => string;
  readonly noSamples: string;
  readonly failed: (step: number) => string;
  readonly cloudTitle: string;
  readonly cloudFinding: (drawn: Drawn & { readonly step: number }, types: Types, setting: Setting, outside: number) => string;
  readonly colourTitle: string;
  readonly chroma: string;
  readonly exactChroma: string;
  readonly colourFinding: (rows: readonly { readonly type: string; readonly chroma: number | null; readonly exact: number | null }[], outside: boolean) => string;
  readonly noiseTitle: string;
  readonly inputAxis: string;
  readonly outputAxis: string;
  readonly noiseFinding: (last: Tests[number], setting: Setting) => string;
  readonly pairsBeyond: (count: number, of: number, reach: number) => string;
  readonly testTitle: string;
  readonly testAxis: string;
  readonly stepAxis: string;
  readonly testFinding: (tests: Tests, trained: TypeId) => string;
  readonly pathTitle: string;
  readonly pathAxis: string;
  readonly pathFinding: (types: Types, timesteps: readonly number[], path: readonly (number | null)[], samples: number | null) => string;
}

const orInfinite = (value: number | null, language: 'en' | 'zh') => say(value ?? Infinity, language);
const orUndefined = (value: number | null, language: 'en' | 'zh') => (value === null ? { en: 'undefined', zh: '无定义' }[language] : say(Math.round(value * 1000) / 1000 || 0, language));
const label = ({ correlation }: NoiseTest) => (correlation === null ? undefined : styles[typeBy(correlation)].label);
/** The first checkpoint from which on the test never names the wrong type again. */
function rightSince(tests: Tests, trained: TypeId): number | undefined {
  const wrong = tests.findLastIndex(({ correlation }) => correlation === null || typeBy(correlation) !== trained);
  return tests[wrong + 1]?.step;
}

/** How far along between noise and samples, in logarithms; undefined where it went to and fro or is not finite. */
function shareOfWay(from: number | null | undefined, middle: number | null | undefined, to: number | null): number | undefined {
  if (!from || !middle || !to) return undefined;
  const share = Math.log(middle / from) / Math.log(to / from);
  return share >= 0 && share <= 1 ? share : undefined;
}

export const words: Localized<Words> = {
  en: {
    data: 'data',
    sample: 'sample',
    samples: 'samples',
    input: 'input',
    output: 'output',
    step: 'step',
    correlation: 'correlation',
    slope: 'slope',
    readAs: (type) => `read as ${type}`,
    panel: (type, trained) => `${trained} network read as ${type}`,
    noSamples: 'The samples are drawn later in the training.',
    failed: (step) => `The loss stopped being a number at step ${step}: the run ends there.`,
    cloudTitle: 'What does the wrong type do to the samples?',
    cloudFinding: ({ step, spreads }, types, { exact }, outside) =>
      `After ${step} training steps, the standard deviation of the samples over the data’s is ${orInfinite(spreads.right.samples, 'en')} read as ${types.right} and ${orInfinite(spreads.wrong.samples, 'en')} read as ${types.wrong}. A perfect network would give ${orInfinite(exact.right, 'en')} and ${orInfinite(exact.wrong, 'en')}.${outside > 0 ? ` Of the wrong samples, ${percent(outside, 'en')} lie outside the frame.` : ''}`,
    colourTitle: 'What colours come out?',
    chroma: 'mean chroma over the data’s',
    exactChroma: 'of a perfect network',
    colourFinding: (rows, outside) => `Mean chroma over the data’s: ${rows.map(({ type, chroma, exact }) => `read as ${type} ${orInfinite(chroma, 'en')} (a perfect network ${orInfinite(exact, 'en')})`).join(', ')}. All at one lightness, or the nearest at which sRGB holds the colour.${outside ? ' Marked with a corner: beyond sRGB at every lightness, drawn at its edge.' : ''}`,
    noiseTitle: 'What does the network make of pure noise?',
    inputAxis: 'input: noise at the last timestep',
    outputAxis: 'output',
    noiseFinding: (last, { exact, terminalAlpha }) =>
      `At the last timestep (α = ${say(terminalAlpha, 'en')}) after ${last.step} training steps: correlation ${orUndefined(last.correlation, 'en')}, slope ${orUndefined(last.slope, 'en')}. ${label(last) ? `Threshold ${THRESHOLD}: ${label(last)}.` : 'The test says nothing.'} A perfect network of this type: correlation ${orUndefined(exact.correlation, 'en')}, slope ${orUndefined(exact.slope, 'en')}. Dashed: noise given back, as ε must, and 0, which is what v = −x̂₀ is on average.`,
    pairsBeyond: (count, of, reach) => `${count} of ${of} points are not drawn: they lie beyond ±${say(reach, 'en')}, or the output is not finite.`,
    testTitle: 'How much training does the test need?',
    testAxis: 'output against pure noise',
    stepAxis: 'training step',
    testFinding: (tests, trained) => {
      const since = rightSince(tests, trained);
      const last = tests.at(-1)!;
      return `${since === undefined ? `After ${last.step} steps the test does not name ${styles[trained].label}` : since === 0 ? 'The test names the right type at every checkpoint, the untrained network’s included, where it is luck' : `The test names the right type at every checkpoint from step ${since} on`}. Dashed: the threshold. Faint: the slope, now ${orUndefined(last.slope, 'en')} (correlation ${orUndefined(last.correlation, 'en')}). The correlation takes no account of how small the output is; the slope does.`;
    },
    pathTitle: 'Where does the sampling go wrong?',
    pathAxis: 'std of x_t / std of the data',
    pathFinding: (types, timesteps, path, samples) => {
      const half = Math.floor(timesteps.length / 2);
      const share = shareOfWay(path[0], path[half], samples);
      return `Read as ${types.wrong}, x_t has ${orInfinite(path[1] ?? null, 'en')} times the data’s standard deviation after the first step, ${orInfinite(path[half] ?? null, 'en')} at t = ${timesteps[half]!}, and the samples have ${orInfinite(samples, 'en')}. ${share === undefined ? '' : `On the log axis, ${percent(share, 'en')} of the way from the noise to the samples is made in the noisier half of the steps.`}`;
    },
  },
  zh: {
    data: '数据',
    sample: '样本',
    samples: '样本',
    input: '输入',
    output: '输出',
    step: '步',
    correlation: '相关系数',
    slope: '斜率',
    readAs: (type) => `按 ${type} 解读`,
    panel: (type, trained) => `${trained} 网络按 ${type} 解读`,
    noSamples: '再训练一会儿才画样本。',
    failed: (step) => `损失在第 ${step} 步不再是有限的数，运行就此结束。`,
    cloudTitle: '类型设错，样本会怎样？',
    cloudFinding: ({ step, spreads }, types, { exact }, outside) =>
      `训练 ${step} 步之后，样本标准差与数据标准差之比：按 ${types.right} 解读为 ${orInfinite(spreads.right.samples, 'zh')}，按 ${types.wrong} 解读为 ${orInfinite(spreads.wrong.samples, 'zh')}。换成完美的网络，则为 ${orInfinite(exact.right, 'zh')} 和 ${orInfinite(exact.wrong, 'zh')}。${outside > 0 ? `设错之后，${percent(outside, 'zh')} 的样本落在图框之外。` : ''}`,
    colourTitle: '出来的是什么颜色？',
    chroma: '平均彩度与数据之比',
    exactChroma: '完美的网络',
    colourFinding: (rows, outside) => `平均彩度与数据之比：${rows.map(({ type, chroma, exact }) => `按 ${type} 解读为 ${orInfinite(chroma, 'zh')}（完美的网络 ${orInfinite(exact, 'zh')}）`).join('，')}。明度一律相同，sRGB 装不下时取最接近的明度。${outside ? '带角标的颜色在任何明度下都超出 sRGB，画成边界色。' : ''}`,
    noiseTitle: '给网络纯噪声，它会输出什么？',
    inputAxis: '输入：最后一个时间步的噪声',
    outputAxis: '输出',
    noiseFinding: (last, { exact, terminalAlpha }) =>
      `最后一个时间步（α = ${say(terminalAlpha, 'zh')}），训练 ${last.step} 步之后：相关系数 ${orUndefined(last.correlation, 'zh')}，斜率 ${orUndefined(last.slope, 'zh')}。${label(last) ? `以 ${THRESHOLD} 为界，判为 ${label(last)}。` : '测不出类型。'}这种类型的完美网络：相关系数 ${orUndefined(exact.correlation, 'zh')}，斜率 ${orUndefined(exact.slope, 'zh')}。虚线：一条是原样交还噪声，ε 必须如此；一条是 0，即 v = −x̂₀ 的平均值。`,
    pairsBeyond: (count, of, reach) => `${of} 个点中有 ${count} 个没有画出：超出 ±${say(reach, 'zh')}，或者输出不是有限的数。`,
    testTitle: '要训练多久，测试才管用？',
    testAxis: '输出与纯噪声的关系',
    stepAxis: '训练步',
    testFinding: (tests, trained) => {
      const since = rightSince(tests, trained);
      const last = tests.at(-1)!;
      return `${since === undefined ? `训练 ${last.step} 步之后，测试仍没有判为 ${styles[trained].label}` : since === 0 ? '每个检查点都判对了；未训练的网络也判对，那只是碰巧' : `从第 ${since} 步起，每个检查点都判对了`}。虚线是阈值。淡线是斜率，现在为 ${orUndefined(last.slope, 'zh')}（相关系数 ${orUndefined(last.correlation, 'zh')}）。相关系数不管输出有多小，斜率则会反映出来。`;
    },
    pathTitle: '采样是在哪里走偏的？',
    pathAxis: 'x_t 的标准差 / 数据的标准差',
    pathFinding: (types, timesteps, path, samples) => {
      const half = Math.floor(timesteps.length / 2);
      const share = shareOfWay(path[0], path[half], samples);
      return `按 ${types.wrong} 解读时，x_t 的标准差在第一步之后是数据的 ${orInfinite(path[1] ?? null, 'zh')} 倍，到 t = ${timesteps[half]!} 时是 ${orInfinite(path[half] ?? null, 'zh')} 倍，样本则是 ${orInfinite(samples, 'zh')} 倍。${share === undefined ? '' : `按对数轴算，从噪声到样本的路有 ${percent(share, 'zh')} 是在噪声较大的那一半步子里走完的。`}`;
    },
  },
};
