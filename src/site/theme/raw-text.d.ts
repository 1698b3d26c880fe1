/** Files that vite (in the build and in tests alike) hands over as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's eager import of many files as text. */
  glob(
    pattern: string,
    options: { readonly eager: true; readonly query: '?raw'; readonly import: 'default' },
  ): Record<string, string>;
}
