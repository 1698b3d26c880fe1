import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../test/support/newsroom.ts';
import { parsedStorySchema } from '../newsroom/imports/parsed-story.ts';
import { ImportBatches } from './import-batches.ts';
import { ImportReport } from './import-report.ts';

let paper: TestNewsroom;
beforeAll(async () => {
  paper = await createTestNewsroom();
});
afterAll(() => paper.close());

/** One that cannot take down what became of the first story, nor that it was lost. */
class TornReport extends ImportReport {
  readonly tearing = Promise.withResolvers<void>();
  override add(...told: Parameters<ImportReport['add']>): void {
    if (told[1].headline === 'Story 0') throw new Error('the pen broke');
    super.add(...told);
  }
  override lose(): void {
    this.tearing.resolve();
    throw new Error('the pen is lost');
  }
}

it('tells at the end of what failed on the way, when nobody was waiting for it', async () => {
  const report = new TornReport();
  const batches = new ImportBatches(paper.newsroom, TEST_ACTOR, report);
  for (let n = 0; n < 201; n += 1) {
    const story = parsedStorySchema.parse({
      source: 'test',
      sourceId: `story-${n}`,
      headline: `Story ${n}`,
      body: { type: 'doc', content: [] },
    });
    await batches.add({ file: 'a.jsonl', kind: 'stories', found: 'story', story, record: null });
  }
  await report.tearing.promise;
  await new Promise((resolve) => setImmediate(resolve));
  await expect(batches.flush()).rejects.toThrow('the pen is lost');
});
