/** Numbers of any number of bits, one after the other, the highest bit first. */
export interface BitWriter {
  /** @param size 1 … 32 bits, into which `value` must fit. */
  bits(value: number, size: number): void;
  /** A whole number from 0 on: the quotient by 2^k in ones and a zero, then k bits (Golomb 1966, Rice 1979). */
  rice(value: number, k: number): void;
  /** UTF-8, at most 255 bytes. */
  text(value: string): void;
  double(value: number): void;
  bytes(): Uint8Array;
}

export interface BitReader {
  bits(size: number): number;
  rice(k: number): number;
  text(): string;
  double(): number;
  /** Whole bytes that have not been touched. */
  left(): number;
}

export function bitWriter(): BitWriter {
  const out: number[] = [];
  let used = 0;
  const bit = (one: number) => {
    if (used % 8 === 0) out.push(0);
    out[used >> 3]! |= one << (7 - (used % 8));
    used++;
  };
  const bits = (value: number, size: number) => {
    for (let i = size - 1; i >= 0; i--) bit((value >>> i) & 1);
  };
  return {
    bits,
    rice(value, k) {
      for (let i = value >>> k; i > 0; i--) bit(1);
      bit(0);
      bits(value, k);
    },
    text(value) {
      const encoded = new TextEncoder().encode(value);
      bits(encoded.length, 8);
      for (const byte of encoded) bits(byte, 8);
    },
    double(value) {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      for (const at of [0, 4]) bits(view.getUint32(at), 32);
    },
    bytes: () => Uint8Array.from(out),
  };
}

/** @throws RangeError, from every method but `left`, past the end, and on text that is no UTF-8. */
export function bitReader(from: Uint8Array): BitReader {
  let used = 0;
  const bit = (): number => {
    const byte = from[used >> 3];
    if (byte === undefined) throw new RangeError(`data end after ${from.length} bytes`);
    return (byte >> (7 - (used++ % 8))) & 1;
  };
  const bits = (size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 2 + bit();
    return value;
  };
  return {
    bits,
    rice(k) {
      let quotient = 0;
      while (bit()) quotient++;
      return quotient * 2 ** k + bits(k);
    },
    text() {
      const encoded = Uint8Array.from({ length: bits(8) }, () => bits(8));
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(encoded);
      } catch {
        throw new RangeError('text must be UTF-8');
      }
    },
    double() {
      const view = new DataView(new ArrayBuffer(8));
      for (const at of [0, 4]) view.setUint32(at, bits(32));
      return view.getFloat64(0);
    },
    left: () => from.length - Math.ceil(used / 8),
  };
}

/** CRC-16/CCITT: a slip of any one letter, or of two that are next to each other, is always noticed. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

/** Base64 with the alphabet that an address need not escape, without padding (RFC 4648, §5). */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** undefined for what is no base64url. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
