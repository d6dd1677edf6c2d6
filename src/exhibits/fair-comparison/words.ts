import type { Initialization } from '../../learning/network.ts';
import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { Target } from './targets.ts';
import { saying, type Reading } from './verdict.ts';

type Clouds = readonly { readonly label: string; readonly off: number; readonly moved: number }[];

/** Samples that went less than this share of the exact way count as unmoved. */
const UNMOVED = 0.2;

interface Words {
  readonly data: string;
  readonly exact: string;
  readonly point: string;
  readonly step: string;
  readonly stepAxis: string;
  readonly distanceAxis: string;
  readonly panel: (initialization: Initialization, target: Target) => string;
  readonly cloudTitle: string;
  readonly cloudFinding: (step: number | undefined, clouds: Clouds, exactMoved: number) => string;
  readonly distanceTitle: Readonly<Record<Initialization, string>>;
  readonly distanceFinding: (initialization: Initialization, step: number, epsilon: number, v: number, exact: number, reading: Reading) => string;
  readonly failed: (initialization: Initialization, target: Target, step: number) => string;
}

const unmoved = (clouds: Clouds, exactMoved: number): Clouds => clouds.filter(({ moved }) => moved < UNMOVED * exactMoved);

const names: Localized<Readonly<Record<Initialization, string>>> = {
  en: { recommended: 'recommended', 'framework-default': 'framework default' },
  zh: { recommended: '推荐', 'framework-default': '框架默认' },
};

export const words: Localized<Words> = {
  en: {
    data: 'data',
    exact: 'exact',
    point: 'sample',
    step: 'step',
    stepAxis: 'training step',
    distanceAxis: 'sliced W₂ to the data (data std = 1)',
    panel: (initialization, target) => `${styles[target].label}, ${names.en[initialization]}`,
    cloudTitle: 'What do the four networks draw?',
    cloudFinding: (step, clouds, exactMoved) =>
      step === undefined
        ? 'Samples appear after 100 steps.'
        : `After ${step} steps, 50 DDIM steps from the same noise. Samples where the data hardly ever are (0.5% of fresh data): ${clouds.map(({ label, off }) => `${label} ${percent(off, 'en')}`).join('; ')}.${unmoved(clouds, exactMoved).map(({ label, moved }) => ` ${label}: the samples are ${say(moved, 'en')} from the noise they started as, where a perfect network moves them ${say(exactMoved, 'en')}. It draws the noise that it was given.`).join('')}`,
    distanceTitle: {
      'framework-default': 'What would a study with the framework’s default weights report?',
      recommended: 'And the same study with the recommended ones?',
    },
    distanceFinding: (initialization, step, epsilon, v, exact, reading) =>
      `After ${step} steps ε is ${say(epsilon, 'en')} from the data and v ${say(v, 'en')}; a perfect network, ${say(exact, 'en')}. ${
        initialization === 'framework-default' ? 'A careless study of this seed would stop here and write' : 'Only the starting weights changed. Now one would write'
      }: ${saying[reading].en}.`,
    failed: (initialization, target, step) => `The loss of ${styles[target].label} (${names.en[initialization]}) stopped being a number at step ${step}: the run ends there.`,
  },
  zh: {
    data: '数据',
    exact: '精确',
    point: '样本',
    step: '步',
    stepAxis: '训练步',
    distanceAxis: '到数据的切片 W₂ 距离（数据标准差为 1）',
    panel: (initialization, target) => `${styles[target].label}，${names.zh[initialization]}`,
    cloudTitle: '四个网络各画出了什么？',
    cloudFinding: (step, clouds, exactMoved) =>
      step === undefined
        ? '训练 100 步之后出现样本。'
        : `训练 ${step} 步之后，同一批噪声出发，50 步 DDIM。落在数据几乎不出现之处的样本（新抽的数据为 0.5%）：${clouds.map(({ label, off }) => `${label} ${percent(off, 'zh')}`).join('；')}。${unmoved(clouds, exactMoved).map(({ label, moved }) => `${label}：样本离出发时的噪声只有 ${say(moved, 'zh')}，完美的网络会把它们移动 ${say(exactMoved, 'zh')}。它画出的就是给它的噪声。`).join('')}`,
    distanceTitle: {
      'framework-default': '用框架默认权重的研究会报告什么？',
      recommended: '同一项研究，改用推荐的初始权重呢？',
    },
    distanceFinding: (initialization, step, epsilon, v, exact, reading) =>
      `训练 ${step} 步之后，ε 离数据 ${say(epsilon, 'zh')}，v 离数据 ${say(v, 'zh')}；完美的网络是 ${say(exact, 'zh')}。${
        initialization === 'framework-default' ? '只看这个种子的粗心研究会就此停下，写道' : '变的只有初始权重，现在会写成'
      }：${saying[reading].zh}。`,
    failed: (initialization, target, step) => `${styles[target].label}（${names.zh[initialization]}）的损失在第 ${step} 步不再是有限的数，运行就此结束。`,
  },
};
