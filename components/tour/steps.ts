import type { Localized } from '../../src/language.ts';

export interface TourStep {
  /** The first element on the home page that this selects is pointed out. */
  readonly at: string;
  readonly text: Localized;
}

const exhibit = '[data-exhibit="twin-training"]';

/** About fifteen seconds each. */
export const steps: readonly TourStep[] = [
  {
    at: '#chapters',
    text: {
      en: 'The tutorial has chapters, to be read in order or not. Each lets you guess first, then shows, then derives; derivations are folded until you open them.',
      zh: '教程分成若干章，按不按顺序读都可以。每章先让你猜，再给你看，然后推导；推导是折叠的，想看再打开。',
    },
  },
  {
    at: `${exhibit} .transport`,
    text: {
      en: 'This is an exhibit. The charts show a stored run over eight seeds. Press Run and small networks train here, in your browser; nothing is sent anywhere.',
      zh: '这是一件展品。图里现在是存好的运行，共八个种子。按“运行”，小网络就在你的浏览器里训练，不会向任何地方发送数据。',
    },
  },
  {
    at: `${exhibit} .settings`,
    text: {
      en: 'Change one setting and run again, or add seeds. “Copy a link” carries all settings, so that somebody else gets the same run.',
      zh: '改一个设置再运行，或者多加几个种子。“复制链接”会带上全部设置，别人打开就是同一次运行。',
    },
  },
  {
    at: `${exhibit} .figure-plot`,
    text: {
      en: 'Point at a chart to read its numbers, or reach it with Tab and use the arrow keys. Charts along the same quantity move together. ε is an orange solid line, v a blue dashed one, on every page.',
      zh: '把指针移到图上就能读数，也可以用 Tab 选中它，再按方向键。沿同一个量画的图会一起动。ε 总是橙色实线，v 总是蓝色虚线，每一页都是如此。',
    },
  },
  {
    at: `${exhibit} .verdict`,
    text: {
      en: 'The verdict is computed from the run by a rule that was fixed before. It can say yes, no, or that nothing was found.',
      zh: '结论由运行结果算出，规则事先定好。它可以说是，可以说否，也可以说没有发现差别。',
    },
  },
  {
    at: 'header.site .rooms',
    text: {
      en: 'Claims puts what is said about ε and v on trial, one by one, with sources and with tests that you can repeat. Exhibits lists everything that runs.',
      zh: '“说法”把关于 ε 与 v 的种种说法逐条检验，附出处和可以重做的实验；“展品”列出一切能运行的东西。',
    },
  },
  {
    at: 'header.site .preferences',
    text: {
      en: 'Light or dark, and the other language, which keeps your place. That is all; this tour does not come back by itself.',
      zh: '这里换明暗，也可以换语言，位置不会丢。就这些了；导览不会自己再出现。',
    },
  },
];

export const walkWords: Localized<Readonly<Record<'leave' | 'next' | 'back' | 'end' | 'label', string>> & { readonly count: (at: number, of: number) => string }> = {
  en: { label: 'Tour', leave: 'No, thanks', next: 'Next', back: 'Back', end: 'Done', count: (at, of) => `${at} of ${of}` },
  zh: { label: '导览', leave: '不用了', next: '下一步', back: '上一步', end: '完成', count: (at, of) => `${at} / ${of}` },
};
