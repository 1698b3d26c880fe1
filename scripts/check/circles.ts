import type { SourceModule } from './modules.ts';
import type { Breach } from './walls.ts';

/**
 * Circles of imports that exist at run time: types leave nothing behind, and import() waits until both files are read.
 * Each circle is reported once, at the first of its files.
 */
export function circleBreaches(modules: readonly SourceModule[]): Breach[] {
  const graph = new Map(modules.map((module) => [module.path, edgesOf(module)]));
  const done = new Set<string>();
  const breaches: Breach[] = [];
  for (const { path } of modules) visit(path, [], graph, done, breaches);
  return breaches;
}

interface Edge {
  readonly target: string;
  readonly line: number;
}

function edgesOf({ imports }: SourceModule): Edge[] {
  return imports.flatMap(({ target, line, isType, isDynamic }) =>
    target === null || isType || isDynamic ? [] : [{ target, line }],
  );
}

/** Depth first: an import of a file that we are still inside of closes a circle. */
function visit(
  path: string,
  trail: readonly Edge[],
  graph: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
  breaches: Breach[],
): void {
  if (done.has(path)) return;
  for (const edge of graph.get(path) ?? []) {
    const here = [...trail, { target: path, line: edge.line }];
    const start = here.findIndex(({ target }) => target === edge.target);
    if (start === -1) {
      visit(edge.target, here, graph, done, breaches);
      continue;
    }
    const circle = here.slice(start);
    breaches.push({
      path: edge.target,
      line: circle[0]?.line ?? 1,
      what: `imports itself: ${[...circle.map(({ target }) => target), edge.target].join(' → ')}.`,
      remedy: 'Move what both sides need into a file of its own, or pass it as a parameter.',
    });
  }
  done.add(path);
}
