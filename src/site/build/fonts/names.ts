/** Names that stay in a font: the copyright, the licence and its address. */
export const NOTICES: readonly number[] = [0, 13, 14];
/** From here on names are those of axes and instances. */
const OF_AXES = 256;

/** "name" */
const TAG = 0x6e616d65;
const RECORD = 12;

/**
 * A TrueType font without the names that it goes by, changed in place. The table itself has to stay: browsers refuse a font without it.
 * @throws Error where it has no table of names
 * Source: OpenType 1.9.1, "Organization of an OpenType Font" and "name — Naming Table"
 */
export function withoutNames(font: Buffer): Buffer {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, k) => 12 + 16 * k);
  const entry = entries.find((at) => font.readUInt32BE(at) === TAG);
  if (entry === undefined) throw new Error('a font without a table of names');
  const table = font.subarray(font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12));
  const storage = table.subarray(table.readUInt16BE(4));
  const kept = Array.from({ length: table.readUInt16BE(2) }, (_, k) => Buffer.from(table.subarray(6 + RECORD * k, 6 + RECORD * (k + 1))))
    .filter((record) => NOTICES.includes(record.readUInt16BE(6)) || record.readUInt16BE(6) >= OF_AXES)
    .map((record) => ({ record, at: record.readUInt16BE(10), text: Buffer.from(storage.subarray(record.readUInt16BE(10), record.readUInt16BE(10) + record.readUInt16BE(8))) }));
  table.fill(0, 6);
  table.writeUInt16BE(kept.length, 2);
  kept.forEach(({ record, at, text }, k) => {
    table.set(record, 6 + RECORD * k);
    storage.set(text, at);
  });
  return font;
}
