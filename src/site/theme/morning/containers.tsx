import type { ReactNode } from 'react';
import type { ContainerLayout, PlacedCard } from '../../../story/published-view.ts';
import { cardBylines, cardStandfirst } from '../../cards.ts';
import { Card, colour, Kicker, StoryAnchor } from '../../components/card.tsx';
import { ContainerFrame } from '../../components/container-frame.tsx';
import { foreign } from '../../components/foreign.ts';
import { OpinionBy, OpinionWords } from '../../components/opinion.tsx';
import { PictureView } from '../../components/picture.tsx';
import { SLOTS } from '../../components/slots.ts';
import { CardTime } from '../../components/time.tsx';
import { figureDirection, lengthClass } from '../../components/words.ts';
import type { PageFrame } from '../../frame.ts';
import type { ContainerProps } from '../theme.ts';

type Layout = (props: ContainerProps) => ReactNode;

const LAYOUTS = {
  'lead-package': LeadPackage,
  'picture-led': PictureLed,
  standard: Standard,
  briefs: Briefs,
  opinion: Opinion,
  gallery: Gallery,
  list: List,
  numbers: Numbers,
  'dont-miss': DontMiss,
} satisfies Record<ContainerLayout, Layout>;

/** A container in its layout. Sizes follow the order of its cards, which is the editor's rank. */
export function ContainerView(props: ContainerProps): ReactNode {
  const { container, frame, first } = props;
  if (container.cards.length === 0) return null;
  const Layout = LAYOUTS[container.layout];
  return (
    <ContainerFrame container={container} frame={frame} quiet={first && container.layout === 'lead-package'}>
      <Layout {...props} />
    </ContainerFrame>
  );
}

/** One story over eight columns, two beside it, the rest in a row below. */
function LeadPackage({ container, frame, first }: ContainerProps): ReactNode {
  const [lead, ...others] = container.cards;
  const within = container.section?.id ?? null;
  const beside = others.slice(0, 2);
  const below = others.slice(2);
  return (
    <div className={`lp${beside.length === 0 ? ' alone' : ''}`}>
      {lead && (
        <Card
          card={lead}
          frame={frame}
          size="lead"
          picture={SLOTS.lead}
          leadPicture={first}
          standfirst="full"
          within={within}
        />
      )}
      {beside.length > 0 && (
        <div className="lp-beside">
          {beside.map((card, rank) => (
            <Card
              key={card.id}
              card={card}
              frame={frame}
              size={rank === 0 ? 'l' : 'm'}
              // A lead without a picture must not stand beside two that have one.
              picture={rank === 0 || lead?.picture ? SLOTS.third : null}
              standfirst="full"
              within={within}
            />
          ))}
        </div>
      )}
      {below.length > 0 && <Row cards={below} frame={frame} within={within} />}
    </div>
  );
}

/** A row of up to four, and more rows without pictures: what is ranked lower says less. */
function Row({
  cards,
  frame,
  within,
}: {
  readonly cards: readonly PlacedCard[];
  readonly frame: PageFrame;
  readonly within: string | null;
}): ReactNode {
  const width = cards.length % 4 !== 0 && cards.length % 3 === 0 ? 3 : Math.min(cards.length, 4);
  return (
    <div className={`cols n${width} row`}>
      {cards.map((card, rank) => (
        <Card
          key={card.id}
          card={card}
          frame={frame}
          size={width <= 2 ? 'l' : rank < width ? 'm' : 's'}
          shape={width <= 2 ? 'beside' : 'over'}
          picture={rank < width ? SLOTS.quarter : null}
          standfirst={rank < width ? 18 : 'none'}
          within={within}
        />
      ))}
    </div>
  );
}

/** The picture is the news: one across eight columns with its words beside it, others in a row. */
function PictureLed({ container, frame, first }: ContainerProps): ReactNode {
  const [lead, ...others] = container.cards;
  const within = container.section?.id ?? null;
  return (
    <div className="pl">
      {lead && (
        <Card
          card={lead}
          frame={frame}
          size="xl"
          shape="beside"
          picture={SLOTS.lead}
          leadPicture={first}
          standfirst="full"
          within={within}
        />
      )}
      {others.length > 0 && <Row cards={others} frame={frame} within={within} />}
    </div>
  );
}

/**
 * A section of the paper: the first story larger, the next with pictures, the rest as headlines. Few stories share the width;
 * many still show which comes first.
 */
function Standard({ container, frame }: ContainerProps): ReactNode {
  const within = container.section?.id ?? null;
  const { cards } = container;
  if (cards.length <= 4) return <Row cards={cards} frame={frame} within={within} />;
  const [first, ...others] = cards;
  // A row of one or two left-over headlines would look forgotten.
  const more = others.length > 8 ? 6 : others.length;
  return (
    <div className="std">
      {first && (
        <Card card={first} frame={frame} size="l" picture={SLOTS.third} standfirst="full" within={within} />
      )}
      <div className="std-mid">
        {others.slice(0, 2).map((card, rank) => (
          <Card
            key={card.id}
            card={card}
            frame={frame}
            size="m"
            picture={rank === 0 ? SLOTS.quarter : null}
            standfirst={rank === 0 ? 'none' : 18}
            within={within}
          />
        ))}
      </div>
      <div className="std-rest">
        {others.slice(2, more).map((card) => (
          <Card key={card.id} card={card} frame={frame} size="s" within={within} />
        ))}
      </div>
      {others.length > more && (
        <div className="cols n4 row std-more">
          {others.slice(more).map((card) => (
            <Card key={card.id} card={card} frame={frame} size="xs" within={within} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Headline and time, nothing else. */
function Briefs({ container, frame }: ContainerProps): ReactNode {
  return (
    <ul className="brf">
      {container.cards.map((card) => (
        <li key={card.id} className={`k-${card.kind}${colour(card)}`}>
          <CardTime published={card.published} frame={frame} />
          <h3 className="hd" {...foreign(card.language, frame)}>
            <StoryAnchor link={card} />
          </h3>
        </li>
      ))}
    </ul>
  );
}

/**
 * Somebody says so: the author's face and name belong to the headline. Where no face is known the words themselves take its place,
 * as they do in the newspaper's own leaders.
 */
function Opinion({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className="op">
      {container.cards.map((card) => {
        const face = cardBylines(card, frame.recorder)[0]?.portrait ?? null;
        const standfirst = face && cardStandfirst(card, frame.recorder);
        return (
          <article
            key={card.id}
            className={`card op-card k-${card.kind} len-${lengthClass(card.headline)}${face ? '' : ' pic-none'}${colour(card)}`}
          >
            <div className="cw">
              <h3 className="hd" {...foreign(card.language, frame)}>
                <StoryAnchor link={card} />
              </h3>
              <OpinionBy card={card} frame={frame} />
              {!face && <OpinionWords card={card} frame={frame} />}
              {standfirst && (
                <p className="stand" {...foreign(card.language, frame)}>
                  {standfirst}
                </p>
              )}
            </div>
            {face && <PictureView picture={face} slot={SLOTS.portrait} decorative />}
          </article>
        );
      })}
    </div>
  );
}

/** Pictures on a dark ground, the first one large. */
function Gallery({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className="glr">
      {container.cards.map((card, rank) => (
        <Card
          key={card.id}
          card={card}
          frame={frame}
          size={rank === 0 ? 'l' : 'm'}
          // One alone beside the large one is upright, to be as tall.
          picture={rank === 0 ? SLOTS.lead : container.cards.length === 2 ? SLOTS.tall : SLOTS.quarter}
          standfirst={rank === 0 ? 'full' : 'none'}
          time={false}
        />
      ))}
    </div>
  );
}

/** A list under its heading, in two columns where there is room. */
function List({ container, frame }: ContainerProps): ReactNode {
  const within = container.section?.id ?? null;
  return (
    <div className="lst">
      {container.cards.map((card) => (
        <Card
          key={card.id}
          card={card}
          frame={frame}
          size="s"
          shape="thumb"
          picture={SLOTS.thumb}
          standfirst={16}
          within={within}
        />
      ))}
    </div>
  );
}

/** A strip of figures: a kicker that is a number is set as one; a live story says so instead. */
function Numbers({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className="num">
      {container.cards.map((card) => {
        const figure = card.kicker && /^[^\p{L}]{0,3}\p{N}/u.test(card.kicker) ? card.kicker : null;
        return (
          <article key={card.id} className={`card k-${card.kind}${colour(card)}`}>
            {figure ? (
              <p className={figure.length > 9 ? 'figure long' : 'figure'}>
                <bdi {...figureDirection(figure)}>{figure}</bdi>
              </p>
            ) : (
              <Kicker card={card} frame={frame} within={null} />
            )}
            <h3 className="hd" {...foreign(card.language, frame)}>
              <StoryAnchor link={card} />
            </h3>
          </article>
        );
      })}
    </div>
  );
}

/** What should not be missed: ten words and no more. */
function DontMiss({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className={`cols n${Math.min(container.cards.length, 4)} dm-cards`}>
      {container.cards.map((card) => (
        <Card
          key={card.id}
          card={card}
          frame={frame}
          size="m"
          shape="beside"
          picture={SLOTS.quarter}
          standfirst={10}
          time={false}
        />
      ))}
    </div>
  );
}
