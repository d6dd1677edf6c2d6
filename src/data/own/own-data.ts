/** A reader's own data as the editor holds them: whole numbers on a grid, so that an address gives back exactly what went into it. */
export type OwnData = OwnPoints | OwnGaussians;

export interface OwnPoints {
  readonly kind: 'points';
  /** The grid has 2^bits cells each way, the first at `from`, the last at `to` of its axis. */
  readonly bits: number;
  /** Horizontal, vertical. Absent: the plane that is drawn on, PLANE. */
  readonly axes?: readonly [OwnAxis, OwnAxis];
  /** Standard deviation of the kernel around each point, in hundredths of the data's. */
  readonly kernel: number;
  /** In the order of `inOrder`. */
  readonly points: readonly OwnPoint[];
  /** What classes 0, 1, … are called; empty where they are only numbered. */
  readonly classNames: readonly string[];
}
export type OwnPoint = readonly [column: number, row: number, label: number];

export interface OwnAxis {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface OwnGaussians {
  readonly kind: 'gaussians';
  readonly components: readonly OwnGaussian[];
}
export interface OwnGaussian {
  /** Centre and standard deviation in hundredths of PLANE's unit. */
  readonly x: number;
  readonly y: number;
  readonly std: number;
  /** Relative to the other components'. */
  readonly weight: number;
  readonly label: number;
}

/** No coordinate lies beyond this, so that squares and sums of it stay finite. */
export const FARTHEST = 1e100;

/** Whether an axis is long enough, compared with how far from 0 it lies, for numbers of double precision to tell its cells and their squares apart. */
export function isAxis({ from, to }: OwnAxis): boolean {
  const size = Math.max(Math.abs(from), Math.abs(to));
  return size <= FARTHEST && to - from >= 1e-100 && to - from >= 1e-8 * size;
}

/** The plane that readers draw on, −4 … 4 each way. */
export const PLANE: OwnAxis = { name: '', from: -4, to: 4 };
export const DRAWN_BITS = 10;
export const TABLE_BITS = 12;
/** Labels are 0 … 8, the digits 1 … 9 on the keyboard. */
export const MOST_CLASSES = 9;
export const FEWEST_POINTS = 3;
/** What exact models still answer in seconds; the named colours, the slowest data set, have 1,610. */
export const MOST_POINTS = 1000;
export const MOST_GAUSSIANS = 24;
/** In letters. */
export const LONGEST_NAME = 40;
export const LIMITS = {
  kernel: { min: 2, max: 60 },
  centre: { min: -400, max: 400 },
  std: { min: 5, max: 200 },
  weight: { min: 1, max: 100 },
} as const;

/** By class, then from left to right, then upwards: points have no order of their own, and sorted they are short to write. */
export const inOrder = (points: readonly OwnPoint[]): OwnPoint[] => points.toSorted((one, other) => one[2] - other[2] || one[0] - other[0] || one[1] - other[1]);

/** Centre of a cell in the units of its axis. */
export const atCell = ({ from, to }: OwnAxis, cell: number, bits: number): number => from + ((to - from) * cell) / (2 ** bits - 1);

/** The cell that a value lies in, or the nearest. */
export const cellOf = ({ from, to }: OwnAxis, value: number, bits: number): number =>
  Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * (2 ** bits - 1));

/** Letters that are looked at: putting marks in their order takes time quadratic in their number. */
const LONGEST_RAW = 10 * LONGEST_NAME;

/** A name from a file as it may be shown: one line, no control characters (a right-to-left mark would turn round what follows), not too long. */
export const tidyName = (text: string): string => [...text.slice(0, LONGEST_RAW).normalize('NFC').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();

/** Why data cannot be run. */
export type Lack = 'few-points' | 'no-spread' | 'many-points' | 'one-class';

/** undefined where the data can be used. @param most components at most. @param classes at least. */
export function lackOf(data: OwnData, { most, classes }: { readonly most: number; readonly classes: number }): Lack | undefined {
  const list = data.kind === 'points' ? data.points : data.components;
  const labels = new Set(data.kind === 'points' ? data.points.map(([, , label]) => label) : data.components.map(({ label }) => label));
  if (list.length < (data.kind === 'points' ? FEWEST_POINTS : 1)) return 'few-points';
  if (data.kind === 'points' && data.points.every(([x, y]) => x === data.points[0]![0] && y === data.points[0]![1])) return 'no-spread';
  if (list.length > most) return 'many-points';
  return labels.size < classes ? 'one-class' : undefined;
}
