import type { Localized } from '../../language.ts';
import type { Measure } from '../guided-sweep/sweep-figures.ts';
import { sayShares, sayTimes } from '../guided-sweep/words.ts';
import { parameters } from './parameters.ts';

type MeasureWords = Pick<Measure, 'title' | 'axis' | 'finding'>;
interface Words {
  readonly who: string;
  readonly shownCount: string;
  readonly outsideCount: string;
  readonly swatchTitle: (word: string, scale: number) => string;
  readonly swatchFinding: (rows: readonly { readonly name: string; readonly outside: number; readonly of: number }[]) => string;
  readonly planeTitle: (scale: number) => string;
  readonly planeFinding: string;
  readonly chroma: MeasureWords;
  readonly outside: MeasureWords;
}

const wordIn = (word: string, language: 'en' | 'zh'): string => parameters.word.options[word as keyof typeof parameters.word.options][language];

export const words: Localized<Words> = {
  en: {
    who: 'whose',
    shownCount: 'swatches shown',
    outsideCount: 'outside sRGB at every lightness',
    swatchTitle: (word, scale) => `What does “${wordIn(word, 'en')}” look like at w = ${scale}?`,
    swatchFinding: (rows) => `Beyond what an sRGB screen can show at any lightness (marked with a corner, drawn at the nearest edge): ${rows.map(({ name, outside, of }) => `${name} ${outside} of ${of}`).join(', ')}.`,
    planeTitle: (scale) => `Where do all seven words go at w = ${scale}?`,
    planeFinding: 'Each dot is a sample in its own colour; distance from the centre is chroma, the line is the edge of sRGB.',
    chroma: {
      title: 'How much more colourful than the data?',
      axis: 'mean chroma over the data’s',
      finding: (scale, found) => `At w = ${scale}: ${sayTimes(found, 'en')} times the data’s mean chroma.`,
    },
    outside: {
      title: 'How many leave the sRGB gamut?',
      axis: 'share outside at every lightness',
      finding: (scale, found) => `At w = ${scale}: ${sayShares(found, 'en')}.`,
    },
  },
  zh: {
    who: '来源',
    shownCount: '色块数',
    outsideCount: '任何明度下都在 sRGB 之外',
    swatchTitle: (word, scale) => `w = ${scale} 时，“${wordIn(word, 'zh')}”是什么样子？`,
    swatchFinding: (rows) => `任何明度下都超出 sRGB 色域的色块（带角标，画成最近的边界色）：${rows.map(({ name, outside, of }) => `${name} ${of} 个中有 ${outside} 个`).join('，')}。`,
    planeTitle: (scale) => `w = ${scale} 时，七个颜色词各去了哪里？`,
    planeFinding: '每个点是一个样本，用它自己的颜色画出；离中心的距离是彩度，线是 sRGB 的边界。',
    chroma: {
      title: '比数据鲜艳多少？',
      axis: '平均彩度与数据之比',
      finding: (scale, found) => `w = ${scale} 时，平均彩度与数据相比：${sayTimes(found, 'zh')}。`,
    },
    outside: {
      title: '有多少越出了 sRGB 色域？',
      axis: '任何明度下都在色域外的份额',
      finding: (scale, found) => `w = ${scale} 时：${sayShares(found, 'zh')}。`,
    },
  },
};
