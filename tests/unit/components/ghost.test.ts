import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { drawPlot } from '../../../components/figure/draw-plot.ts';
import { withGhosts } from '../../../components/figure/ghost.ts';
import type { PlotFigure } from '../../../src/exhibits/figure.ts';

const figure = (id: string, x: [number, number], y: [number, number]): PlotFigure => ({
  kind: 'plot', id, title: id, finding: 'Found.', revision: JSON.stringify([id, x, y]), table: { columns: [], rows: [] }, options: { x: { domain: x, label: 'x' }, y: { domain: y }, marks: [] },
});

it('the axes hold both runs, and keep everything else of their own', () => {
  const [both] = withGhosts([figure('a', [0, 10], [1, 2])], [figure('a', [5, 20], [0.5, 1.5])], 'Faint: other.') as PlotFigure[];
  expect(both!.options.x).toEqual({ domain: [0, 20], label: 'x' });
  expect(both!.options.y!.domain).toEqual([0.5, 2]);
  expect(both!.finding).toBe('Found. Faint: other.');
  expect(both!.ghost).toEqual([]);
});

it('an axis that runs downwards goes on doing so', () => {
  const [both] = withGhosts([figure('a', [8, -6], [0, 1])], [figure('a', [7, -9], [0, 1])], '') as PlotFigure[];
  expect(both!.options.x!.domain).toEqual([8, -9]);
});

it('a figure that the other run does not have stays as it is', () => {
  const own = figure('a', [0, 1], [0, 1]);
  expect(withGhosts([own], [figure('b', [0, 9], [0, 9])], 'Faint.')).toEqual([own]);
});

it('is drawn again when the other run changes', () => {
  const revision = (other: PlotFigure) => withGhosts([figure('a', [0, 1], [0, 1])], [other], '')[0]!.revision;
  expect(revision(figure('a', [0, 1], [0, 2]))).not.toBe(revision(figure('a', [0, 1], [0, 3])));
});

it('the other run is drawn faintly, without labels of its own on top of those of this one', () => {
  const withLabel = (label: string): PlotFigure => {
    const one = figure('a', [0, 10], [0, 10]);
    return { ...one, options: { ...one.options, marks: [Plot.line([[0, 1], [10, 9]]), Plot.text([[10, 9]], { text: () => label })] } };
  };
  const [both] = withGhosts([withLabel('v')], [withLabel('old v')], 'Faint.') as PlotFigure[];
  const svg = drawPlot(both!, parseHTML('<!DOCTYPE html><html><body></body></html>').document);
  const ghost = svg.querySelector('.ghost')!;
  expect(ghost.getAttribute('opacity')).toBe('0.35');
  expect(ghost.querySelectorAll('path').length).toBeGreaterThan(0);
  expect(ghost.textContent).not.toContain('old v');
  expect(svg.textContent).toContain('v');
});
