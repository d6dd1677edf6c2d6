import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCites, citesOfProse, wrongCites } from '../../text/citations.ts';

const entries = (JSON.parse(readFileSync('content/references.json', 'utf8')) as { id: string }[]).map(({ id }) => id);

describe('citations', () => {
  it('resolve to an entry, and every entry is cited', () => {
    expect(allCites().length).toBeGreaterThan(entries.length);
    expect(wrongCites(allCites(), entries)).toEqual([]);
  });
});

describe('the check', () => {
  const cites = citesOfProse('a.mdx', 'As they say <Cite id="pd" at="§4" />, and <Cite at="§1" id="lin" />.');
  it('reads the ids, in whatever order the attributes stand', () => {
    expect(cites.map(({ id }) => id)).toEqual(['pd', 'lin']);
  });
  it.each([
    ['a source that is no entry', ['pd'], 'a.mdx cites "lin", which is no entry'],
    ['an entry that nobody cites', ['pd', 'lin', 'edm'], 'nobody cites "edm"'],
    ['an entry that is given twice', ['pd', 'lin', 'pd'], '"pd" is given twice'],
  ])('finds %s', (_, known, message) => {
    expect(wrongCites(cites, known)).toEqual([message]);
  });
  it('finds a citation without a source', () => {
    expect(wrongCites(citesOfProse('a.mdx', '<Cite at="§1" />'), [])).toEqual(['a.mdx cites "", which is no entry']);
  });
});
