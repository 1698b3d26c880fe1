import type { ReactElement } from 'react';
import { BodyView, liveUpdates } from '../../body/body.tsx';
import { updateAnchor } from '../../body/live-update.tsx';
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
  ClaimBox,
  LeadFigure,
  Share,
  StoryTimes,
  Topics,
  Translations,
} from '../../components/story-head.tsx';
import { LiveMoment } from '../../components/time.tsx';
import { Page } from '../../theme/page.tsx';
import type { Sheet } from '../../theme/theme.ts';
import { themeOf } from '../../theme/themes.ts';
import type { Voice } from '../../voice.ts';
import { leadPicture } from './lead-picture.ts';
import type { StoryModel } from './model.ts';

/** Kinds with a dress of their own beyond plain news. */
const DRESSED = new Set([
  'opinion',
  'interview',
  'review',
  'fact-check',
  'obituary',
  'live',
  'analysis',
  'explainer',
]);

/** A story page of every kind but galleries and static pages. */
export function view(model: StoryModel): ReactElement {
  const { story, frame } = model;
  const { StoryHead } = themeOf(frame.publication).slots;
  const sheets: Exclude<Sheet, 'core'>[] = DRESSED.has(story.kind) ? ['story', 'kinds'] : ['story'];
  const lead = leadPicture(model);
  const words = foreign(story.language, frame);
  return (
    <Page
      frame={frame}
      kind="story"
      sheets={sheets}
      preload={
        lead && { picture: lead, slot: story.leadFigure?.attrs.size === 'full' ? SLOTS.page : SLOTS.story }
      }
    >
      <article className={`story k-${story.kind}`}>
        <StoryHead model={model} />
        <LeadFigure model={model} />
        <div className="margin">
          <Bylines model={model} portraits={story.kind !== 'opinion'} />
          <StoryTimes model={model} />
          <Translations model={model} />
          <Share model={model} />
          {story.kind === 'live' && <KeyMoments model={model} />}
        </div>
        <div className="text" {...words} {...liveAttributes(model)}>
          {story.kind === 'fact-check' && <ClaimBox model={model} />}
          {story.dateline && <p className="dateline">{story.dateline}</p>}
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

/** What the client script needs to ask for newer updates. */
function liveAttributes({ live, frame }: StoryModel): { readonly [name: `data-${string}`]: string } {
  if (!live) return {};
  return {
    'data-live': live.href,
    'data-newest': live.newest ?? '',
    'data-label': updateLabels(frame.voice),
  };
}

/** The counts that between them show every plural form that CLDR's languages have for whole numbers. */
const SPECIMENS = [0, 1, 2, 3, 11, 100, 1_000_000] as const;

/** "3 new updates" in each plural form the language has, `one:# new update|other:# new updates`, for a script that counts later. */
function updateLabels(voice: Voice): string {
  const rules = new Intl.PluralRules(voice.language);
  const forms = new Map<string, string>();
  for (const count of SPECIMENS) {
    const form = rules.select(count);
    if (!forms.has(form)) {
      forms.set(form, voice.t('newUpdates', { count }).replace(voice.number(count), '#'));
    }
  }
  return [...forms].map(([form, label]) => `${form}:${label}`).join('|');
}

/** The updates the editors marked as turning points, newest first. */
function KeyMoments({ model }: { readonly model: StoryModel }): ReactElement | null {
  const { story, frame } = model;
  const key = liveUpdates(story.body).filter((update) => update.attrs.key && update.attrs.headline);
  if (key.length === 0) return null;
  return (
    <nav className="moments" aria-labelledby="moments">
      <h2 id="moments">{frame.voice.t('keyMoments')}</h2>
      <ol>
        {key.map((update) => (
          <li key={update.attrs.id}>
            <LiveMoment at={new Date(update.attrs.at)} frame={frame} />{' '}
            <a href={`#${updateAnchor(update)}`} {...foreign(story.language, frame)}>
              {update.attrs.headline}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
