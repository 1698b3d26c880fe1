import { z } from 'zod';

const anObject = z.record(z.string(), z.unknown());
const REFERENCE = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;

/**
 * Takes out of a document what its operations do not use: the type provider puts every named shape in, once as it is sent and
 * once as it is received. Says of a body without required fields that it may be left out, and gives the rest of a path a name.
 */
export function tidied<T extends object>(document: T): T {
  const { paths, components } = z.object({ paths: anObject, components: anObject }).parse(document);
  const schemas = anObject.parse(components.schemas);
  const used = new Set<string>();
  const waiting = referencesIn(paths);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...referencesIn(schemas[name]));
  }
  for (const item of Object.values(paths))
    for (const operation of Object.values(anObject.parse(item))) optionalBody(operation);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  const named = Object.fromEntries(Object.entries(paths).map(nameRest));
  return { ...document, paths: named, components: { ...components, schemas: kept } };
}

const withParameters = z.record(
  z.string(),
  z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })).optional() }),
);

/** The rest of a path, `*` to the router, is the parameter `path` to clients: generators make a variable of its name. */
function nameRest([path, item]: [string, unknown]): [string, unknown] {
  if (!path.endsWith('{*}')) return [path, item];
  const renamed = Object.entries(withParameters.parse(item)).map(([method, operation]) => {
    const parameters = operation.parameters?.map((parameter) =>
      parameter.name === '*' ? { ...parameter, name: 'path' } : parameter,
    );
    return [method, { ...operation, ...(parameters ? { parameters } : {}) }];
  });
  return [path.replace('{*}', '{path}'), Object.fromEntries(renamed)];
}

function referencesIn(part: unknown): string[] {
  return [...(JSON.stringify(part) ?? '').matchAll(REFERENCE)].flatMap((match) => match[1] ?? []);
}

const bodySchema = z.object({
  requestBody: z.object({
    required: z.boolean(),
    content: z.record(
      z.string(),
      z.object({ schema: z.looseObject({ type: z.string(), required: z.array(z.string()).optional() }) }),
    ),
  }),
});

function optionalBody(operation: unknown): void {
  const parsed = bodySchema.safeParse(operation);
  if (!parsed.success) return;
  const shapes = Object.values(parsed.data.requestBody.content).map(({ schema }) => schema);
  const mayBeLeftOut = shapes.every((shape) => shape.type === 'object' && !shape.required?.length);
  if (mayBeLeftOut) Object.assign(anObject.parse(operation).requestBody ?? {}, { required: false });
}
