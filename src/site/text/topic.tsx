import type { ReactElement } from 'react';
import type { TopicModel } from '../pages/topic/model.ts';
import { CardList, PagingLinks } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function topicText({ frame, topic, stories, paging }: TopicModel): ReactElement {
  return (
    <TextPage frame={frame}>
      <h1>{topic.name}</h1>
      {topic.description && <p>{topic.description}</p>}
      <CardList cards={stories} frame={frame} />
      <PagingLinks paging={paging} frame={frame} />
    </TextPage>
  );
}
