/**
 * The theme switch acts at once and tells the server behind the scenes. Without script the same
 * button posts its form and comes back to the page.
 */
const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-next]')) {
  button.addEventListener('click', (event) => {
    const { form, value: theme } = button;
    if (form === null || (theme !== 'auto' && theme !== 'dark' && theme !== 'light')) return;
    event.preventDefault();
    const fields = [...new FormData(form, button)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    void fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
    document.documentElement.dataset['theme'] = theme;
    button.value = next[theme];
    button.textContent = button.getAttribute(`data-${next[theme]}`);
  });
}
