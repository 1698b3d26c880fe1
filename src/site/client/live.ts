const EVERY_MS = 20_000;

interface Update {
  readonly id: string;
  readonly at: string;
  readonly html: string;
}

function read(answer: unknown): Update[] {
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('updates' in answer) ||
    !Array.isArray(answer.updates)
  )
    return [];
  return answer.updates.flatMap((update: unknown) => {
    if (typeof update !== 'object' || update === null) return [];
    if (!('id' in update) || !('at' in update) || !('html' in update)) return [];
    const { id, at, html } = update;
    return typeof id === 'string' && typeof at === 'string' && typeof html === 'string'
      ? [{ id, at, html }]
      : [];
  });
}

/**
 * Asks for new updates of a live story while its page is looked at (the browser revalidates by ETag), and offers them with a button: words never
 * move under the reader's eyes.
 */
export function followLive(): void {
  const story = document.querySelector<HTMLElement>('[data-live]');
  const list = story?.querySelector('.updates');
  if (!story || !list) return;
  const address = story.dataset.live ?? '';
  let waiting: Update[] = [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  const bar = document.createElement('p');
  bar.className = 'fresh';
  bar.setAttribute('role', 'status');
  list.before(bar);

  const look = async () => {
    if (document.hidden) return;
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return;
    waiting = read(await response.json()).filter(({ id }) => !document.getElementById(`update-${id}`));
    if (waiting.length === 0) return;
    const labels = (story.dataset.label ?? '').split('|');
    const plural = new Intl.PluralRules(document.documentElement.lang).select(waiting.length);
    const label = labels.find((each) => each.startsWith(`${plural}:`)) ?? labels[0] ?? '';
    button.textContent = label
      .replace(/^\w+:/, '')
      .replace(/#/, new Intl.NumberFormat(document.documentElement.lang).format(waiting.length));
    if (!button.isConnected) bar.append(button);
  };
  button.addEventListener('click', () => {
    // The same markup that the page itself was made of, from our own origin; parsing it this way runs nothing.
    const parsed = new DOMParser().parseFromString(waiting.map(({ html }) => html).join(''), 'text/html');
    const first = parsed.body.firstElementChild;
    list.prepend(...parsed.body.children);
    waiting = [];
    button.remove();
    first?.scrollIntoView({ block: 'center' });
  });
  window.setInterval(() => look().catch(() => {}), EVERY_MS);
  document.addEventListener('visibilitychange', () => look().catch(() => {}));
}
