import { Fragment, type ReactNode } from 'react';
import type { Block, Body, NodeOf, NodeType } from '../../story/body.ts';
import { AlsoRead } from './also-read.tsx';
import type { BodyContext } from './body-context.ts';
import { Code } from './code.tsx';
import { CorrectionNote } from './correction.tsx';
import { Embed } from './embed.tsx';
import { FigureBlock } from './figure.tsx';
import { GalleryBlock } from './gallery.tsx';
import { LegacyHtml } from './html.tsx';
import { Inlines } from './inline.tsx';
import { ListBlock } from './list.tsx';
import { LiveUpdateBlock } from './live-update.tsx';
import { PullQuote, Quote } from './quote.tsx';
import { TableBlock } from './table.tsx';

type Renderer<T extends NodeType> = (node: NodeOf<T>, context: BodyContext) => ReactNode;

/** One renderer for each node that may stand in a body; a node without one does not compile. */
const renderers = {
  paragraph: (node) => (
    <p>
      <Inlines content={node.content} />
    </p>
  ),
  heading: (node) => {
    const Tag = `h${node.attrs.level}` as const;
    return (
      <Tag>
        <Inlines content={node.content} />
      </Tag>
    );
  },
  list: (node) => <ListBlock list={node} />,
  quote: (node) => <Quote quote={node} />,
  pullQuote: (node) => <PullQuote quote={node} />,
  table: (node) => <TableBlock table={node} />,
  figure: (node, context) => <FigureBlock figure={node} context={context} />,
  gallery: (node, context) => <GalleryBlock gallery={node} context={context} />,
  alsoRead: (node, context) => <AlsoRead node={node} context={context} />,
  embed: (node, context) => <Embed embed={node} context={context} />,
  correction: (node, context) => <CorrectionNote node={node} context={context} />,
  rule: () => <hr />,
  code: (node) => <Code node={node} />,
  html: (node) => <LegacyHtml node={node} />,
  liveUpdate: (node, context) => (
    <LiveUpdateBlock update={node} context={context}>
      <Blocks blocks={node.content} context={context} />
    </LiveUpdateBlock>
  ),
} satisfies { readonly [T in NodeType]: Renderer<T> };

/** Nodes as TypeScript can pair them with their renderers (correlated unions, microsoft/TypeScript#47109). */
type Paired<T extends NodeType = NodeType> = { [K in T]: NodeOf<K> & { readonly type: K } }[T];

function renderBlock<T extends NodeType>(node: Paired<T>, context: BodyContext): ReactNode {
  const paired: { readonly [K in NodeType]: (node: Paired<K>, context: BodyContext) => ReactNode } =
    renderers;
  return paired[node.type](node, context);
}

/** Blocks in the order given. */
export function Blocks({
  blocks,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly context: BodyContext;
}): ReactNode {
  // The place in the body is the only identity that a block has.
  return blocks.map((block, index) => {
    const key = index;
    return <Fragment key={key}>{renderBlock(block, context)}</Fragment>;
  });
}

/** A body: what is written once in its order, then live updates, newest first. */
export function BodyView({
  body,
  context,
}: {
  readonly body: Body;
  readonly context: BodyContext;
}): ReactNode {
  const updates = liveUpdates(body);
  if (updates.length === 0) return <Blocks blocks={body.content} context={context} />;
  const standing = body.content.filter((block) => block.type !== 'liveUpdate');
  return (
    <>
      <Blocks blocks={standing} context={context} />
      <div className="updates" id="updates">
        <Blocks blocks={updates} context={context} />
      </div>
    </>
  );
}

/** The live updates of a body, newest first. */
export function liveUpdates(body: Body): readonly NodeOf<'liveUpdate'>[] {
  return body.content
    .filter((block) => block.type === 'liveUpdate')
    .toSorted((a, b) => Date.parse(b.attrs.at) - Date.parse(a.attrs.at));
}
