import type { ReactNode } from 'react';
import { walkBlocks } from '../../story/body.ts';
import type { StoryLink } from '../../story/published-view.ts';
import { CorrectionAside } from '../body/correction.tsx';
import type { StoryModel } from '../pages/story/model.ts';
import { Card, StoryAnchor } from './card.tsx';
import { foreign } from './foreign.ts';
import { SLOTS } from './slots.ts';

/** The corrections of a story, without those that stand in its body already. */
export function Corrections({ model }: { readonly model: StoryModel }): ReactNode {
  const placed = new Set<string>();
  for (const block of walkBlocks(model.story.body)) {
    if (block.type === 'correction') placed.add(block.attrs.correctionId);
  }
  const rest = model.story.corrections.filter(({ id }) => !placed.has(id));
  if (rest.length === 0) return null;
  return (
    <div className="corrections">
      {rest.map((correction) => (
        <CorrectionAside key={correction.id} correction={correction} frame={model.frame} />
      ))}
    </div>
  );
}

/** The stories before and after this one in the newspaper. */
export function NeighbourLinks({ model }: { readonly model: StoryModel }): ReactNode {
  const { previous, next } = model.neighbours;
  const { voice } = model.frame;
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={`${voice.t('previousStory')} / ${voice.t('nextStory')}`}>
      {previous && <Neighbour link={previous} label={voice.t('previousStory')} side="prev" model={model} />}
      {next && <Neighbour link={next} label={voice.t('nextStory')} side="next" model={model} />}
    </nav>
  );
}

function Neighbour({
  link,
  label,
  side,
  model,
}: {
  readonly link: StoryLink;
  readonly label: string;
  readonly side: 'prev' | 'next';
  readonly model: StoryModel;
}): ReactNode {
  return (
    <p className={side}>
      <span className="label">{label}</span>
      <span className="hd" {...foreign(link.language, model.frame)}>
        <StoryAnchor link={link} />
      </span>
    </p>
  );
}

/** The newest stories of the section, each with its excerpt. */
export function RailSection({ model }: { readonly model: StoryModel }): ReactNode {
  const { rail, frame } = model;
  if (rail.cards.length === 0) return null;
  const name = rail.section?.name ?? null;
  const title = name ? frame.voice.t('latestFrom', { section: name }) : frame.voice.t('latest');
  return (
    <section className={`band rail${rail.section ? ` c${rail.section.colour}` : ''}`} aria-labelledby="rail">
      <h2 className="band-title" id="rail">
        {rail.section ? <a href={`/${rail.section.path}`}>{title}</a> : title}
      </h2>
      <div className={`cols n${rail.cards.length}`}>
        {rail.cards.map(({ card, excerpt }) => (
          <Card
            key={card.id}
            card={card}
            frame={frame}
            size="m"
            picture={SLOTS.third}
            within={rail.section?.id ?? null}
          >
            <p className="stand" {...foreign(card.language, frame)}>
              {excerpt}
            </p>
          </Card>
        ))}
      </div>
    </section>
  );
}

/** Stories that the newsroom, or likeness, put beside this one. */
export function RelatedSection({ model }: { readonly model: StoryModel }): ReactNode {
  const { related, frame } = model;
  if (related.length === 0) return null;
  return (
    <section className="band related" aria-labelledby="related">
      <h2 className="band-title" id="related">
        {frame.voice.t('related')}
      </h2>
      <div className={`cols n${related.length}`}>
        {related.map((card) => (
          <Card key={card.id} card={card} frame={frame} size="s" shape="thumb" picture={SLOTS.thumb} />
        ))}
      </div>
    </section>
  );
}

/** The container the editors fill by hand, with its short excerpts. */
export function DontMissSection({ model }: { readonly model: StoryModel }): ReactNode {
  const { dontMiss, frame } = model;
  if (!dontMiss || dontMiss.container.cards.length === 0) return null;
  const { container, excerpts } = dontMiss;
  return (
    <section className="band dm" aria-labelledby="dont-miss">
      <h2 className="band-title" id="dont-miss">
        {container.title || frame.voice.t('dontMiss')}
      </h2>
      <div className={`cols n${Math.min(container.cards.length, 4)}`}>
        {container.cards.map((card) => (
          <Card
            key={card.id}
            card={{ ...card, supporting: [] }}
            frame={frame}
            size="m"
            shape="beside"
            picture={SLOTS.quarter}
            time={false}
          >
            {excerpts.has(card.id) && (
              <p className="stand" {...foreign(card.language, frame)}>
                {excerpts.get(card.id)}
              </p>
            )}
          </Card>
        ))}
      </div>
    </section>
  );
}

export function BackToTop({ model }: { readonly model: StoryModel }): ReactNode {
  return (
    <p className="to-top">
      <a href="#top">{model.frame.voice.t('backToTop')}</a>
    </p>
  );
}
