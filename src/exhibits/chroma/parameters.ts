import { scale, sweepParameters } from '../guided-sweep/parameters.ts';
import { choice, type Values } from '../parameters.ts';

export const parameters = {
  ...sweepParameters,
  scale: scale(5),
  word: choice({
    label: { en: 'Colour word', zh: '颜色词' },
    scope: 'view',
    options: {
      red: { en: 'red', zh: '红' },
      orange: { en: 'orange', zh: '橙' },
      yellow: { en: 'yellow', zh: '黄' },
      green: { en: 'green', zh: '绿' },
      blue: { en: 'blue', zh: '蓝' },
      purple: { en: 'purple', zh: '紫' },
      pink: { en: 'pink', zh: '粉' },
    },
    default: 'green',
  }),
};
export type ChromaParameters = Values<typeof parameters>;
