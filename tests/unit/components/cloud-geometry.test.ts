import { describe, expect, it } from 'vitest';
import { countOutside, PANEL, project } from '../../../components/figure/cloud-geometry.ts';
import type { CloudFigure } from '../../../src/exhibits/figure.ts';

const axis = { domain: [-1, 1], label: '' } as const;
const figure: CloudFigure = { kind: 'clouds', id: 'c', title: '', finding: '', revision: '', table: { columns: [], rows: [] }, panels: [], x: axis, y: axis };

describe('points outside the frame', () => {
  it('are kept on its edge and counted', () => {
    expect(project(figure, [0, 0, 3, -0.5])).toEqual({ pixels: Float64Array.of(PANEL / 2, PANEL / 2, PANEL, 0.75 * PANEL), outside: 1 });
  });
  it('stay where they are in paths, whose lines would point elsewhere', () => {
    expect(project(figure, [0, 0, 3, -0.5], false)).toEqual({ pixels: Float64Array.of(PANEL / 2, PANEL / 2, 2 * PANEL, 0.75 * PANEL), outside: 1 });
  });
  it('are counted over all layers but the data', () => {
    expect(countOutside(figure, { label: '', layers: [{ style: 'data', points: [9, 9] }, { style: 'v', points: [9, 9, 0, 0], pathLength: 2 }, { style: 'epsilon', points: [NaN, 0] }] })).toBe(2);
  });
});
