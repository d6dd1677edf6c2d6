import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';

const FILE = 'style-attributes.css';

/**
 * KaTeX lays formulas out with style attributes, which a Content-Security-Policy without 'unsafe-inline' forbids. After the build every
 * distinct style attribute becomes a class in one style sheet.
 */
export function stylesOutOfAttributes(): AstroIntegration {
  return {
    name: 'styles-out-of-attributes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const rules = new Map<string, string>();
        for await (const path of glob('**/*.html', { cwd: root })) {
          const html = await readFile(root + path, 'utf8');
          await writeFile(root + path, rewrite(html, rules));
        }
        const css = [...rules].map(([name, style]) => `.${name}{${style}}`).sort().join('\n');
        await writeFile(root + FILE, `${css}\n`);
      },
    },
  };
}

/** `html` with a class in the place of each style attribute; the rules found are added to `rules`. */
export function rewrite(html: string, rules: Map<string, string>): string {
  if (!html.includes(' style="')) return html;
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('[style]')) {
    const style = element.getAttribute('style')!.trim();
    const name = `s-${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
    rules.set(name, style);
    element.classList.add(name);
    element.removeAttribute('style');
  }
  const link = document.createElement('link');
  link.setAttribute('rel', 'stylesheet');
  link.setAttribute('href', `/${FILE}`);
  document.head.append(link);
  return `<!DOCTYPE html>${document.documentElement.outerHTML}`;
}
