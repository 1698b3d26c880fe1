import type { ReactElement } from 'react';
import { SearchField } from '../../components/menus.tsx';
import { Newest } from '../../components/newest.tsx';
import { Page } from '../../theme/page.tsx';
import type { MessageModel } from './model.ts';

/** A page that says that something is not there, or went wrong, and offers ways on. */
export function view(model: MessageModel): ReactElement {
  const { frame, status } = model;
  return (
    <Page frame={frame} kind="message" sheets={['forms']}>
      <div className="message">
        <p className="code">{frame.voice.number(status)}</p>
        <h1>{model.title}</h1>
        {model.headline && (
          <p>
            <s>{model.headline}</s>
          </p>
        )}
        <p>{model.text}</p>
        {model.note && <p>{model.note}</p>}
        {model.requestId && <p className="req">{frame.voice.t('requestId', { id: model.requestId })}</p>}
        {status < 500 && <SearchField frame={frame} id="message-q" />}
      </div>
      <Newest stories={model.newest} frame={frame} />
    </Page>
  );
}
