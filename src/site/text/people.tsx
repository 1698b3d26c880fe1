import type { ReactElement } from 'react';
import { address } from '../addresses.ts';
import type { PeopleModel } from '../pages/people/model.ts';
import { NameList } from './name-list.tsx';
import { TextPage } from './text-page.tsx';

export function peopleText({ frame, groups, nextHref }: PeopleModel): ReactElement {
  return (
    <TextPage frame={frame}>
      <h1>{frame.voice.t('people')}</h1>
      {groups.map(({ initial, people }) => (
        <NameList key={initial} initial={initial} items={people} href={address.person} />
      ))}
      {nextHref && <a href={nextHref}>{frame.voice.t('moreResults')}</a>}
    </TextPage>
  );
}
