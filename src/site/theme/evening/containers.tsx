import type { ReactNode } from 'react';
import type { ContainerLayout, PlacedCard } from '../../../story/published-view.ts';
import { cardBylines } from '../../cards.ts';
import { Card, type CardSize, colour, Kicker, StoryAnchor } from '../../components/card.tsx';
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
  'lead-package': Splash,
  'picture-led': Splash,
  standard: Mosaic,
  briefs: Ticker,
  opinion: Voices,
  gallery: Strip,
  list: Ranked,
  numbers: Figures,
  'dont-miss': Mosaic,
} satisfies Record<ContainerLayout, Layout>;

/** A container as the afternoon paper lays it out. */
export function ContainerView(props: ContainerProps): ReactNode {
  const { container, frame, first } = props;
  if (container.cards.length === 0) return null;
  const Layout = LAYOUTS[container.layout];
  return (
    <ContainerFrame container={container} frame={frame} quiet={first}>
      <Layout {...props} />
    </ContainerFrame>
  );
}

/** The picture, and beside it the headline on its section's colour; everything else in dense columns below. */
function Splash({ container, frame, first }: ContainerProps): ReactNode {
  const [lead, ...others] = container.cards;
  const within = container.section?.id ?? null;
  return (
    <>
      {lead && (
        <div className="splash">
          <Card
            card={lead}
            frame={frame}
            size="lead"
            picture={SLOTS.lead}
            leadPicture={first}
            standfirst="full"
            within={within}
          />
        </div>
      )}
      {others.length > 0 && <Grid cards={others} frame={frame} within={within} />}
    </>
  );
}

/** Columns of pictures with their headlines: few share the width, many stand up to five abreast. */
function Grid({
  cards,
  frame,
  within,
}: {
  readonly cards: readonly PlacedCard[];
  readonly frame: PageFrame;
  readonly within: string | null;
}): ReactNode {
  const abreast = abreastOf(cards.length);
  // A second row has pictures only where it is full: a row of one would look forgotten.
  const pictured = cards.length % abreast === 0 ? abreast * 2 : abreast;
  const size: CardSize = abreast <= 2 ? 'l' : abreast === 3 ? 'm' : 's';
  return (
    <div className={`mosaic m${abreast}`}>
      {cards.map((card, rank) => (
        <Card
          key={card.id}
          card={{ ...card, supporting: [] }}
          frame={frame}
          size={rank < abreast ? size : 'xs'}
          picture={rank < pictured ? (abreast <= 3 ? SLOTS.third : SLOTS.quarter) : null}
          standfirst={abreast <= 2 ? 'full' : 'none'}
          time={false}
          within={within}
        />
      ))}
    </div>
  );
}

/** How many stand side by side, so that the last row is full where it can be. */
function abreastOf(count: number): number {
  if (count <= 5) return count;
  if (count % 4 === 0) return 4;
  if (count % 5 === 0) return 5;
  return count % 3 === 0 ? 3 : 4;
}

function Mosaic({ container, frame }: ContainerProps): ReactNode {
  return <Grid cards={container.cards} frame={frame} within={container.section?.id ?? null} />;
}

/** Time and headline, one line each, as they came. */
function Ticker({ container, frame }: ContainerProps): ReactNode {
  return (
    <ul className="ticker">
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

/** Faces first: who says it matters as much as what is said. */
function Voices({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className={`voices v${Math.min(container.cards.length, 6)}`}>
      {container.cards.map((card) => {
        const face = cardBylines(card, frame.recorder)[0]?.portrait ?? null;
        return (
          <article
            key={card.id}
            className={`card k-${card.kind} len-${lengthClass(card.headline)}${face ? '' : ' pic-none'}${colour(card)}`}
          >
            {face && <PictureView picture={face} slot={SLOTS.portrait} decorative />}
            <div className="cw">
              <OpinionBy card={card} frame={frame} />
              <h3 className="hd" {...foreign(card.language, frame)}>
                <StoryAnchor link={card} />
              </h3>
              {!face && <OpinionWords card={card} frame={frame} />}
            </div>
          </article>
        );
      })}
    </div>
  );
}

/** Tall pictures in a strip that scrolls sideways; one or two share the width. */
function Strip({ container, frame }: ContainerProps): ReactNode {
  const slot = container.cards.length > 2 ? SLOTS.tall : SLOTS.lead;
  return (
    <div className="strip">
      {container.cards.map((card) => (
        <Card
          key={card.id}
          card={{ ...card, supporting: [] }}
          frame={frame}
          size="m"
          picture={slot}
          time={false}
        />
      ))}
    </div>
  );
}

/** The editor's order in big numerals. */
function Ranked({ container, frame }: ContainerProps): ReactNode {
  return (
    <ol className="ranked">
      {container.cards.map((card, rank) => (
        <li key={card.id} className={colour(card).trim()}>
          <span className="rank" aria-hidden="true">
            {frame.voice.number(rank + 1)}
          </span>
          <Card
            card={{ ...card, supporting: [] }}
            frame={frame}
            size="s"
            time={false}
            within={container.section?.id ?? null}
          />
        </li>
      ))}
    </ol>
  );
}

/** Figures on blocks of colour. */
function Figures({ container, frame }: ContainerProps): ReactNode {
  return (
    <div className="figures">
      {container.cards.map((card) => {
        const figure = card.kicker && /^[^\p{L}]{0,3}\p{N}/u.test(card.kicker) ? card.kicker : null;
        return (
          <article key={card.id} className={`card k-${card.kind}${colour(card)}`}>
            {figure ? (
              <p className={figure.length > 7 ? 'figure long' : 'figure'}>
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
