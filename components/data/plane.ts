/** Side of the square that is drawn on, in its own units, and the margin in which nothing can be placed but marks may reach. */
export const PAD = 400;
const MARGIN = 14;

/** Where a share of an axis (0 its beginning, 1 its end) lies on the pad, and back; values outside are kept at the ends. */
export const padX = (share: number): number => MARGIN + share * (PAD - 2 * MARGIN);
export const padY = (share: number): number => PAD - padX(share);
export const shareX = (x: number): number => (x - MARGIN) / (PAD - 2 * MARGIN);
export const shareY = (y: number): number => shareX(PAD - y);

/** Where a pointer is, in the pad's units. */
export function penOn(element: Element, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): { x: number; y: number } {
  const { left, top, width } = element.getBoundingClientRect();
  return { x: ((clientX - left) * PAD) / width, y: ((clientY - top) * PAD) / width };
}

/** Classes are told apart by their marks: path data of one, of about radius r, around (x, y). */
export function mark(label: number, x: number, y: number, r: number): string {
  const polygon = (corners: number, turn: number, size = r) =>
    `M${Array.from({ length: corners }, (_, i) => {
      const angle = 2 * Math.PI * (i / corners + turn);
      return `${(x + size * Math.sin(angle)).toFixed(1)} ${(y - size * Math.cos(angle)).toFixed(1)}`;
    }).join('L')}z`;
  const ring = (size: number, sweep: 0 | 1) => `M${(x - size).toFixed(1)} ${y.toFixed(1)}a${size} ${size} 0 1 ${sweep} ${2 * size} 0a${size} ${size} 0 1 ${sweep} ${-2 * size} 0z`;
  const bars = (turn: number) => polygon(2, turn, 1.15 * r) + polygon(2, turn + 0.25, 1.15 * r);
  switch (label) {
    case 0: return ring(0.85 * r, 1);
    case 1: return polygon(3, 0, 1.15 * r);
    case 2: return polygon(4, 1 / 8, 1.1 * r);
    case 3: return bars(1 / 8);
    case 4: return polygon(4, 0, 1.15 * r);
    case 5: return bars(0);
    case 6: return polygon(3, 1 / 2, 1.15 * r);
    case 7: return ring(r, 1) + ring(0.55 * r, 0);
    default: return polygon(5, 0, 1.1 * r);
  }
}
