import type * as Plot from '@observablehq/plot';
import type { StyleId } from './styles.ts';

interface Common {
  readonly id: string;
  /** The question that the figure answers. */
  readonly title: string;
  /** What it shows, in words, computed from the same data. */
  readonly finding: string;
  /** Drawn again only when this changes: the settings and records that the figure depends on. */
  readonly revision: string;
  /** The figure’s numbers, for the table view, the export and those who do not see it. */
  readonly table: Table;
}
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
/** A point of a chart that can be dragged. */
export interface Handle {
  readonly id: string;
  /** Where it stands, in the units of the axes. */
  readonly x: number;
  readonly y: number;
  /** The settings that put it at (x, y), or as near as they can. */
  readonly sets: (x: number, y: number) => Readonly<Record<string, number>>;
  /** Ways it can be moved; the pointer's shape says so. */
  readonly moves: 'both' | 'across' | 'up';
}
export interface PlotFigure extends Common {
  readonly kind: 'plot';
  readonly options: Plot.PlotOptions;
  /** Marks of another run, drawn faintly behind on the same axes. */
  readonly ghost?: Plot.Markish[];
  /** Where each row of the table stands on the x axis, if that is not its first number (log-SNR for a table along t). */
  readonly along?: readonly number[];
  /** What a pointer can do, controls must be able to do as well: handles are not reached by keyboard. */
  readonly handles?: readonly Handle[];
}
export interface CloudLayer {
  readonly style: StyleId;
  /** n × 2, in the units of the frame. */
  readonly points: ArrayLike<number>;
  /** Points in each path, where the layer is paths, one after another: lines, and dots unless they are the data's. */
  readonly pathLength?: number;
  /** CSS colour of each point, where the points are colours; else the layer has the colour of its style. */
  readonly fills?: readonly string[];
}
export interface CloudPanel {
  readonly label: string;
  readonly layers: readonly CloudLayer[];
  /** A closed outline, n × 2, such as the sRGB gamut. */
  readonly outline?: ArrayLike<number>;
}
export interface CloudFigure extends Common {
  readonly kind: 'clouds';
  readonly panels: readonly CloudPanel[];
  readonly x: { readonly domain: readonly [number, number]; readonly label: string };
  readonly y: { readonly domain: readonly [number, number]; readonly label: string };
}
export interface SwatchRow {
  readonly label: string;
  readonly style: StyleId;
  /** `outside` marks a colour that no sRGB screen can show: `css` is then the nearest that it can. */
  readonly swatches: readonly { readonly css: string; readonly outside: boolean }[];
}
export interface SwatchFigure extends Common {
  readonly kind: 'swatches';
  readonly rows: readonly SwatchRow[];
}
export type Figure = PlotFigure | CloudFigure | SwatchFigure;
