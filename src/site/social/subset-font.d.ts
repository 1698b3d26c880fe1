/** The part of subset-font (harfbuzz in WebAssembly) that cuts our faces. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'woff' | 'truetype';
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >;
      readonly noHinting?: boolean;
    },
  ): Promise<Uint8Array>;
}
