import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AUTHORS, bibtex, plainCitation } from '../../../src/site/citation.ts';

const cited = { language: 'en', siteName: 'What to Predict', title: 'ε & v_t: 100 % {sure}', path: 'chapters/guidance/', url: 'https://a.example/en/chapters/guidance/', version: '0.1.0', year: 2026 } as const;

it('BibTeX escapes what TeX would read as its own', () => {
  expect(bibtex(cited)).toBe(`@misc{what-to-predict-2026-chapters-guidance,
  author = {{What to Predict contributors}},
  title = {{ε \\& v\\_t: 100 \\% sure}},
  howpublished = {What to Predict},
  version = {0.1.0},
  year = {2026},
  url = {https://a.example/en/chapters/guidance/}
}`);
});

it('the home page has a key without a path', () => {
  expect(bibtex({ ...cited, path: '' })).toContain('@misc{what-to-predict-2026,');
});

it('plain citations follow the habits of their language', () => {
  expect(plainCitation(cited)).toBe('What to Predict contributors (2026). “ε & v_t: 100 % {sure}”. What to Predict, version 0.1.0. https://a.example/en/chapters/guidance/');
  expect(plainCitation({ ...cited, language: 'zh', siteName: '该预测什么', title: '引导' })).toBe('What to Predict contributors. 引导[EB/OL]. 该预测什么, 0.1.0 版, 2026. https://a.example/en/chapters/guidance/');
});

it('CITATION.cff says what the pages say', () => {
  const cff = readFileSync('CITATION.cff', 'utf8');
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  expect(cff).toContain('cff-version: 1.2.0\n');
  expect(cff).toContain(`\n  - name: ${AUTHORS}\n`);
  expect(cff).toContain(`\nversion: ${version}\n`);
  expect(cff).toContain(`\nlicense: ${license}\n`);
});
