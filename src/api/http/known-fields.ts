import { z } from 'zod';
import type { InputProblem } from '../../kernel/errors.ts';

/** What was wrong with a field that no schema knows, with the names that are known in its place. */
export function unknownField(
  path: string,
  noun: 'field' | 'parameter',
  known: readonly string[],
): InputProblem {
  const message = `is no ${noun} here`;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const near = nearest(name, known);
  const none = noun === 'parameter' ? 'There are none here' : 'The docs list the fields there are';
  const all = known.length === 0 ? none : `Known here: ${known.join(', ')}`;
  return { path, message, remedy: near ? `Did you mean "${near}"? ${all}.` : `Leave it out. ${all}.` };
}

/** The names that a schema knows at a path into it. Of a union's objects the value tells by its `type` which is meant. */
export function fieldsAt(schema: unknown, path: readonly PropertyKey[], value: unknown): string[] {
  const [step, ...rest] = path;
  const names = [...kinds(schema, value)].flatMap((kind) => {
    if (step === undefined) return kind instanceof z.ZodObject ? Object.keys(kind.shape) : [];
    const part = kind instanceof z.ZodObject ? kind.shape[String(step)] : kind.element;
    return fieldsAt(part, rest, partOf(value, step));
  });
  return [...new Set(names)];
}

/** The objects and lists that a value may be meant for. */
function* kinds(schema: unknown, value: unknown): Generator<z.ZodObject | z.ZodArray> {
  if (schema instanceof z.ZodArray) yield schema;
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* kinds(option, value);
  else if (schema instanceof z.ZodPipe) yield* kinds(schema.in, value);
  else if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    yield* kinds(schema.unwrap(), value);
  else if (schema instanceof z.ZodObject) {
    const { type } = schema.shape;
    if (!(type instanceof z.ZodLiteral) || type.safeParse(partOf(value, 'type')).success) yield schema;
  }
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(String(key))
    : undefined;
}

/** The name that was most likely meant: up to a third of its letters may be wrong; case, hyphens and underscores do not count. */
function nearest(name: string, known: readonly string[]): string | null {
  const folded = fold(name);
  const [best] = known
    .map((candidate) => ({ candidate, away: distance(folded, fold(candidate)) }))
    .filter(({ candidate, away }) => away <= candidate.length / 3)
    .sort((a, b) => a.away - b.away);
  return best?.candidate ?? null;
}

const fold = (name: string) => name.toLowerCase().replace(/[-_]/g, '');

/** Letters to add, drop or change; without limit where the lengths alone are far apart, so that a long name costs nothing. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > other.length / 3) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
