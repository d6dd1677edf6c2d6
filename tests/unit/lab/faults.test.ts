import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf } from '../../../src/lab/faults.ts';
import { steadyClock } from '../../../src/lab/steady-clock.ts';
import { startWatchdog, type Silence } from '../../../src/lab/watchdog.ts';
import { NoBackendError } from '../../../src/learning/backend.ts';

describe('what broke off is named from the words of the engines', () => {
  it.each([
    ['no-engine', new NoBackendError([{ id: 'cpu', reason: 'wrong-numbers', detail: 'output' }])],
    ['not-loaded', new TypeError('Failed to fetch dynamically imported module: /_astro/backend.js')],
    ['not-loaded', new TypeError('error loading dynamically imported module')],
    ['not-loaded', new TypeError('Importing a module script failed.')],
    ['memory', new RangeError('Array buffer allocation failed')],
    ['memory', new RangeError('Invalid typed array length: 1000')],
    ['memory', new RangeError('WebAssembly.Memory(): could not allocate memory')],
    ['engine-lost', new DOMException('Device is lost', 'OperationError')],
    ['engine-lost', new DOMException('A valid external Instance reference no longer exists.', 'AbortError')],
    ['broken', new Error('anything else')],
    ['broken', 'not even an error'],
  ] as const)('%s: %s', (fault, error) => expect(faultOf(error)).toBe(fault));
});

describe('the clock of budgets and speeds', () => {
  const through = (readings: number[]) => {
    let i = 0;
    const clock = steadyClock(() => readings[Math.min(i++, readings.length - 1)]!);
    return readings.slice(1).map(() => clock());
  };
  it('is the given one where that is steady', () => expect(through([5, 6, 8, 108])).toEqual([1, 3, 103]));
  it('stands still where that runs backwards, and goes on from there', () => expect(through([1000, 1010, -5000, -4990, -4980])).toEqual([10, 10, 20, 30]));
  it('counts a leap as one minute', () => expect(through([0, 10, 1e12, 1e12 + 10])).toEqual([10, 60_010, 60_020]));
  it('takes what is no number for no time', () => expect(through([0, 10, NaN, 20])).toEqual([10, 10, 20]));
});

describe('the watchdog', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const start = () => {
    const seen: Silence[] = [];
    return { seen, dog: startWatchdog((silence) => seen.push(silence)) };
  };
  it('counts seconds since any word and since word of work', () => {
    const { seen, dog } = start();
    vi.advanceTimersByTime(3000);
    dog.heard('life');
    vi.advanceTimersByTime(2000);
    expect(seen.at(-1)).toEqual({ any: 2, work: 5 });
    dog.heard('work');
    vi.advanceTimersByTime(1000);
    expect(seen.at(-1)).toEqual({ any: 1, work: 1 });
  });
  it('takes no offence at a clock that was set forward', () => {
    const { seen } = start();
    vi.setSystemTime(Date.now() + 1e9);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([{ any: 1, work: 1 }]);
  });
  it('asks for no work while the run is paused', () => {
    const { seen, dog } = start();
    dog.expectWork(false);
    vi.advanceTimersByTime(90_000);
    expect(seen.at(-1)).toEqual({ any: 90, work: 0 });
    dog.stop();
    vi.advanceTimersByTime(5000);
    expect(seen).toHaveLength(90);
  });
});
