import { bitReader, bitWriter, checksum, fromBase64url, toBase64url, type BitReader, type BitWriter } from './bits.ts';
import { inOrder, isAxis, LIMITS, MOST_CLASSES, MOST_GAUSSIANS, MOST_POINTS, tidyName, type OwnAxis, type OwnData, type OwnGaussian, type OwnGaussians, type OwnPoint, type OwnPoints } from './own-data.ts';

/** A reader's own data as a value of a setting: what stands in an address or on a command line. */
export type OwnText = `own:${string}`;
const PREFIX = 'own:';
/** Of the format; another is not read. */
const VERSION = 1;

/** Letters. A thousand points, with all names as long as they may be, take 6,000; checking millions would hold up the page. */
const LONGEST_TEXT = 10_000;

export const isOwnText = (value: unknown): value is OwnText => typeof value === 'string' && value.startsWith(PREFIX);

/** @throws RangeError if the data are outside the limits of `own-data.ts` or points are not in the order of `inOrder`. */
export function encodeOwn(data: OwnData): OwnText {
  if (!withinLimits(data)) throw new RangeError('own data must be in order and within their limits');
  return written(data);
}

/** undefined for anything that `encodeOwn` has not written. */
export function decodeOwn(text: string): OwnData | undefined {
  if (!isOwnText(text) || text.length > LONGEST_TEXT) return undefined;
  const bytes = fromBase64url(text.slice(PREFIX.length));
  if (!bytes || bytes.length < 3) return undefined;
  const body = bytes.subarray(0, -2);
  if (checksum(body) !== bytes.at(-2)! * 256 + bytes.at(-1)!) return undefined;
  try {
    const reader = bitReader(body);
    if (reader.bits(4) !== VERSION) return undefined;
    const data = reader.bits(1) ? readGaussians(reader) : readPoints(reader);
    return reader.left() === 0 && withinLimits(data) && written(data) === text ? data : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function written(data: OwnData): OwnText {
  const writer = bitWriter();
  writer.bits(VERSION, 4);
  writer.bits(data.kind === 'gaussians' ? 1 : 0, 1);
  if (data.kind === 'gaussians') writeGaussians(writer, data);
  else writePoints(writer, data);
  const body = writer.bytes();
  const crc = checksum(body);
  return `${PREFIX}${toBase64url(Uint8Array.of(...body, crc >> 8, crc & 255))}`;
}

function writePoints(writer: BitWriter, { bits, axes, kernel, points, classNames }: OwnPoints): void {
  writer.bits(bits, 4);
  writer.bits(kernel, 6);
  writer.bits(axes ? 1 : 0, 1);
  for (const { name, from, to } of axes ?? []) {
    writer.text(name);
    writer.double(from);
    writer.double(to);
  }
  writer.bits(classNames.length, 4);
  for (const name of classNames) writer.text(name);
  for (let label = 0; label < MOST_CLASSES; label++) {
    const own = points.filter((point) => point[2] === label);
    writer.rice(own.length, 5);
    const k = riceOf(own.length, bits);
    let before = 0;
    for (const [column, row] of own) {
      const cell = column * 2 ** bits + row;
      writer.rice(cell - before, k);
      before = cell;
    }
  }
}

function readPoints(reader: BitReader): OwnPoints {
  const bits = reader.bits(4);
  const kernel = reader.bits(6);
  const axis = (): OwnAxis => ({ name: reader.text(), from: reader.double(), to: reader.double() });
  const axes = reader.bits(1) ? ([axis(), axis()] as const) : undefined;
  const classNames = Array.from({ length: reader.bits(4) }, () => reader.text());
  const points: OwnPoint[] = [];
  for (let label = 0; label < MOST_CLASSES; label++) {
    const count = reader.rice(5);
    const k = riceOf(count, bits);
    let cell = 0;
    for (let i = 0; i < count; i++) {
      cell += reader.rice(k);
      points.push([Math.floor(cell / 2 ** bits), cell % 2 ** bits, label]);
    }
  }
  return { kind: 'points', bits, ...(axes && { axes }), kernel, points, classNames };
}

/** The k that suits steps between `count` points spread over 4^bits cells. */
const riceOf = (count: number, bits: number): number => Math.max(0, Math.floor(Math.log2((4 ** bits * Math.LN2) / (count + 1))));

const CENTRE = LIMITS.centre.max;

function writeGaussians(writer: BitWriter, { components }: OwnGaussians): void {
  writer.bits(components.length, 5);
  for (const { x, y, std, weight, label } of components) {
    writer.bits(x + CENTRE, 10);
    writer.bits(y + CENTRE, 10);
    writer.bits(std, 8);
    writer.bits(weight, 7);
    writer.bits(label, 4);
  }
}

const readGaussians = (reader: BitReader): OwnGaussians => ({
  kind: 'gaussians',
  components: Array.from({ length: reader.bits(5) }, (): OwnGaussian => ({
    x: reader.bits(10) - CENTRE, y: reader.bits(10) - CENTRE, std: reader.bits(8), weight: reader.bits(7), label: reader.bits(4),
  })),
});

const isWithin = (value: number, { min, max }: { min: number; max: number }): boolean => Number.isInteger(value) && value >= min && value <= max;
const LABEL = { min: 0, max: MOST_CLASSES - 1 };

function withinLimits(data: OwnData): boolean {
  if (data.kind === 'gaussians') {
    return isWithin(data.components.length, { min: 0, max: MOST_GAUSSIANS }) && data.components.every(({ x, y, std, weight, label }) =>
      isWithin(x, LIMITS.centre) && isWithin(y, LIMITS.centre) && isWithin(std, LIMITS.std) && isWithin(weight, LIMITS.weight) && isWithin(label, LABEL));
  }
  const { bits, axes = [], kernel, points, classNames } = data;
  const cell = { min: 0, max: 2 ** bits - 1 };
  return isWithin(bits, { min: 1, max: 12 })
    && isWithin(kernel, LIMITS.kernel)
    && points.length <= MOST_POINTS
    && points.every(([column, row, label]) => isWithin(column, cell) && isWithin(row, cell) && isWithin(label, LABEL))
    && inOrder(points).every((point, i) => point.every((value, j) => value === points[i]![j]))
    && axes.every((axis) => tidyName(axis.name) === axis.name && isAxis(axis))
    && classNames.length <= MOST_CLASSES
    && classNames.every((name) => tidyName(name) === name);
}
