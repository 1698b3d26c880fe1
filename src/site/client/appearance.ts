/** Light, dark or as the system has it: kept in this browser, applied before painting by the script in the page's head. */
export function chooseAppearance(): void {
  const choice = document.querySelector<HTMLFieldSetElement>('.looks');
  if (!choice) return;
  const root = document.documentElement;
  choice.hidden = false;
  for (const radio of choice.querySelectorAll('input')) {
    radio.checked = radio.value === (root.dataset.theme ?? '');
    radio.addEventListener('change', () => {
      if (radio.value) root.dataset.theme = radio.value;
      else delete root.dataset.theme;
      try {
        if (radio.value) localStorage.setItem('theme', radio.value);
        else localStorage.removeItem('theme');
      } catch {
        // Storage may be forbidden; the choice then holds for this page.
      }
    });
  }
}
