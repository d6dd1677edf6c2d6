import type { Language } from '../language.ts';

/** A comment's words in the reader's language. */
export type Say = (en: string, zh: string) => string;

export const sayIn = (language: Language): Say => (en, zh) => (language === 'en' ? en : zh);

/** Blocks of a script, an empty line between them. */
export const script = (...blocks: readonly (string | false | undefined)[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

export const list = (values: readonly (number | string)[]): string => `[${values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value))).join(', ')}]`;

/** Numbers as text that Python decodes with np.frombuffer; little endian as every machine that runs either. */
export function base64(values: Float32Array | Uint8Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Text inside a docstring. */
export const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
