/**
 * JSON for a jsonb column. PostgreSQL cannot hold U+0000 in text, and one stray NUL in an archive must not stop its import, so
 * it is left out here; the check costs nothing where there is none.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\u0000')) return json;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '') : part,
  );
}
