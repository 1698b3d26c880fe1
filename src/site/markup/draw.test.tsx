import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { drawMarkup } from './draw.ts';
import { Still } from './still.ts';

const Words = ({ children, tag = null }: { readonly children: ReactNode; readonly tag?: string | null }) => (
  <>
    {children} <i>{tag}</i>
  </>
);

const VIEWS: Readonly<Record<string, ReactNode>> = {
  'text with marks of HTML': <p>{`<script> & "quotes" and 'these'`}</p>,
  'nothing at all': [null, undefined, true, false, ''],
  numbers: <p data-n={0}>{0}</p>,
  'components, fragments and lists': (
    <Words>
      {[1, 2].map((n) => (
        <b key={n}>{n}</b>
      ))}
    </Words>
  ),
  'elements that end where they begin': <img src="/a.avif" alt="" loading="lazy" width={3} height={2} />,
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the case that is tested
  'markup of our own': <style dangerouslySetInnerHTML={{ __html: 'a>b{}' }} />,
  // biome-ignore lint/a11y/noLabelWithoutControl: names alone matter here
  'names of attributes': <label htmlFor="x" className="y" tabIndex={-1} />,
  'attributes that are on or off': <details open hidden={false} />,
  'what is said in words': <p aria-hidden={false} data-live />,
  drawings: (
    <svg viewBox="0 0 2 2" strokeWidth="1.8" aria-hidden="true">
      <path fillRule="evenodd" d="m0 0" />
    </svg>
  ),
  'a choice': (
    <select defaultValue="b">
      <option value="a">A</option>
      <option value="b">B</option>
    </select>
  ),
  'a line break where code begins': <pre>{'\nfirst'}</pre>,
  'a part that stands still': (
    <Still of={{}} as="menu">
      {() => [<b key="1">One</b>, ' & two']}
    </Still>
  ),
  'a field with its value': <input type="search" value={'"'} readOnly />,
};

describe('views drawn as markup', () => {
  test.each(Object.entries(VIEWS))('are what React makes of them: %s', (_name, view) => {
    expect(sameNames(drawMarkup(view))).toBe(sameNames(renderToStaticMarkup(view)));
  });

  test.each(['javascript:alert(1)', ' \u0000jAvA\tscript\n:alert(1)'])(
    'never link to a program: %j',
    (href) => {
      expect(drawMarkup(<a href={href}>x</a>)).toBe('<a>x</a>');
    },
  );

  it('draw a still part once for what it is made of, and each of its names', () => {
    const publication = {};
    let drawn = 0;
    const part = (of: object, as: string) => (
      <Still of={of} as={as}>
        {() => {
          drawn += 1;
          return <i>{drawn}</i>;
        }}
      </Still>
    );
    const views = [
      part(publication, 'menu'),
      part(publication, 'menu'),
      part(publication, 'foot'),
      part({}, 'menu'),
    ];
    expect(views.map(drawMarkup).join('')).toBe('<i>1</i><i>1</i><i>2</i><i>3</i>');
  });

  it('refuse what cannot be drawn instead of leaving it out', () => {
    expect(() => drawMarkup(Promise.resolve('late'))).toThrow(TypeError);
    expect(() => drawMarkup(<p style={{ color: 'red' }} />)).toThrow('style');
    expect(() => drawMarkup(<button type="button" onClick={() => {}} />)).toThrow('onClick');
  });
});

/** React writes the names of some attributes in mixed case and puts some last, neither of which HTML minds. */
function sameNames(markup: string): string {
  return markup.replace(/<([a-z]+)((?: [^=>]+="[^"]*")+)/g, (_, tag: string, attributes: string) => {
    const list = [...attributes.matchAll(/ ([^=>]+)(="[^"]*")/g)].map(
      ([, name = '', value = '']) => `${name === 'viewBox' ? name : name.toLowerCase()}${value}`,
    );
    return `<${tag} ${list.sort().join(' ')}`;
  });
}
