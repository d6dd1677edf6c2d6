import type { Localized } from '../../src/language.ts';

/** What is said before anything is loaded; the rest is in parts-words.ts. */
interface TakeHomeWords {
  readonly save: string;
  readonly saveAs: (format: string, figure: string) => string;
  readonly saved: (name: string, size: string) => string;
  readonly failed: (why: string) => string;
  readonly title: string;
  readonly loading: string;
}

export const takeHomeWords: Localized<TakeHomeWords> = {
  en: {
    save: 'Save:',
    saveAs: (format, figure) => `Save “${figure}” as ${format}`,
    saved: (name, size) => `Saved ${name}, ${size}.`,
    failed: (why) => `Could not be saved: ${why}`,
    title: 'Take it home',
    loading: 'Loading …',
  },
  zh: {
    save: '保存：',
    saveAs: (format, figure) => `把“${figure}”存成 ${format}`,
    saved: (name, size) => `已保存 ${name}，${size}。`,
    failed: (why) => `没能保存：${why}`,
    title: '带回家',
    loading: '正在加载……',
  },
};
