import { ProblemError } from './problem.ts';
import type { Source } from './source.ts';
import { refuseTangle } from './tangle.ts';
import { decode } from './text.ts';

export interface Header {
  readonly metadata: ReadonlyMap<string, string>;
  /** Shape of every tensor by its name. */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
  /** Type of each tensor's numbers, and where they stand in the file; only of those whose place makes sense. */
  readonly places: ReadonlyMap<string, Place>;
  /** Bytes of tensor data that the header promises and the file lacks. */
  readonly missing: number;
}

export interface Place {
  readonly type: string;
  /** In bytes from the beginning of the file, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The format itself allows 100 MB. A list of a few thousand tensors takes half of one; parsing much more would hold up the page. */
export const LONGEST_HEADER = 8_000_000;
const LENGTH_BYTES = 8;
/** Tensors have entries, and entries have lists: nothing lies deeper. Some ten values make a tensor, and models have a few thousand of them. */
const [DEEPEST, MOST_VALUES] = [8, 200_000];

/** Whether the beginning of a file looks like a safetensors file: a length, then an object. */
export const looksLikeHeader = (start: Uint8Array): boolean => start.length > LENGTH_BYTES && start[LENGTH_BYTES] === 0x7b && start[6] === 0 && start[7] === 0;

/** Reads the header and nothing behind it. @throws ProblemError */
export async function readHeader(source: Source): Promise<Header> {
  if (source.size < LENGTH_BYTES) throw new ProblemError({ code: 'header-cut-off', claimed: LENGTH_BYTES, present: source.size });
  const start = await source.read(0, LENGTH_BYTES);
  const length = Number(new DataView(start.buffer, start.byteOffset, start.byteLength).getBigUint64(0, true));
  if (length > LONGEST_HEADER) throw new ProblemError({ code: 'header-too-long', claimed: length, most: LONGEST_HEADER });
  if (LENGTH_BYTES + length > source.size) throw new ProblemError({ code: 'header-cut-off', claimed: length, present: Math.max(0, source.size - LENGTH_BYTES) });
  const text = decode(await source.read(LENGTH_BYTES, LENGTH_BYTES + length));
  refuseTangle(text, DEEPEST, MOST_VALUES);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError({ code: 'header-not-json' });
  }
  if (!isRecord(value)) throw new ProblemError({ code: 'header-not-json' });
  return headerOf(value, LENGTH_BYTES + length, source.size);
}

function headerOf(value: Readonly<Record<string, unknown>>, dataStart: number, size: number): Header {
  const metadata = new Map<string, string>();
  const tensors = new Map<string, readonly number[]>();
  const places = new Map<string, Place>();
  let end = 0;
  for (const [name, entry] of Object.entries(value)) {
    if (!isRecord(entry)) continue;
    if (name === '__metadata__') {
      for (const [key, text] of Object.entries(entry)) {
        if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean') metadata.set(key, String(text));
      }
      continue;
    }
    const { shape, dtype, data_offsets: offsets } = entry;
    tensors.set(name, Array.isArray(shape) && shape.every(Number.isSafeInteger) ? (shape as number[]) : []);
    if (!Array.isArray(offsets) || !Number.isSafeInteger(offsets[1])) continue;
    const [from, to] = offsets as [unknown, number];
    end = Math.max(end, to);
    if (typeof dtype === 'string' && Number.isSafeInteger(from) && (from as number) >= 0 && (from as number) <= to) places.set(name, { type: dtype, from: dataStart + (from as number), to: dataStart + to });
  }
  return { metadata, tensors, places, missing: Math.max(0, end - (size - dataStart)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
