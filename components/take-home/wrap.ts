/** About how wide a text is, in em: nobody knows the fonts of the machine on which a file will be opened, so it is meant to be rather too much. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (WIDE.test(c) ? 1 : /[ilj.,;:'|!()[\]]/.test(c) ? 0.33 : /[mwMW@%—…]/.test(c) ? 0.9 : /[A-Z]/.test(c) ? 0.68 : 0.55), 0);

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/u;
/** What may stand on a line by itself: a word with the blank after it, or one Chinese character with the stops that must not begin a line. */
const PIECES = /[\u2e80-\u9fff\uf900-\ufaff\uff08\u201c][，。、；：）”！？》]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff08]+\s*|\s+/gu;

/** Lines of at most `width` em. A word longer than a line, such as an address, is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (widthOf(line.trimEnd()) > width) {
      const cut = Math.max(1, Array.from(line).findIndex((_, i, all) => widthOf(all.slice(0, i + 1).join('')) > width));
      lines.push(Array.from(line).slice(0, cut).join(''));
      line = Array.from(line).slice(cut).join('');
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
