import fc from 'fast-check';

/** Names that mean something to JavaScript, to a parser or to a page. */
export const nastyName = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', '0', '-1', '', ' ', '.', 'a.b', '\uD800', '\uDC00x', '\uFEFF', '\u202Eabc', '\u0000', '<img src=x onerror=evil=1>', '</script>', "'", '"', '=1+1', '‮');
/** Numbers as text, at and beyond the edges of what can be computed with. */
export const nastyNumber = fc.constantFrom('0', '-0', '1e308', '-1e308', '1e309', '1e-324', '5e-324', '1e999999999', '9007199254740993', '18446744073709551615', '-9223372036854775809', '0x1F', '1_000', '00', '1.', '.5', '+1', 'NaN', 'Infinity', '-Infinity', 'nan', '.inf', '1,5', '1e', '--1', '１２', '٣');
/** Any UTF-16, lone surrogates among it. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

/** How a file comes to harm on its way. */
export const damage = fc.oneof(
  { weight: 5, arbitrary: fc.constant((bytes: Uint8Array) => bytes) },
  fc.nat({ max: 1000 }).map((at) => (bytes: Uint8Array) => bytes.slice(0, Math.floor((bytes.length * at) / 1000))),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 255 })).map(([at, byte]) => (bytes: Uint8Array) => bytes.map((old, i) => (i === Math.floor((bytes.length * at) / 1000) ? byte : old))),
  fc.tuple(fc.nat({ max: 999 }), fc.uint8Array({ maxLength: 9 })).map(([at, more]) => (bytes: Uint8Array) => {
    const cut = Math.floor((bytes.length * at) / 1000);
    return Uint8Array.from([...bytes.subarray(0, cut), ...more, ...bytes.subarray(cut)]);
  }),
  fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0]).map((mark) => (bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])),
);
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
