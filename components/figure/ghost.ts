import type * as Plot from '@observablehq/plot';
import type { Figure, PlotFigure } from '../../src/exhibits/figure.ts';

type Scale = Plot.ScaleOptions | undefined;

/** The figures with charts of another run behind them, on axes that hold both. Figures that the other run does not have stay as they are. */
export function withGhosts(figures: readonly Figure[], others: readonly Figure[], sentence: string): Figure[] {
  return figures.map((figure) => {
    const other = others.find((one): one is PlotFigure => one.kind === 'plot' && one.id === figure.id);
    if (figure.kind !== 'plot' || !other) return figure;
    const { options } = figure;
    return {
      ...figure,
      finding: `${figure.finding} ${sentence}`,
      revision: `${figure.revision} behind it ${other.revision} ${sentence}`,
      options: { ...options, x: united(options.x, other.options.x), y: united(options.y, other.options.y) },
      ghost: other.options.marks ?? [],
    };
  });
}

function united(one: Scale, other: Scale): Plot.ScaleOptions {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  if (!a || !b) return one ?? {};
  // An axis may run downwards, as that of the log-SNR does.
  const domain = a[0] > a[1] ? [Math.max(a[0], ...b), Math.min(a[1], ...b)] : [Math.min(a[0], ...b), Math.max(a[1], ...b)];
  return { ...one, domain };
}

function intervalOf(scale: Scale): [number, number] | undefined {
  const domain = scale?.domain as readonly unknown[] | undefined;
  return domain?.length === 2 && domain.every((end) => typeof end === 'number') ? [domain[0] as number, domain[1] as number] : undefined;
}
