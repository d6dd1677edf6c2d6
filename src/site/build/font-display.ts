import type { Plugin } from 'vite';

/**
 * A font that has not come in the first tenth of a second is left for the next page: text that has been laid out is neither moved nor laid out again.
 * The pages preload the fonts, so that this is seldom.
 */
export function fontDisplay(): Plugin {
  return {
    name: 'font-display',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/@fontsource-variable\/.*\.css$/.test(id)) return undefined;
      if (!code.includes('font-display: swap')) throw new Error(`${id} says nothing of how its fonts are shown`);
      return { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null };
    },
  };
}
