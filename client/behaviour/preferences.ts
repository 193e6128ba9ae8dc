/**
 * The theme switch acts at once and tells the server behind the scenes. Without script the same
 * button posts its form and comes back to the page. Where the device is dark by itself the first
 * step is to light: every press must show.
 */
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
const next = isDark
  ? ({ auto: 'light', light: 'dark', dark: 'auto' } as const)
  : ({ auto: 'dark', dark: 'light', light: 'auto' } as const);

const isTheme = (text: string): text is keyof typeof next => Object.hasOwn(next, text);

function offer(button: HTMLButtonElement, theme: keyof typeof next): void {
  button.value = next[theme];
  button.textContent = button.getAttribute(`data-${next[theme]}`);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-next]')) {
  const now = document.documentElement.dataset['theme'] ?? 'auto';
  if (isTheme(now)) offer(button, now);
  button.addEventListener('click', (event) => {
    const { form, value: theme } = button;
    if (form === null || !isTheme(theme)) return;
    event.preventDefault();
    const fields = [...new FormData(form, button)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    void fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
    document.documentElement.dataset['theme'] = theme;
    offer(button, theme);
  });
}
