const PAUSE_MS = 160;

/** OpenSearch suggestions 1.1: `[typed, [labels], [kinds], [addresses]]`. */
function read(answer: unknown): { readonly label: string; readonly href: string }[] {
  if (!Array.isArray(answer)) return [];
  const [, labels, , addresses]: unknown[] = answer;
  if (!Array.isArray(labels) || !Array.isArray(addresses)) return [];
  return labels.flatMap((label: unknown, index) => {
    const href: unknown = addresses[index];
    return typeof label === 'string' && typeof href === 'string' ? [{ label, href }] : [];
  });
}

/** Offers stories, topics and people under a search field while the reader types: a combobox as WAI-ARIA 1.2 describes it. */
export function suggestSearches(): void {
  let count = 0;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    count += 1;
    combobox(field, `offers-${count}`);
  }
}

function combobox(field: HTMLInputElement, id: string): void {
  const list = document.createElement('div');
  list.className = 'offers';
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.suggest ?? '');
  list.hidden = true;
  field.after(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);
  let timer = 0;
  let asked = new AbortController();
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number) => {
    const offers = [...list.children];
    at = (next + offers.length + 1) % (offers.length + 1);
    if (at === offers.length) at = -1;
    for (const [place, offer] of offers.entries()) offer.setAttribute('aria-selected', String(place === at));
    const chosen = offers[at];
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const q = field.value.trim();
    if (q.length < 2) return close();
    const response = await fetch(`/search/suggest?q=${encodeURIComponent(q)}`, { signal: asked.signal });
    const offers = response.ok ? read(await response.json()) : [];
    list.replaceChildren(
      ...offers.map(({ label, href }, place) => {
        const offer = document.createElement('a');
        offer.href = href;
        offer.textContent = label;
        offer.id = `${id}-${place}`;
        offer.tabIndex = -1;
        offer.setAttribute('role', 'option');
        return offer;
      }),
    );
    if (offers.length === 0) return close();
    at = -1;
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  };

  close();
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask().catch(() => {}), PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at === -1 ? list.children.length - 1 : at - 1);
    else if (event.key === 'Escape') {
      close();
      event.stopPropagation();
    } else if (event.key === 'Enter' && at >= 0) {
      const chosen = list.children[at];
      if (chosen instanceof HTMLAnchorElement) location.assign(chosen.href);
    } else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => window.setTimeout(close, 150));
}
