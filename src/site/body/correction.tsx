import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import type { Correction } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';
import type { BodyContext } from './body-context.ts';

/** One entry of the corrections ledger, beside the words it concerns. */
export function CorrectionNote({
  node,
  context,
}: {
  readonly node: NodeOf<'correction'>;
  readonly context: BodyContext;
}): ReactNode {
  const correction = context.corrections.find(({ id }) => id === node.attrs.correctionId);
  return correction ? <CorrectionAside correction={correction} frame={context.frame} /> : null;
}

/** A correction with its kind and date. */
export function CorrectionAside({
  correction,
  frame,
}: {
  readonly correction: Correction;
  readonly frame: PageFrame;
}): ReactNode {
  const { voice } = frame;
  return (
    <div role="note" className="note" id={`correction-${correction.id}`}>
      <p className="note-label">
        {voice.t(correction.kind)}{' '}
        <time dateTime={voice.dates.machineInstant(correction.at)}>
          {voice.dates.instantDate(correction.at)}
        </time>
      </p>
      <p>{correction.text}</p>
    </div>
  );
}
