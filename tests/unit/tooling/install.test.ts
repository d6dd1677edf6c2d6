import { describe, expect, it } from 'vitest';
import { staleness } from '../../../scripts/lib/install.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/astro': { version: '7.3.4' },
    'node_modules/astro/node_modules/zod': { version: '4.0.0' },
    'node_modules/binary-for-another-system': { version: '1.0.0', optional: true },
  },
};
const { '': _, 'node_modules/binary-for-another-system': __, ...present } = lock.packages;

describe('staleness of an installation', () => {
  it('is none where every locked package is there, binaries for other systems left out', () => {
    expect(staleness(lock, { packages: present })).toBeUndefined();
  });

  it('is told where nothing is installed', () => {
    expect(staleness(lock, undefined)).toBe('nothing is installed yet');
  });

  it('names a package of another version', () => {
    expect(staleness(lock, { packages: { ...present, 'node_modules/astro': { version: '7.3.3' } } })).toBe('astro is 7.3.3, locked is 7.3.4');
  });

  it('names a nested package that is missing', () => {
    expect(staleness(lock, { packages: { 'node_modules/astro': { version: '7.3.4' } } })).toBe('zod is missing');
  });

  it('names a package that is not wanted any more', () => {
    const installed = { packages: { ...present, 'node_modules/@scope/old': { version: '1.0.0' } } };
    expect(staleness(lock, installed)).toBe('@scope/old is installed and no longer wanted');
  });
});
