/** make-data.ts [FOLDER]: makes the data files of src/data from their packages; running it again gives the same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { colornames } from 'color-name-list';
import { converter } from 'culori';
import { seeded, type Random } from '../src/random.ts';

const toOklab = converter('oklab');
const toRgb = converter('rgb');

const FOLDER = process.argv[2] ?? join(import.meta.dirname, '../src/data');
const HUES = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink'];
const COUNTED_ONLY = ['brown', 'grey', 'gray'];
const PER_CLASS = 230; // what the rarest of the seven can give
const KNOWN_NAMES = colornames.map(({ name }) => name);

write('colours.json', colours());
write('penguins.json', penguins());

function colours() {
  const random = seeded(1).split('named colours');
  const chosen = HUES.flatMap((word) => choose(endingIn(word), PER_CLASS, random.split(word)));
  const hexOf = new Map(colornames.map(({ name, hex }) => [name, hex]));
  const places = chosen.map((name) => toOklab(hexOf.get(name)!)!);
  return {
    source: {
      name: 'Color Names (color-name-list)',
      url: 'https://github.com/meodai/color-names',
      licence: 'MIT',
      licenceText: read('color-name-list/LICENSE').trim(),
      version: versionOf('color-name-list'),
      count: chosen.length,
    },
    total: colornames.length,
    endingIn: Object.fromEntries([...HUES, ...COUNTED_ONLY].map((word) => [word, endingIn(word).length])),
    classes: HUES,
    names: chosen,
    a: places.map(({ a }) => round(a)),
    b: places.map(({ b }) => round(b)),
    L: places.map(({ l }) => round(l)),
    ...gamutBoundary(),
  };
}

/** Names whose last word is this one: "Peek-a-Blue" but not "Evergreen" or "Buttered". */
function endingIn(word: string): string[] {
  const pattern = new RegExp(`(^|[^\\p{L}])${word}$`, 'iu');
  return KNOWN_NAMES.filter((name) => pattern.test(name));
}

/** `count` of the names, each equally likely, in their old order. */
function choose(names: string[], count: number, random: Random): string[] {
  return names
    .map((name, i) => ({ name, i, key: random.uniform() }))
    .sort((p, q) => p.key - q.key)
    .slice(0, count)
    .sort((p, q) => p.i - q.i)
    .map(({ name }) => name);
}

/**
 * The outline of sRGB seen along the lightness axis, at every degree and at the six corners: at blue the outline is so steep
 * that whole degrees miss a tenth of the chroma.
 */
function gamutBoundary() {
  const corners = [[1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 1, 1], [0, 0, 1], [1, 0, 1]].map(([r, g, b]) => {
    const { a, b: y } = toOklab({ mode: 'rgb', r: r!, g: g!, b: b! });
    return { hue: (Math.atan2(y, a) * (180 / Math.PI) + 360) % 360, chroma: Math.hypot(a, y) };
  });
  const degrees = Array.from({ length: 360 }, (_, hue) => ({ hue, chroma: largestChroma(hue) }));
  const outline = [...degrees, ...corners].sort((p, q) => p.hue - q.hue);
  return { gamutHue: outline.map(({ hue }) => round(hue)), gamutChroma: outline.map(({ chroma }) => round(chroma)) };
}

/** Over all lightnesses, by a scan and then a golden-section search around its best. */
function largestChroma(hue: number): number {
  const scan = Array.from({ length: 201 }, (_, i) => chromaInGamut(i / 200, hue));
  const best = scan.indexOf(Math.max(...scan)) / 200;
  let [low, high] = [best - 1 / 200, best + 1 / 200];
  const ratio = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-7) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (chromaInGamut(left, hue) < chromaInGamut(right, hue)) low = left;
    else high = right;
  }
  return chromaInGamut((low + high) / 2, hue);
}

/** The chroma at which a ray of one lightness and hue leaves sRGB, by bisection. */
function chromaInGamut(lightness: number, hue: number): number {
  const [x, y] = [Math.cos((hue * Math.PI) / 180), Math.sin((hue * Math.PI) / 180)];
  let [inside, outside] = [0, 0.5];
  while (outside - inside > 1e-7) {
    const middle = (inside + outside) / 2;
    const { r, g, b } = toRgb({ mode: 'oklab', l: lightness, a: middle * x, b: middle * y });
    if (Math.min(r, g, b) >= -1e-7 && Math.max(r, g, b) <= 1 + 1e-7) inside = middle;
    else outside = middle;
  }
  return inside;
}

function penguins() {
  const species = ['Adelie', 'Chinstrap', 'Gentoo'];
  const rows = JSON.parse(read('vega-datasets/data/penguins.json')) as Record<string, string | number | null>[];
  const complete = rows.filter((row) => row['Beak Length (mm)'] !== null && row['Beak Depth (mm)'] !== null);
  return {
    source: {
      name: 'Palmer Archipelago (Antarctica) penguins: K. B. Gorman, Palmer Station LTER; edited by A. Horst',
      url: 'https://allisonhorst.github.io/palmerpenguins/',
      licence: 'CC0-1.0',
      version: `vega-datasets ${versionOf('vega-datasets')}`,
      count: complete.length,
    },
    dropped: rows.length - complete.length,
    classes: species.map((name) => name.toLowerCase()),
    label: complete.map((row) => species.indexOf(String(row['Species']))),
    billLength: complete.map((row) => row['Beak Length (mm)']),
    billDepth: complete.map((row) => row['Beak Depth (mm)']),
  };
}

function read(path: string): string {
  return readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
}

function versionOf(name: string): string {
  return (JSON.parse(read(`${name}/package.json`)) as { version: string }).version;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** One line a field, so that a difference shows where it is. */
function write(name: string, data: Record<string, unknown>): void {
  const fields = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  writeFileSync(join(FOLDER, name), `{\n${fields.join(',\n')}\n}\n`);
}
