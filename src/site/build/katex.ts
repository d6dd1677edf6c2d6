/** A symbol that the notation card explains (content/notation.json), in the colour of what it stands for. */
const symbol = (id: string, tex: string, ink?: string): string => {
  const marked = `\\htmlData{sym=${id}}{${tex}}`;
  return ink ? `\\htmlClass{ink-${ink}}{${marked}}` : marked;
};

/** Formulas in the site's colours: \eps, \vv, \xz and \uu are ε, v, x₀ and u as the charts colour them; with an h, what a network answers. */
export const katexOptions = {
  output: 'htmlAndMathml',
  // \htmlClass and \htmlData are refused unless trusted; every formula comes from this repository.
  trust: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
  macros: {
    '\\eps': symbol('epsilon', '\\varepsilon', 'epsilon'),
    '\\vv': symbol('v', 'v', 'v'),
    '\\xz': symbol('x0', 'x_0', 'x0'),
    '\\uu': symbol('flow', 'u', 'flow'),
    '\\heps': symbol('epsilon-hat', '\\hat{\\varepsilon}', 'epsilon'),
    '\\hvv': symbol('v-hat', '\\hat{v}', 'v'),
    '\\hxz': symbol('x0-hat', '\\hat{x}_0', 'x0'),
    // With the t outside, so that an exponent stands above it.
    '\\xt': `${symbol('x-t', 'x')}_t`,
    '\\al': `${symbol('alpha', '\\alpha')}_t`,
    '\\sg': `${symbol('sigma', '\\sigma')}_t`,
    '\\snr': symbol('snr', '\\mathrm{SNR}'),
    '\\ph': symbol('phi', '\\varphi'),
    '\\dt': symbol('determinant', 'D'),
    '\\gs': symbol('scale', 'w'),
    '\\ta': symbol('a', 'a'),
    '\\tb': symbol('b', 'b'),
    '\\yy': symbol('y', 'y'),
    '\\lam': symbol('log-snr', '\\lambda'),
    // Of one target each: \JJ{\eps}, \RR{\eps}.
    '\\JJ': symbol('floor', 'J_{#1}'),
    '\\RR': symbol('share', 'R^2_{#1}'),
  },
};
