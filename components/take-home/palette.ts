import theme from '../../src/site/styles/theme.css?raw';

/** The light theme's custom properties, whatever theme the page has: files are for white paper. */
const light = new Map([.../:root \{([^}]*)\}/.exec(theme)![1]!.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));

/** Fonts that other machines have; the site's own cannot be in a file that names them. */
export const FILE_FONTS = "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif";

/** The value of a custom property given as var(--name). */
export const colourOf = (variable: string): string => light.get(variable.slice(4, -1)) ?? light.get('--paper')!;

/** Markup with every custom property of the theme replaced by its value; Plot's own background is the paper. */
export const resolveColours = (markup: string): string => markup.replace(/var\(--[\w-]+\)/g, colourOf).replaceAll('currentColor', colourOf('var(--ink)'));
