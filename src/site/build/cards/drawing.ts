import { readFileSync } from 'node:fs';
import satori from 'satori';
import { CARD } from '../../sharing.ts';
import { serif, type CardFonts } from './fonts.ts';

export interface CardText {
  readonly language: string;
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
}

const MARGIN = 72;
/** Where the three arrows start, and how long they are. */
const CENTRE = { x: 950, y: 315 };
const RADIUS = 132;
const SIGN = { width: 100, height: 90, away: 48 };
/** Data to the right, noise upwards, the velocity across: the favicon's picture, at an angle of 45°. */
const ARROWS = [
  { colour: 'epsilon', sign: 'ε', below: '', dx: 0, dy: -1, dash: '' },
  { colour: 'v', sign: 'v', below: '', dx: -Math.SQRT1_2, dy: -Math.SQRT1_2, dash: '26 12' },
  { colour: 'x0', sign: 'x', below: '0', dx: 1, dy: 0, dash: '0.1 16' },
] as const;

type Palette = (name: string) => string;

/** The light theme's colours, from the style sheet. */
export function lightPalette(): Palette {
  const css = readFileSync('src/site/styles/theme.css', 'utf8');
  return (name) => {
    const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
    if (!colour) throw new Error(`theme.css has no colour --${name}`);
    return colour;
  };
}

/** A card as SVG, all text in outlines. @throws Error that names characters which no font has: they would be boxes */
export async function drawCard({ language, siteName, title, description }: CardText, fonts: CardFonts, palette: Palette): Promise<string> {
  const chinese = language.startsWith('zh');
  // satori asks one font for a letter and the hat over it, and none here has both.
  const plain = (text: string) => text.replaceAll('\u0302', 'ˆ');
  const long = [...title].length > (chinese ? 12 : 34);
  const column = { width: 700, fontFamily: serif(chinese), textWrap: 'pretty' };
  const signs = ARROWS.map(({ colour, sign, below, dx, dy }) =>
    box(
      {
        position: 'absolute',
        left: CENTRE.x + dx * (RADIUS + SIGN.away) - SIGN.width / 2,
        top: CENTRE.y + dy * (RADIUS + SIGN.away) - SIGN.height / 2,
        width: SIGN.width,
        height: SIGN.height,
        justifyContent: 'center',
        alignItems: 'center',
        fontFamily: 'math',
        fontSize: 64,
        color: palette(colour),
      },
      [sign, box({ fontFamily: serif(false), fontSize: 36, marginTop: 30 }, below)],
    ),
  );
  const svg = await satori(
    box({ ...CARD, boxSizing: 'border-box', padding: MARGIN, flexDirection: 'column', justifyContent: 'space-between', background: palette('paper'), color: palette('ink') }, [
      box({ ...column, fontSize: 32, fontWeight: 600 }, siteName),
      box({ ...column, display: 'block', fontSize: long ? 62 : 80, fontWeight: 600, lineHeight: chinese ? 1.3 : 1.14, lineClamp: long ? 4 : 3 }, plain(title)),
      box({ ...column, display: 'block', fontSize: 29, lineHeight: chinese ? 1.55 : 1.4, lineClamp: 3, color: palette('muted') }, plain(description)),
      ...signs,
    ]),
    {
      ...CARD,
      fonts,
      loadAdditionalAsset: async (_, text) => {
        throw new Error(`no font of the cards has ${JSON.stringify(text)}, in "${title}"`);
      },
    },
  );
  return svg.replace('</svg>', `${motif(palette)}</svg>`);
}

function motif(palette: Palette): string {
  const circle = `<circle cx="${CENTRE.x}" cy="${CENTRE.y}" r="${RADIUS}" fill="none" stroke="${palette('data')}" stroke-width="3"/>`;
  const arrows = ARROWS.map(({ colour, dx, dy, dash }) => {
    const [x, y] = [CENTRE.x + dx * RADIUS, CENTRE.y + dy * RADIUS];
    const shaft = `<path d="M${CENTRE.x} ${CENTRE.y}L${x - dx * 20} ${y - dy * 20}" stroke="${palette(colour)}" stroke-width="9" stroke-linecap="round" stroke-dasharray="${dash || 'none'}"/>`;
    const [px, py] = [-dy * 15, dx * 15];
    return `${shaft}<path d="M${x} ${y}L${x - dx * 34 + px} ${y - dy * 34 + py}L${x - dx * 34 - px} ${y - dy * 34 - py}z" fill="${palette(colour)}"/>`;
  });
  return [circle, ...arrows].join('');
}

interface Box {
  readonly type: 'div';
  readonly props: { readonly style: object; readonly children: string | readonly (string | Box)[] };
}
const box = (style: object, children: Box['props']['children']): Box => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
