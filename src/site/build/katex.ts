/** Formulas in the site's colours: \eps, \vv, \xz and \uu are ε, v, x₀ and u as the charts colour them; with an h, what a network answers. */
export const katexOptions = {
  output: 'htmlAndMathml',
  // \htmlClass is refused unless trusted; every formula comes from this repository.
  trust: true,
  strict: 'error',
  throwOnError: true,
  macros: {
    '\\eps': '\\htmlClass{ink-epsilon}{\\varepsilon}',
    '\\vv': '\\htmlClass{ink-v}{v}',
    '\\xz': '\\htmlClass{ink-x0}{x_0}',
    '\\uu': '\\htmlClass{ink-flow}{u}',
    '\\heps': '\\htmlClass{ink-epsilon}{\\hat{\\varepsilon}}',
    '\\hvv': '\\htmlClass{ink-v}{\\hat{v}}',
    '\\hxz': '\\htmlClass{ink-x0}{\\hat{x}_0}',
    '\\snr': '\\mathrm{SNR}',
  },
} as const;
