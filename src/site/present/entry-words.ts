import type { Localized } from '../../language.ts';

/** What is said of presenter mode before it is loaded. */
export const presentEntry: Localized<Readonly<Record<'present' | 'notLoaded', string>>> = {
  en: {
    present: 'Present',
    notLoaded: 'Presenter mode could not be loaded. Check the connection and load the page again.',
  },
  zh: {
    present: '演示',
    notLoaded: '演示模式没能加载。请检查网络，再重新打开本页。',
  },
};
