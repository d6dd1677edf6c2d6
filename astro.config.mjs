import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { LANGUAGE_TAGS } from './src/language.ts';
import { socialCards } from './src/site/build/cards/index.ts';
import { clientNear } from './src/site/near/client-near.ts';
import { contentPolicy } from './src/site/build/headers/content-policy.ts';
import { fontDisplay } from './src/site/build/fonts/display.ts';
import { headingIds } from './src/site/build/heading-ids.ts';
import { katexOptions } from './src/site/build/katex.ts';
import { leanFonts } from './src/site/build/fonts/index.ts';
import { licences } from './src/site/build/licences/index.ts';
import { offline } from './src/site/build/offline.ts';
import { searchIndex } from './src/site/build/search-index.ts';
import { isListed, siteAddress } from './src/site/build/site-address.ts';
import { oneSheet } from './src/site/build/one-sheet.ts';
import { reachableTables } from './src/site/build/tables.ts';
import { stylesOutOfAttributes } from './src/site/build/style-attributes.ts';
import { workerEntries } from './src/site/build/worker-entries.ts';

export default defineConfig({
  site: siteAddress(process.env.SITE_URL),
  output: 'static',
  trailingSlash: 'ignore',
  i18n: { locales: ['en', 'zh'], defaultLocale: 'en', routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  integrations: [
    mdx(),
    preact(),
    clientNear(),
    licences(),
    stylesOutOfAttributes(),
    contentPolicy(),
    leanFonts(),
    oneSheet(),
    sitemap({ i18n: { defaultLocale: 'en', locales: LANGUAGE_TAGS }, filter: isListed, namespaces: { news: false, image: false, video: false } }),
    socialCards(),
    searchIndex(),
    // Last: it lists what the others wrote.
    offline(),
  ],
  markdown: { processor: unified({ remarkPlugins: [remarkMath, headingIds], rehypePlugins: [[rehypeKatex, katexOptions], reachableTables] }) },
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [fontDisplay()],
    worker: { format: 'es', plugins: () => [workerEntries()] },
    // Fonts and wasm stay files: a data: address would need a wider Content-Security-Policy.
    build: { assetsInlineLimit: 0 },
  },
});
