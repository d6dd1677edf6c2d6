/**
 * The one source of chance: seeded, splittable by name, the same numbers wherever JavaScript runs (normals up to the last bit of
 * log, sin and cos, which ECMAScript leaves to the engine).
 *
 * Splitting by name (`random.split('weights')`) rather than by order means that adding one more consumer never shifts the
 * numbers of another, which is what keeps two arms of a comparison paired.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** Uniform integer in [0, bound). */
  integer(bound: number): number;
  /** An independent stream that depends only on this stream's name and `label`, not on how much was drawn. */
  split(label: string | number): Random;
}

/** @throws RangeError if the seed is not a safe integer. */
export function seeded(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be an integer, got ${seed}`);
  return stream(String(seed));
}

function stream(name: string): Random {
  const uniform = sfc32(hash128(name));
  let spare: number | undefined;
  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      // 1 − u lies in (0, 1], so the logarithm is finite.
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    integer: (bound) => Math.floor(uniform() * bound),
    split: (label) => stream(`${name}/${label}`),
  };
}

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush. */
function sfc32([seedA, seedB, seedC, seedD]: readonly [number, number, number, number]): () => number {
  let a = seedA, b = seedB, c = seedC, d = seedD;
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next(); // similar names must not give similar first draws
  return () => next() / 4294967296;
}

/** Four 32-bit hashes of a string: FNV-1a with different offsets, each finished with MurmurHash3's mixer. */
function hash128(text: string): [number, number, number, number] {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((offset) => {
    let h = offset;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  }) as [number, number, number, number];
}
