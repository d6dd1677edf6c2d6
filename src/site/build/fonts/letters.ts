/**
 * Every character of texts of HTML and JavaScript that a font of Latin, Greek or formulas may have, and the plain ones: written as they are, as references by number
 * (Astro names only &, <, > and quotes) or as escapes.
 */
export function lettersOf(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 0x20; code < 0x7f; code++) found.add(code);
  for (const text of texts) {
    for (const [letter] of text.matchAll(/\P{ASCII}/gu)) found.add(letter.codePointAt(0)!);
    for (const [, decimal, hexadecimal] of text.matchAll(/&#(?:(\d+)|x([\da-f]+));/gi)) found.add(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
    for (const digits of text.matchAll(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi)) found.add(parseInt(digits.slice(1).join(''), 16));
  }
  return new Set([...found].filter((code) => OF_FONTS.some(([from, to]) => code >= from && code <= to)).sort((one, other) => one - other));
}

/** Below Chinese; letters for private use, in which KaTeX keeps negated relations; letters of mathematics. */
const OF_FONTS = [[0, 0x2e7f], [0xe000, 0xf8ff], [0x1d400, 0x1d7ff]] as const;

/**
 * The characters of a unicode-range of a style sheet.
 * @param range such as "U+26,U+0-7F,U+1F??"
 * @throws Error where it is written otherwise
 * Source: CSS Fonts Module Level 4, section 4.5
 */
export function inRange(range: string): number[] {
  return range.split(',').flatMap((one) => {
    const [, from, to = from] = /^u\+([\da-f?]+)(?:-([\da-f]+))?$/i.exec(one.trim()) ?? [];
    if (!from) throw new Error(`no range of characters: ${range}`);
    const [first, last] = [parseInt(from.replaceAll('?', '0'), 16), parseInt(to!.replaceAll('?', 'f'), 16)];
    return Array.from({ length: last - first + 1 }, (_, k) => first + k);
  });
}

/** The shortest unicode-range of characters, which are given in order. */
export function rangeOf(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
