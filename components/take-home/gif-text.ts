const TRAILER = 0x3b;
const [EXTENSION, COMMENT] = [0x21, 0xfe];
/** Bytes of one sub-block at most. */
const MOST = 255;

/**
 * A GIF with a comment before its end (GIF89a, §24), which wants 7-bit ASCII: other characters are written as JSON does, \uXXXX.
 * @throws RangeError if the bytes do not end like a GIF.
 */
export function withComment(gif: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  if (gif.at(-1) !== TRAILER) throw new RangeError('not a GIF');
  const ascii = comment.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const blocks: number[] = [EXTENSION, COMMENT];
  for (let at = 0; at < ascii.length; at += MOST) {
    const part = ascii.slice(at, at + MOST);
    blocks.push(part.length, ...Array.from(part, (letter) => letter.charCodeAt(0)));
  }
  const added = Uint8Array.from([...blocks, 0, TRAILER]);
  const whole = new Uint8Array(gif.length - 1 + added.length);
  whole.set(gif.subarray(0, -1));
  whole.set(added, gif.length - 1);
  return whole;
}
