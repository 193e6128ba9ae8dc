/** Boxes for code get an editor, which comes only with pages that have such a box. */
const form = document.querySelector<HTMLFormElement>('form[data-style-nonce]');
const boxes = form?.querySelectorAll<HTMLElement>('[data-code-field]') ?? [];

if (form !== null && boxes.length > 0) {
  void import('../code-editor/code-editor.ts').then(({ openEditors }) => openEditors(form, boxes));
}
