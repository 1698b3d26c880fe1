import type { ReactElement } from 'react';
import type { MessageModel } from '../pages/message/model.ts';
import { CardList } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function messageText(model: MessageModel): ReactElement {
  const { frame } = model;
  return (
    <TextPage frame={frame}>
      <h1>{model.title}</h1>
      {model.headline && <p>{model.headline}</p>}
      <p>{model.text}</p>
      {model.note && <p>{model.note}</p>}
      {model.requestId && <p>{frame.voice.t('requestId', { id: model.requestId })}</p>}
      {model.newest.length > 0 && <CardList cards={model.newest} frame={frame} />}
    </TextPage>
  );
}
