import type { ReactElement } from 'react';
import { foreign } from '../components/foreign.ts';
import type { StaticModel } from '../pages/static/model.ts';
import { bodyMarkup } from './body-markup.ts';
import { TextPage } from './text-page.tsx';

export function staticText(model: StaticModel): ReactElement {
  const { frame, story } = model;
  return (
    <TextPage frame={frame}>
      <article {...foreign(story.language, frame)}>
        <h1>{story.headline}</h1>
        {story.standfirst && <p>{story.standfirst}</p>}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own escaping writer */}
        <div dangerouslySetInnerHTML={{ __html: bodyMarkup(model) }} />
      </article>
    </TextPage>
  );
}
