import type { DataSetId } from './catalogue.ts';
import type { DataSet } from './data-set.ts';
import { standardise } from './standardise.ts';

export type SyntheticId = Exclude<DataSetId, 'colours' | 'penguins'>;

/** A shape before scaling: where its components lie and to which class each belongs. */
interface Shape {
  /** Standard deviation of a component after scaling. */
  readonly std: number;
  /** What a class is, the stem of its dictionary keys. */
  readonly classKey: string;
  readonly components: readonly Component[];
}
type Component = readonly [x: number, y: number, label: number];

const DEGREE = Math.PI / 180;

const list = (count: number, at: (i: number) => Component): Component[] => Array.from({ length: count }, (_, i) => at(i));

const polar = (radius: number, angle: number, label: number): Component =>
  [radius * Math.cos(angle), radius * Math.sin(angle), label];

const shapes: Record<SyntheticId, () => Shape> = {
  ring8: () => ({ std: 0.1, classKey: 'mode', components: list(8, (k) => polar(1, k * 45 * DEGREE, k)) }),
  blobs3: () => ({ std: 0.6, classKey: 'mode', components: list(3, (k) => polar(1, (90 + k * 120) * DEGREE, k)) }),
  moons: () => ({
    std: 0.08,
    classKey: 'moon',
    components: list(96, (k) => {
      const tau = (Math.PI * ((k % 48) + 0.5)) / 48;
      return k < 48 ? [Math.cos(tau), Math.sin(tau), 0] : [1 - Math.cos(tau), 0.5 - Math.sin(tau), 1];
    }),
  }),
  swiss: () => ({
    std: 0.05,
    classKey: 'roll',
    components: list(160, (i) => {
      const u = (i + 0.5) / 160;
      const tau = 1.5 * Math.PI * (1 + 2 * Math.sqrt((u * (1 + u / 4)) / 1.25)); // radius and angle at once
      return polar(tau, tau, 0);
    }),
  }),
  pinwheel: () => ({
    std: 0.07,
    classKey: 'arm',
    components: list(160, (i) => {
      const arm = Math.floor(i / 32);
      const radius = 0.3 + (1.7 * (i % 32)) / 31;
      return polar(radius, 72 * DEGREE * arm + 0.55 * radius, arm);
    }),
  }),
  checker: () => ({
    std: 0.07,
    classKey: 'board',
    components: list(16, (square) => [square % 4, Math.floor(square / 4), 0])
      .filter(([column, row]) => (column + row) % 2 === 0)
      .flatMap(([column, row]) => list(36, (q) => [column + ((q % 6) + 0.5) / 6, row + (Math.floor(q / 6) + 0.5) / 6, 0])),
  }),
};

/** Shapes made to be understood: equal weights, one isotropic kernel, so that every quantity has a closed form. */
export function syntheticDataSet(id: SyntheticId): DataSet {
  const { std, classKey, components } = shapes[id]();
  const labels = components.map(([, , label]) => label);
  const { mixture, offset, scale } = standardise(components.flatMap(([x, y]) => [x, y]), labels, std);
  return {
    id,
    mixture,
    classNames: Array.from({ length: mixture.classes }, (_, label) => `${classKey}-${label + 1}`),
    frame: { offset, scale, axes: [{ key: 'x', unit: '' }, { key: 'y', unit: '' }] },
  };
}
