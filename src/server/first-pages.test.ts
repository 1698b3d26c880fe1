import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../../test/support/edition.ts';

let edition: Edition;
beforeAll(async () => {
  edition = await openEdition({ demo: false });
}, OPENING_MS);
afterAll(() => edition.close(), CLOSING_MS);

test('front and main feed are kept before anybody has asked for a page', async () => {
  const entries = async () =>
    Number(/^broadsheet_press_entries (\d+)$/m.exec(await (await edition.get('/metrics')).text())?.[1]);
  await vi.waitFor(async () => expect(await entries()).toBeGreaterThanOrEqual(2), { timeout: 10_000 });
});
