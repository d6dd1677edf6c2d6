import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { scheduleFigures } from '../../../components/desk/schedule-figures.ts';
import { drawPlot } from '../../../components/figure/draw-plot.ts';
import { stopsOf } from '../../../components/figure/reading.ts';
import { alphaBarOf, type ScheduleSpec, STABLE_DIFFUSION } from '../../../src/checkpoints/schedule.ts';
import { LANGUAGES } from '../../../src/language.ts';

const SPECS: readonly ScheduleSpec[] = [
  STABLE_DIFFUSION,
  { ...STABLE_DIFFUSION, zero: true },
  { ...STABLE_DIFFUSION, zero: true, snrShift: 3 },
  { kind: 'linear', start: 0.0001, end: 0.02, steps: 100 },
  { kind: 'cosine' },
  { kind: 'trained', betas: [0.1, 0.2] },
  { kind: 'trained', betas: [0, 0] },
  { kind: 'trained', betas: [1, 1] },
  { kind: 'karras', min: 0.002, max: 700 },
  { kind: 'exponential', min: 0.002, max: 120 },
  { kind: 'flow', shift: 3 },
];
const figuresOf = (spec: ScheduleSpec, assumed = false) => LANGUAGES.map((language) => scheduleFigures({ spec, alphaBar: alphaBarOf(spec), assumed }, language));

describe('the drawings of a schedule', () => {
  it.each(SPECS.map((spec) => [JSON.stringify(spec), spec] as const))('%s is drawn in both languages without a gap or a number that is none', (_, spec) => {
    for (const figures of figuresOf(spec)) {
      expect(figures.map(({ id }) => id)).toEqual(['alpha-bar', 'snr']);
      for (const figure of figures) {
        expect(drawPlot(figure, parseHTML('<html></html>').document).outerHTML).not.toMatch(/NaN|null|undefined|[">,]Infinity/);
        expect(figure.finding).not.toMatch(/NaN|undefined/);
        expect(stopsOf(figure)).toHaveLength(figure.table.rows.length);
      }
    }
  });
  it('says whether the end is pure noise', () => {
    const [english] = figuresOf({ ...STABLE_DIFFUSION, zero: true });
    expect(english![1]!.finding).toMatch(/^Yes: at t = 999/);
    const [plain, chinese] = figuresOf(STABLE_DIFFUSION);
    expect(plain![1]!.finding).toBe('No: at t = 999 the SNR is 0.00468, so 6.8% of the signal is left.');
    expect(chinese![1]!.finding).toMatch(/^否：/);
  });
  it('compares with Stable Diffusion where that differs, and only there', () => {
    const columns = (spec: ScheduleSpec) => figuresOf(spec)[0]![0]!.table.columns;
    expect(columns(STABLE_DIFFUSION)).toEqual(['t', 'ᾱ']);
    expect(columns({ kind: 'cosine' })).toEqual(['t', 'ᾱ', 'SD, SDXL']);
    expect(columns({ kind: 'cosine', steps: 100 })).toEqual(['t', 'ᾱ']);
  });
  it('says when a schedule is only assumed', () => {
    expect(figuresOf(STABLE_DIFFUSION, true)[0]![1]!.finding).toMatch(/^If the schedule is the one assumed/);
  });
});
