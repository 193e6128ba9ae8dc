import { EditorView } from '@codemirror/view';
import { editing } from './editing.ts';
import { look } from './look.ts';
import { offerRun } from './running.ts';
import { showSyntax } from './syntax-notice.ts';

/** Opens an editor in each field for code of a form. */
export function openEditors(form: HTMLFormElement, fields: Iterable<HTMLElement>): void {
  for (const field of fields) openEditor(form, field);
}

/**
 * Puts an editor in place of a box for code. The box stays, hidden, and holds the text: what saves,
 * restores and sends boxes needs to know nothing of the editor.
 */
function openEditor(form: HTMLFormElement, field: HTMLElement): void {
  const box = field.querySelector('textarea');
  if (box === null) return;
  const label = field.querySelector('label');
  const view = new EditorView({
    doc: box.value,
    extensions: [
      editing,
      look,
      showSyntax(field),
      EditorView.cspNonce.of(form.dataset['styleNonce'] ?? ''),
      EditorView.contentAttributes.of({
        'aria-label': box.getAttribute('aria-label') ?? label?.innerText ?? '',
        'aria-describedby': box.getAttribute('aria-describedby') ?? '',
      }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        const text = state.doc.toString();
        if (!docChanged || box.value === text) return;
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    ],
  });
  box.addEventListener('replaced', () => {
    const text = view.state.doc.toString();
    if (text === box.value) return;
    // Somebody is just typing here: what was typed later elsewhere is left to the next look.
    if (view.hasFocus) box.value = text;
    else view.dispatch({ changes: { from: 0, to: text.length, insert: box.value } });
  });
  label?.addEventListener('click', () => view.focus());
  box.hidden = true;
  box.after(view.dom);
  offerRun(form, field, box);
}
