import { expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/site/choose-language.ts';

it.each([
  [['zh-CN', 'en'], null, 'zh'],
  [['en-US', 'zh'], null, 'en'],
  [['fr', 'zh-TW'], null, 'zh'],
  [['fr', 'de'], null, 'en'],
  [[], null, 'en'],
  [['en'], 'zh', 'zh'],
  [['zh'], 'klingon', 'zh'],
] as const)('browser %j, chosen %s: %s', (preferred, chosen, language) => {
  expect(chooseLanguage(preferred, chosen)).toBe(language);
});
