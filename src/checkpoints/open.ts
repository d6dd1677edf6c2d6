import { DEEPEST, entriesOf, MOST_NODES, type Entries } from './entries.ts';
import { ProblemError } from './problem.ts';
import { looksLikeHeader, readHeader, type Header } from './safetensors.ts';
import type { Source } from './source.ts';
import { refuseTangle } from './tangle.ts';
import { decode, parseJson } from './text.ts';

export type Opened = { readonly format: 'scheduler' | 'yaml'; readonly entries: Entries } | { readonly format: 'safetensors'; readonly header: Header };

/** Configurations have a few kB; a JSON one that holds a list of betas has some 20. The YAML parser needs seconds for what JSON.parse does in milliseconds. */
export const LONGEST = { json: 200_000, yaml: 40_000 } as const;

/** Finds out what a file is by its first bytes, then by its name, and reads the part that can tell something. @throws ProblemError */
export async function open(source: Source): Promise<Opened> {
  if (source.size === 0) throw new ProblemError({ code: 'empty' });
  const start = await source.read(0, Math.min(64, source.size));
  const extension = /\.([^.]+)$/.exec(source.name.toLowerCase())?.[1] ?? '';
  const head = String.fromCharCode(...start);
  if (head.startsWith('GGUF')) throw new ProblemError({ code: 'gguf' });
  // A zip archive (PyTorch since 1.6) or a bare pickle of protocol 2 or later.
  if (head.startsWith('PK\x03\x04') || (start[0] === 0x80 && start[1]! >= 2 && start[1]! <= 5)) throw new ProblemError({ code: 'pickle' });
  if (/^\s*<(!doctype|html|\?xml)/i.test(head)) throw new ProblemError({ code: 'web-page' });
  if (head.startsWith('version https://git-lfs')) throw new ProblemError({ code: 'lfs-pointer' });
  if (looksLikeHeader(start) || extension === 'safetensors') return { format: 'safetensors', header: await readHeader(source) };
  if (extension === 'ckpt' || extension === 'pt' || extension === 'pth' || extension === 'bin') throw new ProblemError({ code: 'pickle' });

  const isYaml = extension === 'yaml' || extension === 'yml';
  const isJson = extension === 'json' || (!isYaml && /^(\u00ef\u00bb\u00bf)?\s*\{/.test(head));
  if (!isYaml && !isJson) throw new ProblemError({ code: 'unknown-kind' });
  const most = isYaml ? LONGEST.yaml : LONGEST.json;
  if (source.size > most) throw new ProblemError({ code: 'text-too-long', size: source.size, most });
  const text = decode(await source.read(0, source.size));
  if (text.trim() === '') throw new ProblemError({ code: 'empty' });
  if (isYaml) {
    // Most readers never drop a YAML file, and its parser is larger than all the rest.
    const { readYaml } = await import('./yaml.ts');
    return { format: 'yaml', entries: readYaml(text) };
  }
  // A key and a comma for every value.
  refuseTangle(text, DEEPEST, 2 * MOST_NODES);
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw new ProblemError({ code: 'not-json' });
  }
  return { format: 'scheduler', entries: entriesOf(value) };
}
