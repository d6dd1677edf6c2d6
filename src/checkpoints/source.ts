/** A file as far as it is needed: a browser's File is one with `read` made of its `slice`. */
export interface Source {
  readonly name: string;
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** A Blob reads only the part that is asked for, however large the file. */
export const sourceOf = (name: string, blob: Blob): Source => ({
  name,
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});
