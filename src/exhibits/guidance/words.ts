import type { Localized } from '../../language.ts';
import type { Measure } from '../guided-sweep/sweep-figures.ts';
import { sayShares, sayTimes, type Found } from '../guided-sweep/words.ts';

type MeasureWords = Pick<Measure, 'title' | 'axis' | 'finding'>;
interface Words {
  readonly cloudTitle: (scale: number) => string;
  readonly cloudFinding: string;
  readonly pathTitle: (scale: number) => string;
  readonly pathAxis: string;
  readonly pathTable: string;
  readonly pathFinding: (first: Found, longest: Found) => string;
  readonly overshoot: MeasureWords;
  readonly spread: MeasureWords;
  readonly off: MeasureWords;
  readonly peak: MeasureWords;
}

export const words: Localized<Words> = {
  en: {
    cloudTitle: (scale) => `Where do guided samples go at w = ${scale}?`,
    cloudFinding: 'Grey is the data; all classes are shown together, of the run that is on screen.',
    pathTitle: (scale) => `How long is x̂₀ along the steps at w = ${scale}?`,
    pathAxis: 'mean |x̂₀| over the data’s radius',
    pathTable: 'timestep',
    pathFinding: (first, longest) => `From pure noise on the right to the sample on the left. First x̂₀: ${sayTimes(first, 'en')} times the data’s radius; the longest: ${sayTimes(longest, 'en')}. Of the run whose samples are shown.`,
    overshoot: {
      title: 'How far do samples overshoot their class?',
      axis: 'overshoot along the class direction',
      finding: (scale, found) => `At w = ${scale}: ${sayShares(found, 'en')} too far out.`,
    },
    spread: {
      title: 'How much variety is left within a class?',
      axis: 'variance within a class over the data’s',
      finding: (scale, found) => `At w = ${scale}: ${sayTimes(found, 'en')} times the data’s variance.`,
    },
    off: {
      title: 'How many samples land where their class never is?',
      axis: 'share off the data of their class',
      finding: (scale, found) => `At w = ${scale}: ${sayShares(found, 'en')}; of the data themselves 0.5%.`,
    },
    peak: {
      title: 'How long does x̂₀ get on the way?',
      axis: 'longest mean |x̂₀| over the data’s radius',
      finding: (scale, found) => `At w = ${scale}: ${sayTimes(found, 'en')} times the data’s radius at its longest.`,
    },
  },
  zh: {
    cloudTitle: (scale) => `w = ${scale} 时，引导后的样本去了哪里？`,
    cloudFinding: '灰色是数据；所有类别画在一起，样本取自屏幕上的这次运行。',
    pathTitle: (scale) => `w = ${scale} 时，x̂₀ 一步步有多长？`,
    pathAxis: '|x̂₀| 的均值与数据半径之比',
    pathTable: '时间步',
    pathFinding: (first, longest) => `从右端的纯噪声走到左端的样本。第一个 x̂₀ 与数据半径相比：${sayTimes(first, 'zh')}；最长时：${sayTimes(longest, 'zh')}。取自图中样本的那次运行。`,
    overshoot: {
      title: '样本沿类别方向过冲多少？',
      axis: '沿类别方向的过冲',
      finding: (scale, found) => `w = ${scale} 时，多走了：${sayShares(found, 'zh')}。`,
    },
    spread: {
      title: '类内还剩多少变化？',
      axis: '类内方差与数据之比',
      finding: (scale, found) => `w = ${scale} 时，方差与数据相比：${sayTimes(found, 'zh')}。`,
    },
    off: {
      title: '有多少样本落在本类从不出现的地方？',
      axis: '落在本类数据之外的份额',
      finding: (scale, found) => `w = ${scale} 时：${sayShares(found, 'zh')}；数据自身是 0.5%。`,
    },
    peak: {
      title: '途中的 x̂₀ 会有多长？',
      axis: '|x̂₀| 均值的最大值与数据半径之比',
      finding: (scale, found) => `w = ${scale} 时，最长处与数据半径相比：${sayTimes(found, 'zh')}。`,
    },
  },
};
