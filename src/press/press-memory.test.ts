import { Registry } from 'prom-client';
import { describe, expect, test, vi } from 'vitest';
import { changed, rendered, story, text, trustedPress } from './testing.ts';

describe('memory', () => {
  test('stays within its bound: the pages used least recently leave, and the index forgets them', async () => {
    const { press } = trustedPress({ maxBytes: 100_000 });
    for (let i = 0; i < 50; i += 1) {
      await press.page(`/${i}`, async (recorder) => {
        recorder.read('publication');
        return rendered('x'.repeat(5000) + i);
      });
      press.peek('/0');
      expect(press.bytes).toBeLessThanOrEqual(100_000);
    }
    const keys = press.keptKeys();
    expect(keys).toContain('/0');
    expect(keys).toContain('/49');
    expect(keys).not.toContain('/1');
    expect(press.counts.evictions).toBe(50 - keys.length);
    expect(press.apply(changed('publication')).pages).toBe(keys.length);
    expect(press.bytes).toBe(0);
  });

  test('a page larger than the press is answered and not kept', async () => {
    const { press } = trustedPress({ maxBytes: 10_000 });
    const page = await press.page('/a', async () => rendered('x'.repeat(20_000)));
    expect(text(page)).toHaveLength(20_000);
    expect(press.keptKeys()).toEqual([]);
    expect(press.bytes).toBe(0);
  });

  test('compressing a page gives its plain bytes up, and is counted', async () => {
    const { press } = trustedPress();
    const page = await press.page('/a', async () => rendered('word '.repeat(10_000)));
    const before = press.bytes;
    page.variant('br', 0);
    expect(press.bytes).toBeLessThan(before - 45_000);
    expect(text(page)).toBe('word '.repeat(10_000));
    expect(page.variant('identity', 0).body.toString()).toBe('word '.repeat(10_000));
  });
});

describe('what the press tells', () => {
  test('which surrogate keys to purge: those of primary facts, of pages that fell by a primary change of a list, of nothing secondary', async () => {
    const { press } = trustedPress();
    const page = await press.page('/a', async (recorder) => {
      recorder.read('story:1');
      recorder.read('card:2');
      return rendered('a');
    });
    const { headers } = page.variant('identity', 0);
    const keys = headers[headers.indexOf('surrogate-key') + 1]?.split(' ') ?? [];
    expect(keys).toHaveLength(3);
    expect(press.apply([{ fact: 'card:2', rank: 'secondary' }])).toEqual({
      pages: 1,
      fragments: 0,
      purge: [],
    });
    // Nothing is kept here any more, but a CDN may still hold the page.
    const { purge } = press.apply(changed('card:2'));
    expect(purge).toHaveLength(1);
    expect(keys).toContain(purge[0]);

    await press.page('/b', async (recorder) => {
      recorder.readList('l', null, null);
      return rendered('b');
    });
    expect(press.apply([{ list: 'l', at: '1', rank: 'primary' }]).purge).toHaveLength(1);
  });

  test('how much its index holds, which is nothing once everything has fallen', async () => {
    const registry = new Registry();
    const { press } = trustedPress({ registry });
    for (let i = 0; i < 250; i += 1) {
      await press.page(`/${i}`, async (recorder) => {
        recorder.read('publication');
        recorder.readList('l', `${i}`, '0');
        return rendered('a');
      });
    }
    const indexed = async () => /broadsheet_press_indexed (\d+)/.exec(await registry.metrics())?.[1];
    expect(await indexed()).toBe('251');
    press.apply(changed('publication'));
    await vi.waitFor(async () => expect(await indexed()).toBe('0'));
  });

  test('its counts as metrics, needless drops included', async () => {
    const registry = new Registry();
    const { press } = trustedPress({ registry });
    const page = story();
    await press.page('/a', page.render);
    press.peek('/a');
    press.apply(changed('story:1'));
    await press.page('/a', page.render);
    const metrics = await registry.metrics();
    for (const line of [
      'hits_total 1',
      'misses_total 2',
      'dropped_total 1',
      'needless_total 1',
      'trusted 1',
    ]) {
      expect(metrics).toContain(`broadsheet_press_${line}`);
    }
    expect(metrics).toContain('broadsheet_press_render_seconds_count 2');
  });
});
