export interface QrCode {
  /** Modules along an edge, quiet zone included. */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** Light modules around a code, as ISO 18004 asks for. */
export const QUIET = 4;

/**
 * The QR code of a text, with the least error correction: a screen has no scratches, and fewer modules are larger ones.
 * @returns undefined where no QR code holds so long a text (2,953 bytes)
 */
export async function qrCodeOf(text: string): Promise<QrCode | undefined> {
  const { encode } = await import('uqr');
  let code;
  try {
    code = encode(text, { ecc: 'L', border: QUIET, boostEcc: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const { size, data } = code;
  return { size, path: data.flatMap((row, y) => runs(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)).join('') };
}

/** Where dark modules stand side by side in a row, and how many. */
function runs(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1]++;
    else if (dark) found.push([x, 1]);
  }
  return found;
}
