import { ERROR_STATUS } from '../../kernel/errors.ts';
import { escapeText } from '../../story/html/escape.ts';
import { PROBLEM_TITLES } from '../http/problems.ts';
import type { ApiDocument, Operation, SchemaObject } from './document.ts';

export const DOCS_STYLE = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#595959;--rule:#ccc;--code:#f2f2ee;--link:#0b5394}
@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#161616;--soft:#b0b0b0;--rule:#444;--code:#242424;--link:#8cc0ff}}
body{margin:0 auto;padding:1.5rem;max-width:54rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,serif}
h1,h2,h3,summary,th,nav{font-family:system-ui,sans-serif;line-height:1.25}
h2{margin-top:3rem;border-top:3px solid;padding-top:.5rem}h3{margin:2.2rem 0 .3rem;font-size:1.05rem}
code,pre{font:.88rem/1.5 ui-monospace,monospace;background:var(--code);overflow-wrap:anywhere}code{padding:.1em .25em}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule)}
a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:3px solid;outline-offset:2px}.soft{color:var(--soft)}nav li{margin:.2rem 0}.scroll{overflow-x:auto}`;

/** The page of docs: every operation of the document, the shapes it names, and the problems there are. No script. */
export function docsPage(document: ApiDocument, base: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const inTag = (tag: string) => operations.filter(({ operation }) => operation.tags.includes(tag));
  const shapes = Object.entries(document.components.schemas);
  const contents = tags
    .map(
      (tag) =>
        `<li>${escapeText(tag)}<ul>${inTag(tag)
          .map(
            ({ method, path, operation }) =>
              `<li><a href="#${operation.operationId}"><code>${method} ${escapeText(path)}</code></a> ${escapeText(operation.summary)}</li>`,
          )
          .join('')}</ul></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(document.info.title)}</title><style>${DOCS_STYLE}</style></head><body>
<header><h1>${escapeText(document.info.title)}</h1>${paragraphs(document.info.description)}
<p>The same for machines: <a href="${escapeText(base)}/openapi.json">openapi.json</a> (OpenAPI ${escapeText(document.openapi)}).</p></header>
<nav aria-label="Operations"><ul>${contents}<li><a href="#shapes">Shapes</a></li><li><a href="#problems">Problems</a></li></ul></nav>
<main>${tags.map((tag) => `<h2>${escapeText(tag)}</h2>${inTag(tag).map(operationHtml).join('')}`).join('')}
<h2 id="shapes">Shapes</h2>${shapes.map(([name, schema]) => shapeHtml(name, schema)).join('')}
<h2 id="problems">Problems</h2>${problemsHtml()}</main></body></html>
`;
}

function operationHtml({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: Operation;
}): string {
  const rows = operation.parameters.map(
    (parameter) =>
      `<tr><th scope="row"><code>${escapeText(parameter.name)}</code></th><td>${escapeText(parameter.in)}${parameter.required ? ', required' : ''}</td><td>${typeHtml(parameter.schema)}</td><td>${marked(parameter.description ?? parameter.schema.description ?? '')}</td></tr>`,
  );
  const body = Object.values(operation.requestBody?.content ?? {})
    .map(({ schema }) => schema)
    .filter((schema) => schema !== undefined);
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .flatMap(([status, { content }]) =>
      Object.values(content ?? {}).map(
        ({ schema }) => `<code>${status}</code> ${schema ? typeHtml(schema) : ''}`,
      ),
    );
  return `<section><h3 id="${operation.operationId}"><code>${method} ${escapeText(path)}</code></h3>
<p>${escapeText(operation.summary)}.</p>${operation.description ? paragraphs(operation.description) : ''}
${rows.length > 0 ? table(['Parameter', 'In', 'Type', ''], rows) : ''}
${body.map((schema) => `<p>Body: ${schema.$ref ? typeHtml(schema) : ''}</p>${propertiesHtml(schema)}`).join('')}
<p>Answer: ${answers.join('; ')}</p></section>`;
}

function shapeHtml(name: string, schema: SchemaObject): string {
  return `<section><h3 id="shape-${escapeText(name)}">${escapeText(name)}</h3>${schema.description ? paragraphs(schema.description) : ''}${propertiesHtml(schema) || `<p>${typeHtml(schema)}</p>`}</section>`;
}

function propertiesHtml(schema: SchemaObject): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([name, property]) =>
      `<tr><th scope="row"><code>${escapeText(name)}</code></th><td>${typeHtml(property)}${schema.required?.includes(name) ? '' : ' <span class="soft">optional</span>'}</td><td>${marked(property.description ?? '')}</td></tr>`,
  );
  return rows.length > 0 ? table(['Field', 'Type', ''], rows) : '';
}

/** A type in a few words, with a link where it has a name. */
function typeHtml(schema: SchemaObject): string {
  if (schema.$ref) {
    const name = escapeText(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
    return `<a href="#shape-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeHtml).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeText(String(value))}</code>`).join(', ');
  if (schema.const !== undefined) return `<code>${escapeText(String(schema.const))}</code>`;
  if (schema.items) return `list of ${typeHtml(schema.items)}`;
  const type = [schema.type ?? 'any'].flat().join(' or ');
  return escapeText(type);
}

function problemsHtml(): string {
  const rows = Object.entries(PROBLEM_TITLES)
    .filter(([code]) => !INTERNAL.has(code))
    .map(
      ([code, title]) =>
        `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${statusOf(code)}</td><td>${escapeText(title)}</td></tr>`,
    );
  return table(['Code', 'Status', 'Title'], rows);
}

/** Codes of starting and of the command line, which no request meets. */
const INTERNAL: ReadonlySet<string> = new Set([
  'invalid_config',
  'data_folder_in_use',
  'platform_unsupported',
  'target_not_empty',
  'import_failed',
]);

function statusOf(code: string): string {
  const found = Object.entries(ERROR_STATUS).find(([name]) => name === code);
  return String(found?.[1] ?? '');
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => (text ? `<th scope="col">${text}</th>` : '<td></td>')).join('');
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\n+/)
    .map((part) => `<p>${marked(part)}</p>`)
    .join('');
}

/** Escaped, with `code` set as code. */
function marked(text: string): string {
  return escapeText(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
