import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingIds, idsOf } from '../../../src/site/build/heading-ids.ts';

describe('ids of headings', () => {
  it('are made of the words, without front matter, code, formulas’ markup or tags', () => {
    const source = ['---', 'title: a', '---', '', '## How *large* is $\\eps$?', '', '```python', '## no heading', '```', '', '  ### See [there](/x) <Cite id="a" />', '#hash'].join('\n');
    expect(idsOf(source)).toEqual([{ depth: 2, id: 'how-large-is-eps' }, { depth: 3, id: 'see-there' }]);
  });

  it('are told apart where the words are the same', () => {
    expect(idsOf('## A\n## A').map(({ id }) => id)).toEqual(['a', 'a-1']);
  });
});

describe('headings of a translation', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'headings-'));
    for (const language of ['en', 'zh']) mkdirSync(join(folder, 'content', language), { recursive: true });
    writeFileSync(join(folder, 'content/en/a.mdx'), '## One\n\n### Two\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = () => ({ path: join(folder, 'content/zh/a.mdx') });
  const heading = (depth: number) => ({ type: 'heading', depth, children: [] });

  it('take the ids of the English ones, also inside components', () => {
    const [one, two] = [heading(2), heading(3)];
    headingIds()({ type: 'root', children: [one, { type: 'mdxJsxFlowElement', children: [two] }] }, file());
    expect(one).toHaveProperty('data.hProperties.id', 'one');
    expect(two).toHaveProperty('data.hProperties.id', 'two');
  });

  it('must be as many and as deep', () => {
    expect(() => headingIds()({ type: 'root', children: [heading(2)] }, file())).toThrow('headings of depth 2, but of depth 2 3');
  });
});

it('every chapter has the same headings in both languages', () => {
  for (const name of readdirSync('content/en').filter((file) => file.endsWith('.mdx'))) {
    const [en, zh] = ['en', 'zh'].map((language) => idsOf(readFileSync(`content/${language}/${name}`, 'utf8')).map(({ depth }) => depth));
    expect(zh, name).toEqual(en);
  }
});
