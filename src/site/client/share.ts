/** The system's own share sheet where there is one, and "Copy link" where there is a clipboard. */
export function offerSharing(): void {
  const share = document.querySelector<HTMLDetailsElement>('details.share');
  if (!share) return;
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  share.querySelector('summary')?.addEventListener('click', (event) => {
    // On wide screens with a mouse the list is quicker than the system's sheet.
    if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    navigator.share({ url, title: document.title }).catch(() => {});
  });
  const copy = share.querySelector<HTMLButtonElement>('[data-copy]');
  const item = copy?.closest('li');
  if (!copy || !item || !navigator.clipboard) return;
  item.hidden = false;
  copy.setAttribute('aria-live', 'polite');
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(url).then(
      () => {
        copy.textContent = item.dataset.copied ?? '';
      },
      () => {},
    );
  });
}
