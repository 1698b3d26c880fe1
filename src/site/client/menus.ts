/** Menus that are `<details>`: they close on Escape, on a click elsewhere, and when the focus leaves them. */
export function tameMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu, details.share')) {
    const summary = menu.querySelector('summary');
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      summary?.focus();
    });
    document.addEventListener('click', (event) => {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
  // "/" goes to the search, as readers know it from elsewhere; never while they write, nor with a modifier.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]')
    )
      return;
    const field = document.querySelector<HTMLInputElement>(
      'main input[type=search], .panel input[type=search]',
    );
    if (!field) return;
    const menu = field.closest('details');
    if (menu) menu.open = true;
    event.preventDefault();
    field.focus();
  });
}
