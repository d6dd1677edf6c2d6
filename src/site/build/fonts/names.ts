/** Names that stay in a font: the copyright, the licence and its address. */
export const NOTICES: readonly number[] = [0, 13, 14];
/** From here on names are those of axes and instances. */
const OF_AXES = 256;

/** "name" */
const TAG = 0x6e616d65;
const RECORD = 12;

/**
 * A TrueType font without the names that it goes by, changed in place. The table itself has to stay: browsers refuse a font without it.
 * Source: OpenType 1.9.1, "Organization of an OpenType Font" and "name — Naming Table"
 */
export function withoutNames(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entries = Array.from({ length: view.getUint16(4) }, (_, k) => 12 + 16 * k);
  const entry = entries.find((at) => view.getUint32(at) === TAG);
  if (entry === undefined) throw new Error('a font without a table of names');
  const table = view.getUint32(entry + 8);
  let kept = 0;
  for (let k = 0; k < view.getUint16(table + 2); k++) {
    const record = table + 6 + RECORD * k;
    const name = view.getUint16(record + 6);
    if (!NOTICES.includes(name) && name < OF_AXES) continue;
    font.copyWithin(table + 6 + RECORD * kept, record, record + RECORD);
    kept++;
  }
  view.setUint16(table + 2, kept);
  return font;
}
