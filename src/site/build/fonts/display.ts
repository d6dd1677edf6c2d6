import type { Plugin } from 'vite';
import { FACE } from './face.ts';

const PRELOADED = /-latin-wght-normal\.woff2/;

/**
 * The two fonts that pages preload (`Head.astro`) have a tenth of a second; if they are later they are left for the next page, so that text that has been laid
 * out is neither moved nor laid out again. Those of other letters and the italics, which are found only when text is laid out, take their place when they come.
 */
export function fontDisplay(): Plugin {
  return {
    name: 'font-display',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/@fontsource-variable\/.*\.css$/.test(id)) return undefined;
      const preloaded = id.endsWith('/wght.css') ? 1 : 0;
      const css = withOptional(code);
      const found = css.match(/font-display: optional/g)?.length ?? 0;
      if (found !== preloaded) throw new Error(`${id}: ${found} fonts are to be left when they are late, and ${preloaded} are preloaded`);
      return { code: css, map: null };
    },
  };
}

/** The faces that pages preload become `optional`. */
export const withOptional = (css: string): string => css.replace(FACE, (face) => (PRELOADED.test(face) ? face.replace('font-display: swap', 'font-display: optional') : face));
