/**
 * The theme switch acts at once: it sets the theme here and leaves it in the cookie that the
 * server reads. Without script the same button posts its form.
 */
const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-next]')) {
  button.addEventListener('click', (event) => {
    const theme = button.value;
    if (theme !== 'auto' && theme !== 'dark' && theme !== 'light') return;
    event.preventDefault();
    document.documentElement.dataset['theme'] = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    button.value = next[theme];
    button.textContent = button.getAttribute(`data-${next[theme]}`);
  });
}
