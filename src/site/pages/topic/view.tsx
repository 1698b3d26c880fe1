import type { ReactElement } from 'react';
import { address } from '../../addresses.ts';
import { Pager, River } from '../../components/river.tsx';
import { Page } from '../../theme/page.tsx';
import type { TopicModel } from './model.ts';

/** Everything the newspaper has said on a topic, newest first. */
export function view({ frame, topic, stories, paging }: TopicModel): ReactElement {
  return (
    <Page frame={frame} kind="topic" sheets={['lists']}>
      <header className="head">
        <p className="up">
          <a href={address.topics}>{frame.voice.t('topics')}</a>
        </p>
        <h1>{topic.name}</h1>
        {topic.description && <p className="intro">{topic.description}</p>}
      </header>
      <River stories={stories} frame={frame} />
      <Pager paging={paging} frame={frame} />
    </Page>
  );
}
