import type { ReactElement } from 'react';
import { BodyView } from '../../body/body.tsx';
import { foreign } from '../../components/foreign.ts';
import { SLOTS } from '../../components/slots.ts';
import {
  BackToTop,
  Corrections,
  DontMissSection,
  NeighbourLinks,
  RailSection,
  RelatedSection,
} from '../../components/story-foot.tsx';
import {
  Bylines,
  bodyContext,
  LeadFigure,
  Share,
  Standfirst,
  StoryHeadline,
  StoryKicker,
  StoryTimes,
  Topics,
  Translations,
} from '../../components/story-head.tsx';
import { Page } from '../../theme/page.tsx';
import { leadPicture } from '../story/lead-picture.ts';
import type { GalleryModel } from './model.ts';

/** A story told in pictures, on a dark ground. */
export function view(model: GalleryModel): ReactElement {
  const { story, frame } = model;
  const lead = leadPicture(model);
  return (
    <Page
      frame={frame}
      kind="gallery"
      sheets={['story', 'gallery']}
      preload={lead && { picture: lead, slot: SLOTS.story }}
    >
      <article className="story k-gallery">
        <header className="s-head">
          <StoryKicker model={model} />
          <StoryHeadline model={model} />
          <Standfirst model={model} />
        </header>
        <div className="margin">
          <Bylines model={model} />
          <StoryTimes model={model} />
          <Translations model={model} />
          <Share model={model} />
        </div>
        <LeadFigure model={model} />
        <div className="text" {...foreign(story.language, frame)}>
          <BodyView body={story.body} context={bodyContext(model)} />
        </div>
        <div className="after">
          <Corrections model={model} />
          <Topics model={model} />
        </div>
      </article>
      <NeighbourLinks model={model} />
      <RelatedSection model={model} />
      <RailSection model={model} />
      <BackToTop model={model} />
      <DontMissSection model={model} />
    </Page>
  );
}
