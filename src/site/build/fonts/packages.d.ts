/** What is used of two packages that have no types of their own. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype';
    /** Names that stay beside 0 to 6. */
    readonly preserveNameIds?: readonly number[];
    /** Then there is no text. */
    readonly keepAllGlyphs?: boolean;
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  }
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: Options): Promise<Uint8Array>;
}

declare module 'fontverter' {
  export function convert(font: Uint8Array, format: 'truetype' | 'woff2'): Promise<Uint8Array>;
}
