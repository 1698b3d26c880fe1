import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import or re-export of a file. */
export interface ModuleImport {
  /** What stands in the quotes. */
  readonly specifier: string;
  /** The file it means, relative to the root with forward slashes; null for a package. */
  readonly target: string | null;
  readonly line: number;
  /** Only types: nothing is left of it at run time. */
  readonly isType: boolean;
  /** `import()`: read when it is reached, not when the file is. */
  readonly isDynamic: boolean;
}

/** What the rules need to know of a source file. */
export interface SourceModule {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ModuleImport[];
  readonly lines: readonly string[];
  /** The source with its comments blanked out, line for line. */
  readonly code: string;
  readonly hasDefaultExport: boolean;
  /** Does nothing but pass on what other files export. */
  readonly isBarrel: boolean;
}

/** Parses every TypeScript file below the given folders of `root`. */
export function readModules(root: string, folders: readonly string[]): SourceModule[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }));
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts') && !path.includes('/fixtures/'))
    .toSorted()
    .map((path) => parseModule(path, readFileSync(join(root, path), 'utf8')));
}

function parseModule(path: string, source: string): SourceModule {
  const { module, program, comments } = parseSync(path, source);
  const lineAt = lineCounter(source);
  const describe = (specifier: string, start: number, isType: boolean, isDynamic = false): ModuleImport => ({
    specifier,
    target: specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null,
    line: lineAt(start),
    isType,
    isDynamic,
  });
  const imports = [
    ...module.staticImports.map((found) => {
      const isType = found.entries.length > 0 && found.entries.every((entry) => entry.isType);
      return describe(found.moduleRequest.value, found.start, isType);
    }),
    ...module.staticExports.flatMap((found) => {
      const request = found.entries[0]?.moduleRequest;
      return request
        ? [
            describe(
              request.value,
              found.start,
              found.entries.every((entry) => entry.isType),
            ),
          ]
        : [];
    }),
    ...module.dynamicImports.flatMap((found) => {
      const argument = source.slice(found.moduleRequest.start, found.moduleRequest.end);
      const literal = /^(['"`])([^'"`$]+)\1$/.exec(argument)?.[2];
      return literal ? [describe(literal, found.start, false, true)] : [];
    }),
  ];
  const exported = module.staticExports.flatMap((found) => found.entries);
  return {
    path,
    imports,
    lines: source.split('\n'),
    code: blank(source, comments),
    hasDefaultExport: exported.some((entry) => entry.exportName.kind === 'Default'),
    isBarrel: isBarrel(program.body),
  };
}

function isBarrel(statements: readonly { type: string; source?: unknown; declaration?: unknown }[]): boolean {
  const passesOn = statements.filter(
    ({ type, source, declaration }) =>
      type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && !declaration && source),
  );
  const others = statements.filter((statement) => !passesOn.includes(statement));
  return passesOn.length > 0 && others.every(({ type }) => type === 'ImportDeclaration');
}

function blank(source: string, comments: readonly { start: number; end: number }[]): string {
  let code = source;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  return code;
}

function lineCounter(source: string): (offset: number) => number {
  return (offset) => source.slice(0, offset).split('\n').length;
}
