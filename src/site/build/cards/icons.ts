import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { lightPalette } from './drawing.ts';

const TOUCH = 180;
const SMALL = 32;

/** favicon.svg for what cannot show it: a touch icon, which needs a ground and a margin, and favicon.ico. */
export async function writeIcons(root: string): Promise<void> {
  const svg = await readFile('public/favicon.svg');
  const inner = Math.round(TOUCH * 0.84);
  const drawing = await sharp(svg, { density: 600 }).resize(inner, inner).png().toBuffer();
  const touch = sharp({ create: { width: TOUCH, height: TOUCH, channels: 3, background: lightPalette()('paper') } });
  await writeFile(join(root, 'apple-touch-icon.png'), await touch.composite([{ input: drawing }]).png().toBuffer());
  await writeFile(join(root, 'favicon.ico'), icoOf(await sharp(svg, { density: 600 }).resize(SMALL, SMALL).png().toBuffer(), SMALL));
}

/** An ICO file with one PNG in it. */
export function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
