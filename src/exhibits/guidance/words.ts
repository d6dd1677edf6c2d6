import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import { parameters } from './parameters.ts';

type Values = readonly { readonly name: string; readonly value: number }[];
interface SweepWords {
  readonly title: string;
  readonly axis: string;
  readonly finding: (scale: number, values: Values) => string;
}
interface Words {
  readonly exact: string;
  readonly data: string;
  readonly who: string;
  readonly point: string;
  readonly shownCount: string;
  readonly outsideCount: string;
  readonly scaleAxis: string;
  readonly swatchTitle: (word: string, scale: number) => string;
  readonly swatchFinding: (rows: readonly { readonly name: string; readonly outside: number; readonly of: number }[]) => string;
  readonly planeTitle: (scale: number) => string;
  readonly planeFinding: string;
  readonly cloudTitle: (scale: number) => string;
  readonly cloudFinding: string;
  readonly noInverse: (names: readonly string[]) => string;
  readonly chroma: SweepWords;
  readonly outside: SweepWords;
  readonly overshoot: SweepWords;
  readonly spread: SweepWords;
}

const wordIn = (word: string, language: 'en' | 'zh'): string => parameters.word.options[word as keyof typeof parameters.word.options][language];

const en = {
  times: (values: Values) => values.map(({ name, value }) => `${name} ${say(value, 'en')}`).join(', '),
  shares: (values: Values) => values.map(({ name, value }) => `${name} ${percent(value, 'en')}`).join(', '),
  pending: 'No samples at this scale yet.',
};
const zh = {
  times: (values: Values) => values.map(({ name, value }) => `${name} ${say(value, 'zh')} 倍`).join('，'),
  shares: (values: Values) => values.map(({ name, value }) => `${name} ${percent(value, 'zh')}`).join('，'),
  pending: '这个强度还没有样本。',
};

export const words: Localized<Words> = {
  en: {
    exact: 'exact',
    data: 'data',
    who: 'whose',
    point: 'sample',
    shownCount: 'swatches shown',
    outsideCount: 'outside sRGB at every lightness',
    scaleAxis: 'guidance scale w',
    swatchTitle: (word, scale) => `What does “${wordIn(word, 'en')}” look like at w = ${scale}?`,
    swatchFinding: (rows) => `Beyond what an sRGB screen can show at any lightness (marked with a corner, drawn at the nearest edge): ${rows.map(({ name, outside, of }) => `${name} ${outside} of ${of}`).join(', ')}.`,
    planeTitle: (scale) => `Where do all seven words go at w = ${scale}?`,
    planeFinding: 'Each dot is a sample in its own colour; distance from the centre is chroma, the line is the edge of sRGB.',
    cloudTitle: (scale) => `Where do guided samples go at w = ${scale}?`,
    cloudFinding: 'Grey is the data; all classes are shown together.',
    noInverse: (names) => `${names.join(', ')}: no samples, because at zero SNR the target does not determine x₀.`,
    chroma: {
      title: 'How much more colourful than the data?',
      axis: 'mean chroma over the data’s',
      finding: (scale, values) => (values.length ? `At w = ${scale}: ${en.times(values)} times the data’s mean chroma.` : en.pending),
    },
    outside: {
      title: 'How many leave the sRGB gamut?',
      axis: 'share outside at every lightness',
      finding: (scale, values) => (values.length ? `At w = ${scale}: ${en.shares(values)}.` : en.pending),
    },
    overshoot: {
      title: 'How far do samples overshoot their class?',
      axis: 'overshoot along the class direction',
      finding: (scale, values) => (values.length ? `At w = ${scale}: ${en.shares(values)} too far out.` : en.pending),
    },
    spread: {
      title: 'How much variety is left within a class?',
      axis: 'variance within a class over the data’s',
      finding: (scale, values) => (values.length ? `At w = ${scale}: ${en.times(values)} times the data’s variance.` : en.pending),
    },
  },
  zh: {
    exact: '精确',
    data: '数据',
    who: '来源',
    point: '样本',
    shownCount: '色块数',
    outsideCount: '任何明度下都在 sRGB 之外',
    scaleAxis: '引导强度 w',
    swatchTitle: (word, scale) => `w = ${scale} 时，“${wordIn(word, 'zh')}”是什么样子？`,
    swatchFinding: (rows) => `任何明度下都超出 sRGB 色域的色块（带角标，画成最近的边界色）：${rows.map(({ name, outside, of }) => `${name} ${of} 个中有 ${outside} 个`).join('，')}。`,
    planeTitle: (scale) => `w = ${scale} 时，七个颜色词各去了哪里？`,
    planeFinding: '每个点是一个样本，用它自己的颜色画出；离中心的距离是彩度，线是 sRGB 的边界。',
    cloudTitle: (scale) => `w = ${scale} 时，引导后的样本去了哪里？`,
    cloudFinding: '灰色是数据；所有类别画在一起。',
    noInverse: (names) => `${names.join('、')} 没有样本：信噪比为零时，它的目标定不出 x₀。`,
    chroma: {
      title: '比数据鲜艳多少？',
      axis: '平均彩度与数据之比',
      finding: (scale, values) => (values.length ? `w = ${scale} 时，平均彩度与数据相比：${zh.times(values)}。` : zh.pending),
    },
    outside: {
      title: '有多少越出了 sRGB 色域？',
      axis: '任何明度下都在色域外的份额',
      finding: (scale, values) => (values.length ? `w = ${scale} 时：${zh.shares(values)}。` : zh.pending),
    },
    overshoot: {
      title: '样本沿类别方向过冲多少？',
      axis: '沿类别方向的过冲',
      finding: (scale, values) => (values.length ? `w = ${scale} 时，多走了：${zh.shares(values)}。` : zh.pending),
    },
    spread: {
      title: '类内还剩多少变化？',
      axis: '类内方差与数据之比',
      finding: (scale, values) => (values.length ? `w = ${scale} 时，方差与数据相比：${zh.times(values)}。` : zh.pending),
    },
  },
};
