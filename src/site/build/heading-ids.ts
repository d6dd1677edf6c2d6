import { readFileSync } from 'node:fs';
import Slugger from 'github-slugger';

interface Node {
  type: string;
  depth?: number;
  children?: Node[];
  data?: { hProperties?: Record<string, unknown> };
}

/**
 * Headings have the same ids in both languages, those of the English ones, so that an address with a section in it holds in either. A
 * chapter whose translations differ in their headings fails the build.
 */
export function headingIds() {
  return (tree: Node, file: { path: string }): void => {
    const path = file.path.replaceAll('\\', '/');
    const english = path.replace(/\/content\/[a-z]+\/(?=[^/]+$)/, '/content/en/');
    const ids = idsOf(readFileSync(english, 'utf8'));
    const headings = headingsIn(tree);
    const depths = headings.map(({ depth }) => depth).join(' ');
    const wanted = ids.map(({ depth }) => depth).join(' ');
    if (depths !== wanted) throw new Error(`${path}: headings of depth ${depths || 'none'}, but of depth ${wanted || 'none'} in ${english}`);
    headings.forEach((heading, i) => {
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: ids[i]!.id } };
    });
  };
}

/** Depth and id of every heading of an MDX file, as Astro makes ids, but without the markup of formulas. */
export function idsOf(source: string): { depth: number; id: string }[] {
  const slugger = new Slugger();
  const prose = source.replace(/^---\n.*?\n---\n/s, '').replace(/^([ \t]*)(```+|~~~+)[^\n]*\n.*?^\1\2[ \t]*$/gms, '');
  return Array.from(prose.matchAll(/^[ \t]*(#{1,6})[ \t]+(.+?)[ \t#]*$/gm), ([, marks, text]) => ({
    depth: marks!.length,
    id: slugger.slug(text!.replace(/<[^>]*>/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`$\\{}]/g, '').trim()),
  }));
}

const headingsIn = (node: Node): Node[] => (node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headingsIn));
