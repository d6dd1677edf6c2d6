import type { Plugin } from 'vite';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The two fonts that pages preload (`Head.astro`) have a tenth of a second; if they are later they are left for the next page, so that text that has been laid
 * out is neither moved nor laid out again. All others, of Greek letters and italics, which are found only then, take their place when they come.
 */
export function fontDisplay(): Plugin {
  return {
    name: 'font-display',
    enforce: 'pre',
    transform(code, id) {
      return /\/@fontsource-variable\/.*\.css$/.test(id) ? { code: withOptional(code), map: null } : undefined;
    },
  };
}

/** @throws Error where no face is one of those, or none is swapped in: a package that changed */
export function withOptional(css: string): string {
  if (!css.includes('font-display: swap')) throw new Error('a style sheet of fonts says nothing of how they are shown');
  return css.replace(FACE, (face) => (/-latin-wght-normal\.woff2/.test(face) ? face.replace('font-display: swap', 'font-display: optional') : face));
}
