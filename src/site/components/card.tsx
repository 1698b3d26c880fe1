import type { ReactNode } from 'react';
import type { PlacedCard, StoryCard, StoryLink } from '../../story/published-view.ts';
import { cardBylines, cardExcerpt, cardStandfirst } from '../cards.ts';
import type { PageFrame } from '../frame.ts';
import { foreign } from './foreign.ts';
import { KindMark, kindWords } from './kind-mark.tsx';
import { type PictureSlot, PictureView } from './picture.tsx';
import { CardTime, HourTime } from './time.tsx';
import { lengthClass } from './words.ts';

/** Sizes of type a card's headline is set in, largest first. Which one is the container's decision, by the editor's rank. */
export type CardSize = 'lead' | 'xl' | 'l' | 'm' | 's' | 'xs';

export interface CardProps {
  readonly card: StoryCard | PlacedCard;
  readonly frame: PageFrame;
  readonly size: CardSize;
  /** Where the picture goes, if there is one: over the words, beside them, or a small one at the end of the line. */
  readonly shape?: 'over' | 'beside' | 'thumb';
  /** Null shows no picture. */
  readonly picture?: PictureSlot | null;
  readonly leadPicture?: boolean;
  /** `full` standfirst, or its excerpt of so many words, or none. */
  readonly standfirst?: 'full' | number | 'none';
  /** `hour` where a heading says the day. */
  readonly time?: boolean | 'hour';
  /** The section need not be said where everything around is of that section. */
  readonly within?: string | null;
  readonly level?: 2 | 3 | 4;
  readonly children?: ReactNode;
}

/** A story as a card. The whole of it is one link, that of the headline; a stub has none. */
export function Card(props: CardProps): ReactNode {
  const { card, frame, size, shape = 'over', picture = null, standfirst = 'none', time = true } = props;
  const shown = picture && card.picture ? card.picture : null;
  const words = (
    <div className="cw">
      <Kicker card={card} frame={frame} within={props.within ?? null} />
      <Headline card={card} frame={frame} level={props.level ?? 3} />
      {standfirst !== 'none' && <Teaser card={card} frame={frame} words={standfirst} />}
      <CardMeta card={card} frame={frame} time={time} />
      {'supporting' in card && <Supporting links={card.supporting} frame={frame} />}
      {props.children}
    </div>
  );
  return (
    <article
      className={`card sz-${size} len-${lengthClass(card.headline)} k-${card.kind} ${shown ? `pic-${shape}` : 'pic-none'}${colour(card)}`}
    >
      {shown && picture && (
        <PictureView picture={shown} slot={picture} lead={props.leadPicture ?? false} decorative />
      )}
      {words}
    </article>
  );
}

/** The class that gives a card its section's colour, with a space before it. */
export function colour(card: { readonly section: { readonly colour: number } | null }): string {
  return card.section ? ` c${card.section.colour}` : '';
}

/** What stands over a headline: live, the kind, the editor's kicker or else the section; nothing said twice. */
export function Kicker({
  card,
  frame,
  within,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
  readonly within: string | null;
}): ReactNode {
  const kind = kindWords(card, frame);
  const kicker = ownKicker(card.kicker, [kind, card.section?.name ?? null], frame.language);
  const place = card.section && card.section.id !== within ? card.section.name : null;
  const subject = kicker ?? (kind ? null : place);
  if (!kind && !subject) return null;
  return (
    <p className="kicker" {...(kicker && !kind ? { dir: foreign(card.language, frame).dir } : {})}>
      <KindMark story={card} frame={frame} />
      {subject && <span {...(kicker ? foreign(card.language, frame) : {})}>{subject}</span>}
    </p>
  );
}

/** The editor's kicker without what it repeats of the words beside it; null where nothing else is left. */
export function ownKicker(
  kicker: string | null,
  beside: readonly (string | null)[],
  language: string,
): string | null {
  if (kicker === null) return null;
  const folded = kicker.toLocaleLowerCase(language);
  for (const said of beside) {
    const foldedSaid = said?.toLocaleLowerCase(language);
    if (foldedSaid === folded) return null;
    // "Interview: Dina Fairweather" beside "Interview".
    if (foldedSaid && folded.startsWith(`${foldedSaid}: `)) return kicker.slice(foldedSaid.length + 2);
  }
  return kicker;
}

function Headline({
  card,
  frame,
  level,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
  readonly level: 2 | 3 | 4;
}): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <Tag className="hd" {...foreign(card.language, frame)}>
      <StoryAnchor link={card} />
    </Tag>
  );
}

/** A headline linked to its story, or plain where there is nothing to read: a stub, or a story withdrawn. */
export function StoryAnchor({ link }: { readonly link: StoryLink }): ReactNode {
  return link.path === null ? link.headline : <a href={link.path}>{link.headline}</a>;
}

function Teaser({
  card,
  frame,
  words,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
  readonly words: 'full' | number;
}): ReactNode {
  const text =
    words === 'full' ? cardStandfirst(card, frame.recorder) : cardExcerpt(card, words, frame.recorder);
  if (!text) return null;
  return (
    <p className="stand" {...foreign(card.language, frame)}>
      {text}
    </p>
  );
}

function CardMeta({
  card,
  frame,
  time,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
  readonly time: boolean | 'hour';
}): ReactNode {
  const names = card.kind === 'opinion' ? cardBylines(card, frame.recorder).map((byline) => byline.name) : [];
  const known = time !== 'hour' || card.published.precision === 'instant';
  const timed = time !== false && known && card.kind !== 'stub';
  if (!timed && names.length === 0 && !card.rating) return null;
  return (
    <p className="meta">
      {card.rating && <Stars rating={card.rating} frame={frame} />}
      {names.length > 0 && <span className="by">{frame.voice.list(names)}</span>}
      {timed &&
        (time === 'hour' ? (
          <HourTime published={card.published} frame={frame} />
        ) : (
          <CardTime published={card.published} frame={frame} />
        ))}
    </p>
  );
}

/** A review's verdict: as many marks as it got, for the eye; "4 of 5" for the ear. */
export function Stars({
  rating,
  frame,
}: {
  readonly rating: { readonly value: number; readonly best: number };
  readonly frame: PageFrame;
}): ReactNode {
  const best = Math.min(10, Math.round(rating.best));
  const value = Math.min(best, Math.round(rating.value));
  const { voice } = frame;
  return (
    <span className="stars">
      <span aria-hidden="true">
        {'★'.repeat(value)}
        <i>{'★'.repeat(best - value)}</i>
      </span>
      <span className="vh">
        {voice.t('rating', { value: voice.number(rating.value), best: voice.number(rating.best) })}
      </span>
    </span>
  );
}

function Supporting({
  links,
  frame,
}: {
  readonly links: readonly StoryLink[];
  readonly frame: PageFrame;
}): ReactNode {
  if (links.length === 0) return null;
  return (
    <ul className="supporting">
      {links.map((link) => (
        <li key={link.id} {...foreign(link.language, frame)}>
          <StoryAnchor link={link} />
        </li>
      ))}
    </ul>
  );
}
