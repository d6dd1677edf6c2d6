import { ProblemError } from './problem.ts';

/**
 * Looks at JSON before it is parsed: JSON.parse takes lists in lists, and objects of half a million keys, as long as the text is, and needs seconds for them.
 * @param deepest lists and objects in each other
 * @param most commas and colons, which is about the number of values
 * @throws ProblemError where the text has more of either
 */
export function refuseTangle(text: string, deepest: number, most: number): void {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      for (i++; i < text.length && text.charCodeAt(i) !== QUOTE; i++) if (text.charCodeAt(i) === BACKSLASH) i++;
    } else if (code === COMMA || code === COLON) {
      if (++values > most) throw new ProblemError({ code: 'too-tangled' });
    } else if (code === BRACKET || code === BRACE) {
      if (++depth > deepest) throw new ProblemError({ code: 'too-tangled' });
    } else if (code === BRACKET + 2 || code === BRACE + 2) depth--;
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON, BRACKET, BRACE] = [0x22, 0x5c, 0x2c, 0x3a, 0x5b, 0x7b] as const;
