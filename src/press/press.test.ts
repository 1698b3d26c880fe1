import { describe, expect, test } from 'vitest';
import { manualClock } from '../kernel/clock.ts';
import type { Recorder } from '../kernel/facts.ts';
import { silentLogger } from '../kernel/logger.ts';
import { createPress } from './press.ts';
import { changed, rendered, story, text, trustedPress, turn } from './testing.ts';

describe('keeping', () => {
  test('a page is made once and kept until something it read changes', async () => {
    const { press } = trustedPress();
    const page = story();
    const first = await press.page('/a', page.render);
    expect(press.peek('/a')).toBe(first);
    expect(await press.page('/a', page.render)).toBe(first);
    expect(press.apply(changed('story:2'))).toMatchObject({ pages: 0 });
    expect(press.peek('/a')).toBe(first);
    expect(press.apply(changed('story:1'))).toMatchObject({ pages: 1 });
    expect(press.peek('/a')).toBeUndefined();
    expect(page.renders).toBe(1);
  });

  test('what says that it must not be kept is answered and forgotten', async () => {
    const { press } = trustedPress();
    await press.page('/search', async () => rendered('results', false));
    expect(press.peek('/search')).toBeUndefined();
  });

  test('a failed render is told to all who wait and leaves nothing behind', async () => {
    const { press } = trustedPress();
    const failing = () => press.page('/a', () => Promise.reject(new Error('no database')));
    const both = await Promise.allSettled([failing(), failing()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(text(await press.page('/a', story().render))).toBe('first');
  });
});

describe('windows of lists', () => {
  test.each([
    ['its newest end', '5', 1],
    ['its oldest end', '3', 1],
    ['a place inside', '4', 1],
    ['a place above', '6', 0],
    ['a place below', '2', 0],
  ])('a change at %s', async (_where, at, pages) => {
    const { press } = trustedPress();
    await press.page('/a', async (recorder) => {
      recorder.readList('stories:x', '5', '3');
      return rendered('a');
    });
    expect(press.apply([{ list: 'stories:y', at, rank: 'secondary' }]).pages).toBe(0);
    expect(press.apply([{ list: 'stories:x', at, rank: 'secondary' }]).pages).toBe(pages);
  });

  test('an open end reaches as far as the list does', async () => {
    const { press } = trustedPress();
    await press.page('/newest', async (recorder) => {
      recorder.readList('l', null, '5');
      return rendered('a');
    });
    await press.page('/oldest', async (recorder) => {
      recorder.readList('l', '3', null);
      return rendered('b');
    });
    press.apply([{ list: 'l', at: '4', rank: 'secondary' }]);
    expect(press.keptKeys().sort()).toEqual(['/newest', '/oldest']);
    press.apply([{ list: 'l', at: '999', rank: 'secondary' }]);
    expect(press.keptKeys()).toEqual(['/oldest']);
    press.apply([{ list: 'l', at: '0', rank: 'secondary' }]);
    expect(press.keptKeys()).toEqual([]);
  });
});

describe('races', () => {
  test('many who ask at once get one render', async () => {
    const { press } = trustedPress();
    const page = story();
    const pages = await Promise.all(Array.from({ length: 20 }, () => press.page('/a', page.render)));
    expect(page.renders).toBe(1);
    expect(new Set(pages).size).toBe(1);
  });

  test('a change during the render makes it again, and only the new page is kept', async () => {
    const { press } = trustedPress();
    const page = story();
    page.gated = true;
    const asked = press.page('/a', page.render);
    page.text = 'second';
    press.apply(changed('story:1'));
    page.gated = false;
    page.open();
    expect(text(await asked)).toBe('second');
    expect(press.peek('/a')?.identity().toString()).toBe('second');
  });

  test('a change that does not touch what was read lets the render stand', async () => {
    const { press } = trustedPress();
    const page = story();
    page.gated = true;
    const asked = press.page('/a', page.render);
    press.apply([...changed('story:2'), { list: 'stories:x', at: '1', rank: 'primary' }]);
    page.open();
    await asked;
    expect(page.renders).toBe(1);
    expect(press.peek('/a')).toBeDefined();
  });

  test('who asks after a change never gets a page from before it, however often changes overtake renders', async () => {
    const { press } = trustedPress({ retries: 0 });
    const page = story();
    page.gated = true;
    const before = press.page('/a', page.render);
    page.text = 'second';
    press.apply(changed('story:1'));
    const after = press.page('/a', page.render);
    page.open();
    expect(text(await before)).toBe('first');
    expect(press.peek('/a')).toBeUndefined();
    await turn();
    page.open();
    expect(text(await after)).toBe('second');
    expect(page.renders).toBe(2);
  });

  test('a change in the very turn in which a render ends is not lost', async () => {
    const { press } = trustedPress({ retries: 0 });
    for (let microtasks = 0; microtasks < 12; microtasks += 1) {
      let value = 'old';
      const asked = press.page('/a', async (recorder) => {
        recorder.read('story:1');
        return rendered(value);
      });
      for (let i = 0; i < microtasks; i += 1) await Promise.resolve();
      value = 'new';
      press.apply(changed('story:1'));
      await asked;
      expect(press.peek('/a')?.identity().toString() ?? 'new').toBe('new');
      press.clear();
    }
  });

  test('emptying the press during a render keeps nothing of before', async () => {
    const { press } = trustedPress({ retries: 0 });
    const page = story();
    page.gated = true;
    const asked = press.page('/a', page.render);
    press.distrust();
    press.trust();
    page.open();
    await asked;
    expect(press.keptKeys()).toEqual([]);
  });
});

describe('time', () => {
  const midnight = Date.parse('2026-07-02T00:00:00Z');
  const dated = (clock: { now(): Date }) => async (recorder: Recorder) => {
    recorder.expires(midnight);
    return rendered(clock.now().toISOString().slice(0, 10));
  };

  test('a page lives up to its end and not at it', async () => {
    const { press, clock } = trustedPress();
    await press.page('/a', dated(clock));
    clock.set(new Date(midnight - 1));
    expect(press.peek('/a')).toBeDefined();
    clock.set(new Date(midnight));
    expect(press.keptKeys()).toEqual([]);
    expect(press.peek('/a')).toBeUndefined();
  });

  test('a clock that jumps back to before the render makes a page with an end untrue', async () => {
    const { press, clock } = trustedPress();
    await press.page('/a', dated(clock));
    await press.page('/timeless', story().render);
    clock.advance(-86_400_000);
    expect(press.peek('/a')).toBeUndefined();
    expect(press.peek('/timeless')).toBeDefined();
  });

  test('a render that is still running at its page’s end is made again', async () => {
    const { press, clock } = trustedPress();
    let renders = 0;
    const page = await press.page('/a', async (recorder) => {
      renders += 1;
      const today = clock.now().toISOString().slice(0, 10);
      recorder.expires(Date.parse(`${today}T24:00:00Z`));
      if (renders === 1) clock.set('2026-07-02T00:00:01Z');
      return rendered(today);
    });
    expect(text(page)).toBe('2026-07-02');
    expect(press.peek('/a')).toBe(page);
  });
});

describe('trust', () => {
  test('a new press, and one whose listener is down, answers but keeps nothing', async () => {
    const press = createPress({
      clock: manualClock('2026-07-01T12:00:00Z'),
      maxBytes: 1e6,
      logger: silentLogger,
    });
    const page = story();
    await press.page('/a', page.render);
    expect(press.peek('/a')).toBeUndefined();
    press.trust();
    await press.page('/a', page.render);
    expect(press.peek('/a')).toBeDefined();
    press.distrust();
    expect(press.peek('/a')).toBeUndefined();
    press.trust();
    expect(press.peek('/a')).toBeUndefined();
  });

  test('while changes go unheard nobody is given a render that began before they asked', async () => {
    const { press } = trustedPress();
    press.distrust();
    const page = story();
    page.gated = true;
    const early = press.page('/a', page.render);
    page.text = 'second';
    const late = press.page('/a', page.render);
    const alsoLate = press.page('/a', page.render);
    page.open();
    await early;
    await turn();
    page.open();
    expect([text(await early), text(await late), text(await alsoLate)]).toEqual([
      'first',
      'second',
      'second',
    ]);
    expect(page.renders).toBe(2);
  });
});

describe('fragments', () => {
  test('are loaded once, and a page that used one falls with it', async () => {
    const { press } = trustedPress();
    let loads = 0;
    const furniture = (recorder: Recorder) =>
      press.remember('furniture', recorder, async (inner) => {
        inner.read('sections');
        inner.expires(Date.parse('2026-07-02T00:00:00Z'));
        loads += 1;
        return { sections: ['World'] };
      });
    const render = async (recorder: Recorder) => rendered((await furniture(recorder)).sections.join());
    await press.page('/a', render);
    await press.page('/b', render);
    expect(loads).toBe(1);
    expect(press.apply(changed('sections'))).toMatchObject({ pages: 2, fragments: 1 });
    await press.page('/b', render);
    expect(loads).toBe(2);
  });

  test('a fragment overtaken by a change takes the page that used it along', async () => {
    const { press } = trustedPress({ retries: 0 });
    await press.page('/a', async (recorder) => {
      await press.remember('x', recorder, async (inner) => {
        press.apply(changed('sections'));
        inner.read('sections');
        return 1;
      });
      return rendered('a');
    });
    expect(press.keptKeys()).toEqual([]);
  });
});
