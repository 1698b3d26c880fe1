import type { ReactElement } from 'react';
import type { Container, PlacedCard, StoryCard } from '../../../story/published-view.ts';
import { SLOTS } from '../../components/slots.ts';
import type { PageFrame } from '../../frame.ts';
import { Page } from '../../theme/page.tsx';
import { themeOf } from '../../theme/themes.ts';
import type { FrontModel } from './model.ts';

/** The front page: containers in the editors' order, or the newest stories arranged where there is no front yet. */
export function view(model: FrontModel): ReactElement {
  const { frame, front, newest } = model;
  const { ContainerView } = themeOf(frame.publication).slots;
  const containers = (front?.containers ?? arranged(newest, frame)).filter(
    (container) => container.cards.length > 0,
  );
  const lead =
    containers[0]?.layout === 'lead-package' || containers[0]?.layout === 'picture-led'
      ? containers[0]
      : null;
  const picture = lead?.cards[0]?.picture ?? null;
  return (
    <Page
      frame={frame}
      kind="front"
      front
      sheets={['containers']}
      preload={picture && { picture, slot: SLOTS.lead }}
    >
      {containers.map((container, place) => (
        <ContainerView key={container.id} container={container} frame={frame} first={place === 0} />
      ))}
      {containers.length === 0 && <Beginning frame={frame} />}
    </Page>
  );
}

/** A newspaper without a story is looked at by those who are setting it up. */
function Beginning({ frame }: { readonly frame: PageFrame }): ReactElement {
  const { t } = frame.voice;
  return (
    <section className="beginning">
      <h2>{t('noStories')}</h2>
      <p>{t('howToBegin')}</p>
      <pre dir="ltr">npm run broadsheet -- import FILES</pre>
      <p>
        <a href="/api/v1/docs">/api/v1/docs</a>
      </p>
    </section>
  );
}

/** A front nobody has made: the newest three lead, the next four follow, what remains is a list. */
function arranged(newest: readonly StoryCard[], frame: PageFrame): readonly Container[] {
  const { t } = frame.voice;
  const cards: readonly PlacedCard[] = newest.map((card) => ({ ...card, supporting: [], curated: false }));
  const part = (title: string, layout: Container['layout'], from: number, to?: number): Container => ({
    id: layout,
    slug: layout,
    title,
    layout,
    section: null,
    cards: cards.slice(from, to),
  });
  return [
    part(t('latest'), 'lead-package', 0, 3),
    part(t('newest'), 'standard', 3, 7),
    part(t('older'), 'list', 7),
  ];
}
