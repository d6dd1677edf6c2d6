import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../../scripts/lib/headers.mjs';

const rules = parseHeaders(`
# every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'self'; img-src data:

/embed/*
  Content-Security-Policy: frame-ancestors *
`);

describe('the rules of a _headers file', () => {
  it('give every path that matches its headers, colons in values kept', () => {
    expect(headersFor(rules, '/en/')).toEqual([
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Security-Policy', "default-src 'self'; img-src data:"],
    ]);
  });

  it('come in the order of the file, so that a later rule wins', () => {
    expect(new Map(headersFor(rules, '/embed/targets')).get('Content-Security-Policy')).toBe('frame-ancestors *');
  });

  it('take every character but the star literally', () => {
    const [rule] = parseHeaders('/a.b\n  X: 1');
    expect(rule?.pattern.test('/a.b')).toBe(true);
    expect(rule?.pattern.test('/axb')).toBe(false);
    expect(rule?.pattern.test('/a.b/c')).toBe(false);
  });

  it.each(['/*\n  no colon here', '  X: 1'])('are refused where a line is neither path nor header of a path: %j', (text) => {
    expect(() => parseHeaders(text)).toThrow('expected "Name: value" below a path');
  });
});
