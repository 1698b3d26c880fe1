import type { ReactElement, ReactNode } from 'react';
import { walkFigures } from '../../story/body.ts';
import { inlinesToHtml } from '../../story/html/from-body.ts';
import type { StoryLink } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import { foreign } from '../components/foreign.ts';
import type { StoryModel } from '../pages/story/model.ts';
import { bodyMarkup } from './body-markup.ts';
import { CardList, Headline } from './parts.tsx';
import { TextPage } from './text-page.tsx';

/** A story of any kind without its pictures; their captions and credits stay, since they say something. */
export function storyText(model: StoryModel): ReactElement {
  const { frame, story } = model;
  const { voice } = frame;
  const words = foreign(story.language, frame);
  const figures = [...walkFigures(story.body)].length;
  return (
    <TextPage frame={frame}>
      <article {...words}>
        {story.kicker && <p>{story.kicker}</p>}
        <h1>{story.headline}</h1>
        {story.standfirst && <p>{story.standfirst}</p>}
        {story.houseCredit && <p>{voice.t('reports', { house: story.houseCredit })}</p>}
        <p>
          <small>
            {story.bylines.length > 0 && (
              <>{voice.t('byline', { names: voice.list(story.bylines.map((byline) => byline.name)) })} · </>
            )}
            <time dateTime={voice.dates.machine(story.published)}>
              {voice.dates.dateAndTime(story.published)}
            </time>
            {story.readingMinutes > 0 && <> · {voice.t('readingTime', { count: story.readingMinutes })}</>}
            {figures > 0 && <> · {voice.t('pictures', { count: figures })}</>}
            {model.updatedAt && (
              <> · {voice.t('updatedAt', { time: voice.dates.moment(model.updatedAt, frame.today) })}</>
            )}
          </small>
        </p>
        <LeadCaption model={model} />
        {story.rating && (
          <p>
            {story.rating.item}{' '}
            {voice.t('rating', {
              value: voice.number(story.rating.value),
              best: voice.number(story.rating.best),
            })}
          </p>
        )}
        {story.claim && (
          <p>
            {voice.t('claim')}: {story.claim.claim} · {voice.t('verdict')}: {story.claim.verdict}
          </p>
        )}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own escaping writer */}
        <div dangerouslySetInnerHTML={{ __html: bodyMarkup(model) }} />
      </article>
      <Corrections model={model} />
      {story.topics.length > 0 && (
        <ul>
          {story.topics.map((topic) => (
            <li key={topic.id}>
              <a href={address.text(address.topic(topic.slug))}>{topic.name}</a>
            </li>
          ))}
        </ul>
      )}
      <Neighbour model={model} label="previousStory" link={model.neighbours.previous} />
      <Neighbour model={model} label="nextStory" link={model.neighbours.next} />
      <h2>
        {model.rail.section ? voice.t('latestFrom', { section: model.rail.section.name }) : voice.t('latest')}
      </h2>
      <CardList cards={model.rail.cards.map((rail) => rail.card)} frame={frame} />
      {model.dontMiss && (
        <>
          <h2>{model.dontMiss.container.title || voice.t('dontMiss')}</h2>
          <CardList cards={model.dontMiss.container.cards} frame={frame} words={10} />
        </>
      )}
    </TextPage>
  );
}

function LeadCaption({ model: { story, frame } }: { readonly model: StoryModel }): ReactNode {
  const figure = story.leadFigure;
  if (!figure) return null;
  const { credit } = figure.attrs;
  if (!figure.content?.length && !credit) return null;
  return (
    <p>
      <small>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by our own escaping writer */}
        <span dangerouslySetInnerHTML={{ __html: inlinesToHtml(figure.content) }} />{' '}
        {credit && frame.voice.t('credit', { name: credit })}
      </small>
    </p>
  );
}

function Corrections({ model: { story, frame } }: { readonly model: StoryModel }): ReactNode {
  const { voice } = frame;
  return story.corrections.map((entry) => (
    <p key={entry.id}>
      <strong>{voice.t(entry.kind)}</strong>{' '}
      <time dateTime={voice.dates.machineInstant(entry.at)}>{voice.dates.instantDate(entry.at)}</time>:{' '}
      {entry.text}
    </p>
  ));
}

function Neighbour({
  model: { frame },
  label,
  link,
}: {
  readonly model: StoryModel;
  readonly label: 'previousStory' | 'nextStory';
  readonly link: StoryLink | null;
}): ReactNode {
  if (!link) return null;
  return (
    <p>
      {frame.voice.t(label)}: <Headline story={link} frame={frame} />
    </p>
  );
}
