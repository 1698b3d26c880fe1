import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../newsroom/imports/import-stories.ts';
import type { ImportIssue } from '../newsroom/imports/parsed-story.ts';
import { ImportReport } from './import-report.ts';

const story = (headline: string, ...issues: ImportIssue[]): ImportOutcome => ({
  outcome: 'created',
  id: '01980000-0000-7000-8000-000000000001',
  headline,
  path: '/2026/05/04/the-bar-is-open',
  issues,
});
const info: ImportIssue = { severity: 'info', code: 'menu', message: 'A menu was left out' };
const uncertain: ImportIssue = { severity: 'uncertain', code: 'no_date', message: 'No date was found' };
const lost: ImportIssue = {
  severity: 'lost',
  code: 'not_json',
  message: 'A table had no rows',
  where: 'line 9',
};

describe('the report of an import in words', () => {
  it('names each story with its address and what is worth a look, and counts', () => {
    const report = new ImportReport();
    report.add('a.txt', story('The bar is open', info));
    report.add('b.txt', story('The bar is shut', uncertain, lost));
    report.lose('c.txt', null, { severity: 'lost', code: 'unreadable', message: 'It is empty' });
    report.seconds = 0.5;
    expect(report.print()).toBe(`created   The bar is open
          /2026/05/04/the-bar-is-open
created   The bar is shut
          /2026/05/04/the-bar-is-open
          uncertain: No date was found
          lost: A table had no rows (line 9)
failed    c.txt
          lost: It is empty

2 created, 0 updated, 0 unchanged, 1 lost, in 0.5 s
`);
  });

  it('of a large import names only the stories that are worth a look', () => {
    const report = new ImportReport();
    for (let n = 0; n < 30; n += 1) report.add('a.txt', story(`Story ${n}`, n === 7 ? uncertain : info));
    expect(report.print().match(/Story \d+/g)).toEqual(['Story 7']);
    expect(report.print()).toContain('30 created');
  });

  it('says which pictures did not come, which still will, and what else there was', () => {
    const report = new ImportReport();
    report.picturesFailed.push(
      { source: 'https://a.example/1.jpg', reason: 'answered 503', retryAt: new Date() },
      { source: 'https://a.example/2.jpg', reason: 'answered 404', retryAt: null },
    );
    Object.assign(report, { stubs: 1, records: 2, pictures: 1, picturesWaiting: 1 });
    const words = report.print();
    expect(words).toContain('https://a.example/1.jpg\n          tried again later: answered 503');
    expect(words).toContain('https://a.example/2.jpg\n          not fetched: answered 404');
    expect(words).toContain('0 lost, 1 headline-only stub, 2 records, 1 picture, in');
    expect(words).toContain('Still to be fetched: 1 picture.');
    expect(report.lost).toBe(false);
  });
});

it('a report keeps a thousand stories, and every one that lost something', () => {
  const report = new ImportReport();
  for (let n = 0; n < 1500; n += 1) report.add('a.txt', story(`Story ${n}`, info));
  expect(report.lost).toBe(false);
  report.add('a.txt', story('The last', lost));
  report.lose('b.txt', null, lost);
  expect(report.items).toHaveLength(1002);
  expect(report.items.at(-2)?.headline).toBe('The last');
  expect(report.lost).toBe(true);
  expect(report.soFar()).toBe('1501 taken in, 1 lost');
});
