/** Turns an embed's box into the provider's frame when the reader asks for it. */
export function loadEmbeds(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-embed]')) {
    const button = box.querySelector('button');
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = box.dataset.embed ?? '';
      frame.title = box.dataset.title ?? '';
      frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.tabIndex = 0;
      box.replaceChildren(frame);
      frame.focus();
    });
  }
}
