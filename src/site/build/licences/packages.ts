import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As in SPDX: "MIT". */
  readonly licence: string;
  readonly author: string;
  readonly text: string;
}

/** A package's folder by the id of a module in it; undefined for a module of ours, or one that a tool made up. */
export function packageOf(id: string): string | undefined {
  const path = id.replace(/^\0+/, '').replace(/[?#].*$/, '').replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

/** A package that holds the text of a licence whose text does not name its owner, for packages that leave it out. */
const TEXT_IN: Readonly<Record<string, string>> = { 'Apache-2.0': 'comlink' };

/** @throws Error where a package names no licence, or its text is nowhere */
export function licenceOf(folder: string): Licensed {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name = '', version = '', license: licence, author } = manifest;
  if (!licence) throw new Error(`${name}: package.json names no licence`);
  const text = textIn(folder) ?? (TEXT_IN[licence] && textIn(join(nodeModules(folder), TEXT_IN[licence])));
  if (!text) throw new Error(`${name}: the text of its licence, ${licence}, is nowhere`);
  return { name, version, licence, author: (typeof author === 'string' ? author : author?.name) ?? '', text: text.trim() };
}

const nodeModules = (folder: string): string => folder.slice(0, folder.lastIndexOf('node_modules') + 'node_modules'.length);

function textIn(folder: string): string | undefined {
  const entries = readdirSync(folder, { withFileTypes: true });
  const within = (name: string): string[] => readdirSync(join(folder, name)).map((file) => join(name, file));
  const found = entries.filter(({ name }) => /^(licen[cs]e|copying|notice)/i.test(name)).flatMap((entry) => (entry.isDirectory() ? within(entry.name) : [entry.name])).sort();
  if (found.length > 0) return found.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n\n');
  const readme = entries.find(({ name }) => /^readme/i.test(name))?.name;
  // A heading of one of the two kinds that Markdown has, and all that follows it.
  return readme && /\n(?:#+ *licen[cs]e[^\n]*\n|licen[cs]e[^\n]*\n[-=]{3,})([\s\S]{300,})$/i.exec(readFileSync(join(folder, readme), 'utf8'))?.[1];
}

/** What is compiled into the wasm files of tfjs, as they say themselves (XNNPACK, Emscripten) or are built with, which no package names. */
const COMPILED_IN = [
  ['XNNPACK', 'BSD-3-Clause'],
  ['pthreadpool', 'BSD-2-Clause'],
  ['Emscripten', 'MIT'],
  ['musl', 'MIT'],
] as const;

/** The texts lie beside this file, under `compiled-in/`. */
export function compiledIn(): Licensed[] {
  const { version } = licenceOf(installed('@tensorflow/tfjs-backend-wasm'));
  return COMPILED_IN.map(([name, licence]) => ({
    name,
    version: `(tfjs-backend-wasm ${version})`,
    licence,
    author: '',
    text: readFileSync(join(import.meta.dirname, 'compiled-in', `${name}.txt`), 'utf8').trim(),
  }));
}

/** The folder of an installed package by its name. @throws Error where it is not installed */
export function installed(name: string): string {
  for (let at = process.cwd(); ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === dirname(at)) throw new Error(`${name} is not installed`);
  }
}
