import { describe, expect, it } from 'vitest';
import { answers, roomOf } from '../../../components/search/pagefind.ts';

const found = (...excerpts: string[]) => [{ excerpt: excerpts[0] ?? '', sub_results: excerpts.slice(1).map((excerpt) => ({ title: '', url: '', excerpt })) }];

describe('what was found answers the query', () => {
  it.each([
    ['gradient', 'the <mark>gradients</mark> of ε', 'en'],
    ['oversaturated', 'the <mark>oversaturation</mark> of guidance', 'en'],
    ['ε', 'samples of <mark>ε</mark>', 'en'],
    ['DPM++', '<mark>DPM++</mark> 2M', 'en'],
    ['过饱和', '引导与<mark>过饱和</mark>', 'zh'],
    ['速度预测', '<mark>速度</mark><mark>预测</mark>能减轻', 'zh'],
  ] as const)('%s: %s', (query, excerpt, language) => {
    expect(answers(query, found(excerpt), language)).toBe(true);
  });

  it('where only a section shows it', () => {
    expect(answers('solver', found('nothing marked', 'a <mark>solver</mark>'), 'en')).toBe(true);
  });

  it.each([
    ['xyzzy', 'at <mark>x</mark> = 7', 'en'],
    ['xyzzy', 'nothing marked', 'en'],
    ['纠缠', '<mark>纠</mark>正', 'zh'],
  ] as const)('not %s: %s', (query, excerpt, language) => {
    expect(answers(query, found(excerpt), language)).toBe(false);
  });
});

it.each([
  ['/en/exhibits/guidance/', 'exhibits'],
  ['/en/', ''],
  ['/en/#short', ''],
  ['/en/exhibits/', ''],
  ['/zh/exhibits/guidance/', ''],
])('%s is in the room %j', (url, room) => {
  expect(roomOf(url, '/en/')).toBe(room);
});
