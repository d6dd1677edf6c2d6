import type { APIContext } from 'astro';

export const GET = ({ site }: APIContext): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${import.meta.env.BASE_URL}sitemap-index.xml`, site).href}\n`);
