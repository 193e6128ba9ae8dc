/** A row of grad_table that is typed on this page shows in the chain beneath the network. */
for (const box of document.querySelectorAll<HTMLInputElement>('[data-row]')) {
  const link = document.querySelector(`[data-link="${CSS.escape(box.dataset['row'] ?? '')}"]`);
  const value = link?.querySelector('.fig-value');
  if (link === null || value === null || value === undefined || box.dataset['reads'] !== 'number') continue;
  box.addEventListener('input', () => {
    const text = box.value.normalize('NFKC').trim().replaceAll('-', '−');
    value.textContent = text.length > 9 ? '…' : text;
    link.classList.toggle('fig-link--filled', text !== '');
  });
}
