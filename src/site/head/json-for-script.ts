/**
 * JSON that can stand in a `<script>` element: no character in it begins a tag or a comment (HTML standard, "restrictions for
 * contents of script elements"). It is still the same JSON to whoever parses it.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
