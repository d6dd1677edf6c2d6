import type { Language, Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { Sampler } from './records.ts';

export type Found = readonly { readonly name: string; readonly value: number }[];

interface Words {
  readonly exact: string;
  readonly data: string;
  readonly point: string;
  readonly scaleAxis: string;
  /** Of one sampler without the remedy that others have. */
  readonly without: (name: string) => string;
  readonly least: (name: string) => string;
  readonly most: (name: string) => string;
  readonly pending: string;
  readonly threads: (seeds: number) => string;
  readonly faint: string;
  readonly noWeaker: string;
  readonly noInverse: (names: readonly string[]) => string;
}

export const words: Localized<Words> = {
  en: {
    exact: 'exact',
    data: 'data',
    point: 'sample',
    scaleAxis: 'guidance scale w',
    without: (name) => `${name} without`,
    least: (name) => `${name}, lowest seed`,
    most: (name) => `${name}, highest seed`,
    pending: 'No samples at this scale yet.',
    threads: (seeds) => `Thick lines: mean of ${seeds} seeds; thin lines: each of them.`,
    faint: 'Faint: the same without the remedy.',
    noWeaker: 'The exact model has no weaker version of itself to be guided away from, so its line is of guidance alone.',
    noInverse: (names) => `${names.join(', ')}: no samples, because at zero SNR x₀ is not determined.`,
  },
  zh: {
    exact: '精确',
    data: '数据',
    point: '样本',
    scaleAxis: '引导强度 w',
    without: (name) => `${name}（无补救）`,
    least: (name) => `${name}，最低的种子`,
    most: (name) => `${name}，最高的种子`,
    pending: '这个强度还没有样本。',
    threads: (seeds) => `粗线是 ${seeds} 个种子的平均，细线是其中的每一个。`,
    faint: '淡线是不加补救的结果。',
    noWeaker: '精确模型没有“较差的自己”可以远离，所以它的线是只有引导的结果。',
    noInverse: (names) => `${names.join('、')} 没有样本：信噪比为零时定不出 x₀。`,
  },
};

export const nameOf = (sampler: Sampler, language: Language): string => (sampler === 'exact' ? words[language].exact : styles[sampler].label);

/** "exact 1.9, ε 2" with whatever a number is followed by. */
export const sayTimes = (found: Found, language: Language): string => said(found, language, (value) => (language === 'en' ? say(value, 'en') : `${say(value, 'zh')} 倍`));
export const sayShares = (found: Found, language: Language): string => said(found, language, (value) => percent(value, language));

const said = (found: Found, language: Language, number: (value: number) => string): string => found.map(({ name, value }) => `${name} ${number(value)}`).join(language === 'en' ? ', ' : '，');
