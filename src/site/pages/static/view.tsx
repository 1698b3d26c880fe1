import type { ReactElement } from 'react';
import { BodyView } from '../../body/body.tsx';
import { FigureView } from '../../body/figure.tsx';
import { foreign } from '../../components/foreign.ts';
import { SLOTS } from '../../components/slots.ts';
import { Page } from '../../theme/page.tsx';
import type { StaticModel } from './model.ts';

/** A page that is no news: about us, imprint, contact. */
export function view({ frame, story, direction }: StaticModel): ReactElement {
  const context = {
    frame,
    language: story.language,
    direction,
    pictures: story.pictures,
    links: story.links,
    corrections: story.corrections,
  };
  const words = foreign(story.language, frame);
  return (
    <Page frame={frame} kind="static" sheets={['story']}>
      <article className="story k-page">
        <header className="s-head">
          <h1 {...words}>{story.headline}</h1>
          {story.standfirst && (
            <p className="standfirst" {...words}>
              {story.standfirst}
            </p>
          )}
        </header>
        {story.leadFigure && (
          <div className="lead-fig">
            <FigureView figure={story.leadFigure} context={context} slot={SLOTS.story} lead />
          </div>
        )}
        <div className="text" {...words}>
          <BodyView body={story.body} context={context} />
        </div>
      </article>
    </Page>
  );
}
