import { Fragment, type ReactNode } from 'react';
import type { Inline, Mark, MarkType } from '../../story/inline.ts';

type MarkOf<T extends MarkType> = Extract<Mark, { type: T }>;
type MarkRenderers = { readonly [T in MarkType]: (mark: MarkOf<T>, words: ReactNode) => ReactNode };

const marks = {
  strong: (_, words) => <strong>{words}</strong>,
  emphasis: (_, words) => <em>{words}</em>,
  link: ({ attrs }, words) => (
    <a href={attrs.href} {...(attrs.title ? { title: attrs.title } : {})}>
      {words}
    </a>
  ),
  subscript: (_, words) => <sub>{words}</sub>,
  superscript: (_, words) => <sup>{words}</sup>,
  strike: (_, words) => <s>{words}</s>,
  language: ({ attrs }, words) => (
    <span lang={attrs.lang} dir={attrs.dir}>
      {words}
    </span>
  ),
  // An anchor for "who said what": the words themselves are printed as they stand.
  statement: ({ attrs }, words) => <span id={`said-${attrs.id}`}>{words}</span>,
} satisfies MarkRenderers;

/** Marks as TypeScript can pair them with their renderers (correlated unions, microsoft/TypeScript#47109). */
type Paired<T extends MarkType = MarkType> = { [K in T]: MarkOf<K> & { readonly type: K } }[T];

function marked<T extends MarkType>(mark: Paired<T>, words: ReactNode): ReactNode {
  const renderers: { readonly [K in MarkType]: (mark: Paired<K>, words: ReactNode) => ReactNode } = marks;
  return renderers[mark.type](mark, words);
}

/** Text with its marks; the first mark is the outermost. */
export function Inlines({ content }: { readonly content: readonly Inline[] | undefined }): ReactNode {
  return content?.map((node, index) => {
    // The place in the text is the only identity that a run of text has.
    const key = index;
    if (node.type === 'hardBreak') return <br key={key} />;
    let words: ReactNode = node.text;
    for (const mark of (node.marks ?? []).toReversed()) words = marked(mark, words);
    return <Fragment key={key}>{words}</Fragment>;
  });
}
