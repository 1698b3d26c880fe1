import { expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('the browser of the journeys opens a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>The ferry is late</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('The ferry is late');
  } finally {
    await browser.close();
  }
});
