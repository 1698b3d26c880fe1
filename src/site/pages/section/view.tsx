import type { ReactElement } from 'react';
import type { Container } from '../../../story/published-view.ts';
import { Pager, River } from '../../components/river.tsx';
import { SLOTS } from '../../components/slots.ts';
import { Page } from '../../theme/page.tsx';
import { themeOf } from '../../theme/themes.ts';
import type { SectionModel } from './model.ts';

/** How many stories of a section without a front of its own are drawn as a lead before the list begins. */
const LED = 3;

/** A section: its own front or a lead of its newest stories, then all of them by day. */
export function view(model: SectionModel): ReactElement {
  const { frame, section, parent, children, paging } = model;
  const { ContainerView } = themeOf(frame.publication).slots;
  const firstPage = paging.newer === null && paging.newest === null;
  const leads = firstPage && model.containers.length === 0 && model.stories.length > LED;
  const containers = leads ? [leadOf(model)] : model.containers.filter(({ cards }) => cards.length > 0);
  const stories = leads ? model.stories.slice(LED) : model.stories;
  const picture = containers[0]?.cards[0]?.picture ?? null;
  return (
    <Page
      frame={frame}
      kind="section"
      sheets={containers.length > 0 ? ['containers', 'lists'] : ['lists']}
      preload={picture && { picture, slot: SLOTS.lead }}
    >
      <header className={`head c${section.colour}`}>
        {parent && (
          <p className="up">
            <a href={`/${parent.path}`}>{parent.name}</a>
          </p>
        )}
        <h1>{section.name}</h1>
        {section.description && firstPage && <p className="intro">{section.description}</p>}
        <nav aria-label={section.name}>
          <ul className="subs">
            {children.map((child) => (
              <li key={child.id}>
                <a href={`/${child.path}`}>{child.name}</a>
              </li>
            ))}
            <li>
              <a href={model.archiveHref}>{frame.voice.t('archive')}</a>
            </li>
          </ul>
        </nav>
      </header>
      {containers.map((container, place) => (
        <ContainerView key={container.id} container={container} frame={frame} first={place === 0} />
      ))}
      {(stories.length > 0 || containers.length === 0) && (
        <River stories={stories} frame={frame} within={section.id} />
      )}
      <Pager paging={paging} frame={frame} />
    </Page>
  );
}

function leadOf(model: SectionModel): Container {
  return {
    id: `lead-${model.section.id}`,
    slug: 'lead',
    title: model.frame.voice.t('latestFrom', { section: model.section.name }),
    layout: 'lead-package',
    section: model.section,
    cards: model.stories.slice(0, LED).map((card) => ({ ...card, supporting: [], curated: false })),
  };
}
