const SIGNATURE = 8;
/** Length, type and check sum around a chunk's data. */
const AROUND = 12;

/**
 * A PNG with texts in it (iTXt, which holds UTF-8, after the header). Keywords are Latin-1 of at most 79 characters, as the format wants.
 * @throws RangeError if the bytes do not begin like a PNG.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  if (png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) throw new RangeError('not a PNG');
  const head = SIGNATURE + AROUND + new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE);
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)));
  const parts = [png.subarray(0, head), ...chunks, png.subarray(head)];
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(AROUND + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** As PNG and zip compute it: polynomial 0xEDB88320, reflected. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
