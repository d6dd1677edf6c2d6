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
export interface PlotFigure extends Common {
  readonly kind: 'plot';
  readonly options: Plot.PlotOptions;
  /** Where each row of the table stands on the x axis, if that is not its first number (log-SNR for a table along t). */
  readonly along?: readonly number[];
}
export interface CloudLayer {
  readonly style: StyleId;
  /** n × 2, in the units of the frame. */
  readonly points: ArrayLike<number>;
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
