/**
 * `data-opens="ID"` opens a dialog. A form with `data-confirm="ID"` asks there first: `data-yes`
 * sends it, `data-no` goes back. Without script the form is sent as it is.
 */
function dialogOf(id: string | undefined): HTMLDialogElement | undefined {
  const found = document.getElementById(id ?? '');
  return found instanceof HTMLDialogElement ? found : undefined;
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-opens]')) {
  opener.addEventListener('click', () => dialogOf(opener.dataset['opens'])?.showModal());
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-confirm]')) {
  const dialog = dialogOf(form.dataset['confirm']);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog?.showModal();
  });
  dialog?.querySelector('[data-yes]')?.addEventListener('click', () => {
    dialog.close();
    form.submit();
  });
}

for (const button of document.querySelectorAll<HTMLElement>('dialog [data-no]')) {
  button.addEventListener('click', () => button.closest('dialog')?.close());
}
