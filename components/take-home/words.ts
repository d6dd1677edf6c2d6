import type { Localized } from '../../src/language.ts';

interface TakeHomeWords {
  readonly save: string;
  readonly saveAs: (format: string, figure: string) => string;
  readonly saved: (name: string, size: string) => string;
  readonly failed: (why: string) => string;
  readonly settings: string;
  readonly defaults: string;
  readonly seed: (seed: string) => string;
  readonly title: string;
  readonly loading: string;
  readonly run: { readonly save: string; readonly live: string; readonly stored: string };
}

export const takeHomeWords: Localized<TakeHomeWords> = {
  en: {
    save: 'Save:',
    saveAs: (format, figure) => `Save “${figure}” as ${format}`,
    saved: (name, size) => `Saved ${name}, ${size}.`,
    failed: (why) => `Could not be saved: ${why}`,
    settings: 'Settings: ',
    defaults: 'default settings',
    seed: (seed) => `seed ${seed}`,
    title: 'Take it home',
    loading: 'Loading …',
    run: { save: 'Save the run as JSON', live: 'The run on the charts: settings, records, measures, verdict and versions.', stored: 'The stored reference run: settings, records, measures, verdict and versions.' },
  },
  zh: {
    save: '保存：',
    saveAs: (format, figure) => `把“${figure}”存成 ${format}`,
    saved: (name, size) => `已保存 ${name}，${size}。`,
    failed: (why) => `没能保存：${why}`,
    settings: '设置：',
    defaults: '默认设置',
    seed: (seed) => `种子 ${seed}`,
    title: '带回家',
    loading: '正在加载……',
    run: { save: '把这次运行存成 JSON', live: '图上这次运行的设置、记录、测量值、结论和软件版本。', stored: '存好的参考运行的设置、记录、测量值、结论和软件版本。' },
  },
};
