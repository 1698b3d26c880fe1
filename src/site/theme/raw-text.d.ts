/** Files that vite (in the build and in tests alike) hands over as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}
