/** Files that vite (in the build and in tests alike) hands over as a `data:` address. */
declare module '*?inline' {
  const address: string;
  export default address;
}
