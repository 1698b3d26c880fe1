import type { ReactNode } from 'react';
import { address } from '../addresses.ts';
import type { BodyContext } from '../body/body-context.ts';
import { FigureView } from '../body/figure.tsx';
import { leadFigureOf } from '../pages/story/lead-picture.ts';
import type { StoryModel } from '../pages/story/model.ts';
import { ownKicker, Stars } from './card.tsx';
import { foreign } from './foreign.ts';
import { KindMark, kindWords } from './kind-mark.tsx';
import { PictureView } from './picture.tsx';
import { SLOTS } from './slots.ts';
import { Moment } from './time.tsx';
import { lengthClass } from './words.ts';

/** The body's world, from a story's model. */
export function bodyContext(model: StoryModel): BodyContext {
  const { story, frame, direction } = model;
  return {
    frame,
    language: story.language,
    direction,
    pictures: story.pictures,
    links: story.links,
    corrections: story.corrections,
  };
}

/** Where the story belongs: its section, what kind of story it is, the editor's kicker. */
export function StoryKicker({ model }: { readonly model: StoryModel }): ReactNode {
  const { story, frame } = model;
  const kind = kindWords(story, frame);
  const kicker = ownKicker(story.kicker, [kind, story.section?.name ?? null], frame.language);
  if (!story.section && !kind && !kicker) return null;
  return (
    <p className="kicker">
      {story.section && <a href={address.section(story.section.path)}>{story.section.name}</a>}
      <KindMark story={story} frame={frame} />
      {kicker && <span {...foreign(story.language, frame)}>{kicker}</span>}
    </p>
  );
}

export function StoryHeadline({ model }: { readonly model: StoryModel }): ReactNode {
  const { story, frame } = model;
  return (
    <h1 className={`len-${lengthClass(story.headline)}`} {...foreign(story.language, frame)}>
      {story.headline}
    </h1>
  );
}

/** Standfirst and house credit: two fields, printed as one sentence where there are both. */
export function Standfirst({ model }: { readonly model: StoryModel }): ReactNode {
  const { story, frame } = model;
  const { standfirst, houseCredit } = story;
  if (!standfirst && !houseCredit) return null;
  return (
    <p className="standfirst">
      {standfirst && <span {...foreign(story.language, frame)}>{standfirst}</span>}
      {houseCredit && (
        <span className="house">
          {standfirst ? ' … ' : ''}
          {frame.voice.t('reports', { house: houseCredit })}
        </span>
      )}
    </p>
  );
}

/** A review's verdict with the thing reviewed. */
export function Rating({ model }: { readonly model: StoryModel }): ReactNode {
  const { rating } = model.story;
  if (!rating) return null;
  return (
    <p className="rating">
      <Stars rating={rating} frame={model.frame} /> <span className="rated">{rating.item}</span>
    </p>
  );
}

/** A fact check's claim and what we found. */
export function ClaimBox({ model }: { readonly model: StoryModel }): ReactNode {
  const { claim } = model.story;
  const { voice } = model.frame;
  if (!claim) return null;
  return (
    <dl className="claim">
      <div>
        <dt>{voice.t('claim')}</dt>
        <dd className="claim-words" {...foreign(model.story.language, model.frame)}>
          {claim.claim}
          {claim.claimant && <small>{voice.t('claimedBy', { name: claim.claimant })}</small>}
        </dd>
      </div>
      <div>
        <dt>{voice.t('verdict')}</dt>
        <dd className="verdict" {...foreign(model.story.language, model.frame)}>
          {claim.verdict}
        </dd>
      </div>
    </dl>
  );
}

/** The picture over a story, its caption and credit. */
export function LeadFigure({ model }: { readonly model: StoryModel }): ReactNode {
  const leadFigure = leadFigureOf(model);
  if (!leadFigure) return null;
  return (
    <div className={`lead-fig lead-${leadFigure.attrs.size}`}>
      <FigureView
        figure={leadFigure}
        context={bodyContext(model)}
        slot={leadFigure.attrs.size === 'full' ? SLOTS.page : SLOTS.story}
        lead
      />
    </div>
  );
}

/** Names over a story, linked to the people's pages, with portraits where `portraits` asks for them. */
export function Bylines({
  model,
  portraits = false,
}: {
  readonly model: StoryModel;
  readonly portraits?: boolean;
}): ReactNode {
  const { bylines, language } = model.story;
  if (bylines.length === 0) return null;
  return (
    <ul className="bylines" {...foreign(language, model.frame)}>
      {bylines.map((byline) => (
        <li key={byline.name}>
          {portraits && bylines.length === 1 && byline.portrait && (
            <PictureView picture={byline.portrait} slot={SLOTS.portrait} decorative />
          )}
          <span className="who">
            {byline.slug ? (
              <a rel="author" href={address.person(byline.slug)}>
                {byline.name}
              </a>
            ) : (
              byline.name
            )}
            {byline.role && <small>{byline.role}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Date of publication, last change, reading time. */
export function StoryTimes({ model }: { readonly model: StoryModel }): ReactNode {
  const { story, frame, updatedAt } = model;
  const { voice } = frame;
  return (
    <ul className="times">
      <li>
        <time dateTime={voice.dates.machine(story.published)}>
          {voice.dates.dateAndTime(story.published)}
        </time>
      </li>
      {updatedAt && (
        <li>
          <Updated at={updatedAt} model={model} />
        </li>
      )}
      {story.readingMinutes > 0 && <li>{voice.t('readingTime', { count: story.readingMinutes })}</li>}
    </ul>
  );
}

function Updated({ at, model }: { readonly at: Date; readonly model: StoryModel }): ReactNode {
  const [before = '', after = ''] = model.frame.voice.t('updatedAt', { time: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <Moment at={at} frame={model.frame} />
      {after}
    </>
  );
}

/** Ways to pass the story on. Links work everywhere; copying and the system's own sheet appear where a script can do them. */
export function Share({ model }: { readonly model: StoryModel }): ReactNode {
  const { share, frame } = model;
  if (share.length === 0) return null;
  return (
    <details className="share">
      <summary>{frame.voice.t('share')}</summary>
      <ul>
        {share.map((link) => (
          <li key={link.network}>
            <a href={link.href} rel="noopener nofollow">
              {link.name}
            </a>
          </li>
        ))}
        <li hidden data-copied={frame.voice.t('linkCopied')}>
          <button type="button" className="as-link" data-copy="">
            {frame.voice.t('copyLink')}
          </button>
        </li>
      </ul>
    </details>
  );
}

/** What the story is about, each linked to its topic. */
export function Topics({ model }: { readonly model: StoryModel }): ReactNode {
  const { topics } = model.story;
  if (topics.length === 0) return null;
  return (
    <section className="topics" aria-labelledby="topics">
      <h2 id="topics">{model.frame.voice.t('moreOn')}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={address.topic(topic.slug)}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same story in other languages. */
export function Translations({ model }: { readonly model: StoryModel }): ReactNode {
  const { translations } = model.story;
  const readable = translations.filter((link) => link.path !== null);
  if (readable.length === 0) return null;
  return (
    <ul className="translations">
      {readable.map((link) => (
        <li key={link.id}>
          <a href={link.path ?? ''} hrefLang={link.language}>
            {model.frame.voice.t('readIn', { language: model.frame.voice.languageName(link.language) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
