/** What a page of this site may do, and nothing else: the one source of its headers, of its <meta> element and of the files for hosts. */
type Directives = Readonly<Record<string, readonly string[]>>;

const SELF = "'self'";
const NONE = "'none'";

const DIRECTIVES: Directives = {
  'default-src': [NONE],
  // WebAssembly needs a word of its own; it allows no eval of JavaScript.
  'script-src': [SELF, "'wasm-unsafe-eval'"],
  'script-src-attr': [NONE],
  'style-src': [SELF],
  'style-src-attr': [NONE],
  // blob: is how a chart's SVG is drawn into a PNG.
  'img-src': [SELF, 'blob:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  'worker-src': [SELF],
  'manifest-src': [SELF],
  'base-uri': [NONE],
  'form-action': [NONE],
  // The one policy stands in src/trusted-types.ts.
  'trusted-types': ['default'],
  'require-trusted-types-for': ["'script'"],
};

const textOf = (directives: Directives): string => Object.entries(directives).map(([name, values]) => `${name} ${values.join(' ')}`).join('; ');

/** As it stands in a page's <meta> element, and as a header where any page may frame this one. */
export const FRAMABLE_POLICY = textOf(DIRECTIVES);
/** As a header of all other pages. Browsers ignore frame-ancestors in a <meta> element. */
export const POLICY = textOf({ ...DIRECTIVES, 'frame-ancestors': [SELF] });

const FORBIDDEN = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'];

/** The headers of every file, besides its Content-Security-Policy. */
export const COMMON: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', FORBIDDEN.map((feature) => `${feature}=()`).join(', ')],
  // Together they isolate a page from others in its process. All that a page loads is of this origin, so that nothing has to be asked for leave.
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  // Nothing here is secret, and pages that are isolated themselves may frame exhibits.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

/** A regular expression for the paths of pages that others may frame, without the slash they begin with. */
export const FRAMABLE_PATHS = '(?:en/|zh/)?embed/';
