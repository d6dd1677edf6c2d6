import { ProblemError } from './problem.ts';

/** UTF-8, or UTF-16 with its mark as some editors save it. @throws ProblemError on bytes that are no text */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new ProblemError({ code: 'not-text' });
    return text;
  } catch {
    throw new ProblemError({ code: 'not-text' });
  }
}

/** JSON as Python writes it, in which NaN and ±Infinity may stand for numbers; they become null. @throws SyntaxError */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(withoutBareWords(text));
  }
}

function withoutBareWords(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
      continue;
    }
    const word = ['NaN', 'Infinity', '-Infinity'].find((candidate) => candidate[0] === letter && text.startsWith(candidate, i));
    if (!word) continue;
    parts.push(text.slice(from, i), 'null');
    i += word.length - 1;
    from = i + 1;
  }
  return [...parts, text.slice(from)].join('');
}
