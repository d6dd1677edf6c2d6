import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import TrialIsland from '../../../components/claims/Trial.tsx';
import { makeScale } from '../../../components/claims/trial-scale.ts';
import { claimWords } from '../../../src/site/claims/words.ts';
import { trials } from '../../../src/trials/index.ts';

const trial = trials.find(({ id }) => id === 'epsilon-size')!;
const spoken = { supported: 'true', refuted: 'false' } as const;

describe('the result of a trial on its page', () => {
  beforeEach(() => {
    vi.stubGlobal('document', parseHTML('<!DOCTYPE html><html><body></body></html>').document);
  });
  afterEach(() => vi.unstubAllGlobals());
  const shown = (language: 'en' | 'zh', values: readonly (number | 'Infinity' | null)[], stated: 'true' | 'false') => {
    const root = document.createElement('div');
    const stored = { seeds: values.map((_, i) => i + 1), values, provenance: 'made once', seconds: 1, instant: true };
    render(h(TrialIsland, { trial, language, stated, spoken, stored }), root);
    return root;
  };
  const flat = [0.99, 1, 1.01, 1, 0.99, 1.01, 1, 1];

  it.each(['en', 'zh'] as const)('%s: says when the run does not support the stated verdict', (language) => {
    const line = (stated: 'true' | 'false') => shown(language, flat, stated).querySelector('.finding-line')!;
    expect(line('false').textContent).toContain(claimWords[language].trial.agreements.agrees);
    expect(line('true').textContent).toContain(claimWords[language].trial.agreements.disagrees);
    expect(line('true').getAttribute('data-agreement')).toBe('disagrees');
  });
  it('draws a dot for each seed, its interval and the threshold, and gives the numbers', () => {
    const root = shown('en', flat, 'false');
    expect(root.querySelectorAll('circle')).toHaveLength(8);
    expect(root.querySelectorAll('.interval')).toHaveLength(1);
    expect(root.querySelectorAll('.threshold')).toHaveLength(1);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(8);
    expect(root.querySelector('svg')!.getAttribute('aria-label')).toContain('refuted');
    expect(root.innerHTML).not.toContain('NaN');
  });
  it('draws a seed without bound and one without a number as such', () => {
    const root = shown('en', [...flat.slice(2), 'Infinity', null], 'false');
    expect(root.querySelectorAll('circle')).toHaveLength(6);
    expect(root.querySelectorAll('.beyond')).toHaveLength(1);
    expect(root.querySelectorAll('.failed')).toHaveLength(1);
    expect(root.querySelector('.finding-line')!.textContent).toContain('1 of them failed');
    expect(root.querySelector('svg')!.innerHTML).not.toContain('NaN');
  });
});

describe('the axis of a trial', () => {
  it.each([
    ['difference', { above: 0.02 }, [-0.003, 0.001]],
    ['difference', { below: 16 }, [1.3, 1.5]],
    ['difference', { above: -0.1, below: 0.1 }, [0, 1e-16]],
    ['ratio', { below: 0.5 }, [5, 9]],
    ['ratio', { above: 0.8, below: 1.25 }, [14, 16]],
    ['ratio', { above: 100 }, [Infinity]],
    ['difference', { above: 0.05 }, []],
  ] as const)('%s %o %o: holds values and thresholds, with room at both ends, and few ticks', (scale, expects, values) => {
    const { at, ticks } = makeScale({ scale, expects }, values);
    for (const value of [...Object.values(expects), ...values.filter(Number.isFinite)]) {
      expect(at(value)).toBeGreaterThan(0.05);
      expect(at(value)).toBeLessThan(0.95);
    }
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThan(9);
    for (const tick of ticks) expect(Number.isFinite(tick)).toBe(true);
  });
});
