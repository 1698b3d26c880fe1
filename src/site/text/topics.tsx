import type { ReactElement } from 'react';
import { address } from '../addresses.ts';
import type { TopicsModel } from '../pages/topics/model.ts';
import { NameList } from './name-list.tsx';
import { TextPage } from './text-page.tsx';

export function topicsText({ frame, groups, nextHref }: TopicsModel): ReactElement {
  return (
    <TextPage frame={frame}>
      <h1>{frame.voice.t('topics')}</h1>
      {groups.map(({ initial, topics }) => (
        <NameList key={initial} initial={initial} items={topics} href={address.topic} />
      ))}
      {nextHref && <a href={nextHref}>{frame.voice.t('moreResults')}</a>}
    </TextPage>
  );
}
