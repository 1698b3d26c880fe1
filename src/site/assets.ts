/** Files that the build named by their content. */
export interface Assets {
  /** The address `/assets/…` of a source file, given by its path in the repository; null if the build has no such file. */
  url(source: string): string | null;
}
