/** Every character of texts of HTML and JavaScript that a font of Latin, Greek or formulas may have, however it is written, and the plain ones. */
export function lettersOf(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 0x20; code < 0x7f; code++) found.add(code);
  for (const text of texts) {
    for (const [letter] of text.matchAll(/\P{ASCII}/gu)) found.add(letter.codePointAt(0)!);
    for (const [, decimal, hexadecimal] of text.matchAll(/&#(?:(\d+)|x([\da-f]+));/gi)) found.add(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
    for (const [, escaped] of text.matchAll(/\\u\{?([\da-f]{4,6})/gi)) for (const length of [4, 5, 6]) found.add(parseInt(escaped!.slice(0, length), 16));
    for (const [, escaped] of text.matchAll(/\\x([\da-f]{2})/gi)) found.add(parseInt(escaped!, 16));
  }
  return new Set([...found].filter((code) => code < 0x2e80 || (code >= 0x1d400 && code < 0x1d800)).sort((one, other) => one - other));
}

/**
 * The characters of a unicode-range of a style sheet.
 * @param range such as "U+26,U+0-7F,U+1F??"
 * Source: CSS Fonts Module Level 4, section 4.5
 */
export function inRange(range: string): number[] {
  return range.split(',').flatMap((one) => {
    const [from, to = from] = one.trim().replace(/^u\+/i, '').split('-');
    if (!from) return [];
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
