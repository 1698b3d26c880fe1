import type { ReactNode } from 'react';
import { address } from '../addresses.ts';
import type { MenuSection, PageFrame } from '../frame.ts';
import { Still } from '../markup/still.ts';

/** Whether the page belongs to this section or to one under it. */
function holds(section: MenuSection, id: string): boolean {
  return section.id === id || section.children.some((child) => holds(child, id));
}

/**
 * The main menu in one line, which scrolls sideways on narrow screens: what the editors put there, else the sections. An entry
 * that is a section's address has the section's colour.
 */
export function SectionLine({ frame }: { readonly frame: PageFrame }): ReactNode {
  const { section, path } = frame;
  const place = section ? `${section.id} ${path === address.section(section.path)}` : '';
  return (
    <Still of={frame.sections} as={`line ${place}`}>
      {() => <Sections frame={frame} />}
    </Still>
  );
}

function Sections({ frame }: { readonly frame: PageFrame }): ReactNode {
  const own = frame.publication.menus.find((menu) => menu.slug === 'main')?.items ?? [];
  const items =
    own.length > 0
      ? own
      : frame.sections.map(({ name, path }) => ({ label: name, href: address.section(path) }));
  return (
    <ul className="line">
      {items.map(({ label, href }) => {
        const section = frame.sections.find(({ path }) => address.section(path) === href);
        return (
          <li key={href} {...(section ? { className: `c${section.colour}` } : {})}>
            <a href={href} {...(section ? currentOf(section, frame) : {})}>
              {label}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function currentOf(section: MenuSection, frame: PageFrame): { readonly 'aria-current'?: 'page' | 'true' } {
  if (!frame.section || !holds(section, frame.section.id)) return {};
  return { 'aria-current': frame.path === address.section(section.path) ? 'page' : 'true' };
}

/** All sections with their own sections under them: the menu, and the foot of the page. */
export function SectionTree({ frame }: { readonly frame: PageFrame }): ReactNode {
  return (
    <Still of={frame.sections} as="tree">
      {() => (
        <ul className="tree">
          {frame.sections.map((section) => (
            <li key={section.id} className={`c${section.colour}`}>
              <a href={address.section(section.path)}>{section.name}</a>
              {section.children.length > 0 && (
                <ul>
                  {section.children.map((child) => (
                    <li key={child.id}>
                      <a href={address.section(child.path)}>{child.name}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Still>
  );
}

/** The newspaper's own pages of record. */
export function ServiceLinks({ frame }: { readonly frame: PageFrame }): ReactNode {
  return (
    <ul className="service">
      <Still of={frame.voice} as="service">
        {() => <OwnPages frame={frame} />}
      </Still>
      {frame.otherVariant && (
        <li>
          <a href={frame.otherVariant}>{frame.voice.t('textOnly')}</a>
        </li>
      )}
    </ul>
  );
}

function OwnPages({ frame }: { readonly frame: PageFrame }): ReactNode {
  const { t } = frame.voice;
  const own = frame.publication.menus.filter((menu) => menu.slug !== 'main').flatMap((menu) => menu.items);
  const ours = [
    [address.archive(''), t('archive')],
    [address.topics, t('topics')],
    [address.people, t('people')],
    [address.corrections, t('corrections')],
    [address.feed('/', 'rss'), t('feeds')],
  ] as const;
  return (
    <>
      {own.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.label}</a>
        </li>
      ))}
      {ours
        .filter(([href]) => !own.some((item) => item.href === href))
        .map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
    </>
  );
}

/** Light, dark, or as the system has it. Shown by the client script, for without it nothing would happen. */
export function Appearance({ frame }: { readonly frame: PageFrame }): ReactNode {
  const { t } = frame.voice;
  return (
    <Still of={frame.voice} as="looks">
      {() => (
        <fieldset className="looks" hidden>
          <legend>{t('appearance')}</legend>
          {(
            [
              ['', t('appearanceAuto')],
              ['light', t('appearanceLight')],
              ['dark', t('appearanceDark')],
            ] as const
          ).map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="theme" value={value} /> <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Still>
  );
}

/** A search field with its button; `suggest` lets the client script offer words. */
export function SearchField({
  frame,
  id,
  query = '',
  action = address.search,
}: {
  readonly frame: PageFrame;
  readonly id: string;
  readonly query?: string;
  readonly action?: string;
}): ReactNode {
  const { t } = frame.voice;
  return (
    <search>
      <form className="find" action={action}>
        <label className="vh" htmlFor={id}>
          {t('searchFor')}
        </label>
        <input
          type="search"
          name="q"
          id={id}
          defaultValue={query}
          autoComplete="off"
          data-suggest={t('suggestions')}
        />
        <button className="btn" type="submit">
          {t('search')}
        </button>
      </form>
    </search>
  );
}
