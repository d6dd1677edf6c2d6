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
  export default function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>;
}

declare module 'fontverter' {
  export function convert(font: Buffer, format: 'truetype' | 'woff2'): Promise<Buffer>;
}
