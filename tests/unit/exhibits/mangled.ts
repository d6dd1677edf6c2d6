import fc from 'fast-check';

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('%', '%E0%A4', '%zz', '%00', '\u202e', '𝒳₀', '\ud800', '&&==&', '?', '#', 'NaN', '-Infinity', '1e999', '__proto__=1', 'constructor=2', '&toString=3', 'f=99', 'on=gpu'),
  fc.nat(50_000).map((length) => '9'.repeat(length)),
);

/** An address as mail programs, chats and hands leave it: cut, doubled, percent-broken, with foreign letters in it, or huge. */
export const mangled = (whole: string): fc.Arbitrary<string> => {
  const place = fc.nat(whole.length);
  return fc.oneof(
    place.map((at) => whole.slice(0, at)),
    place.map((at) => whole + whole.slice(at)),
    fc.tuple(place, junk).map(([at, text]) => whole.slice(0, at) + text + whole.slice(at)),
    fc.tuple(place, fc.nat(8), junk).map(([at, length, text]) => whole.slice(0, at) + text + whole.slice(at + length)),
    fc.constant(encodeURIComponent(whole)),
    fc.tuple(place, place).map(([one, other]) => whole.slice(Math.min(one, other), Math.max(one, other)).split('').reverse().join('')),
    fc.array(place, { maxLength: 6 }).map((cuts) => cuts.reduce((text, at) => `${text.slice(0, at)}%${text.slice(at + 1)}`, whole)),
  );
};
