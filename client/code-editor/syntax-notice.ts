import { ensureSyntaxTree } from '@codemirror/language';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Nobody is interrupted while typing. */
const patience = 900;

const marked = StateEffect.define<DecorationSet>();
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, transaction) => {
    for (const effect of transaction.effects) if (effect.is(marked)) return effect.value;
    return transaction.docChanged ? Decoration.none : now;
  },
  provide: (field) => EditorView.decorations.from(field),
});
const line = Decoration.line({ class: 'cm-syntaxErrorLine' });

/** The first place that is no Python, by the grammar that the server reads code with too. */
function firstError(state: EditorState): number | undefined {
  let found: number | undefined;
  ensureSyntaxTree(state, state.doc.length, 100)?.iterate({
    enter: (node) => {
      if (node.type.isError) found ??= node.from;
      return found === undefined;
    },
  });
  return found;
}

/** After a pause says which line is not Python yet; what else the subset refuses the server says. */
export function showSyntax(field: HTMLElement): Extension {
  const notice = field.querySelector<HTMLElement>('[data-code-notice]');
  let timer = 0;
  const look = (view: EditorView): void => {
    const place = firstError(view.state);
    const at = place === undefined ? undefined : view.state.doc.lineAt(place);
    view.dispatch({
      effects: marked.of(at === undefined ? Decoration.none : Decoration.set([line.range(at.from)])),
    });
    if (notice === null) return;
    notice.hidden = at === undefined;
    notice.textContent = (field.dataset['syntax'] ?? '').replace('{line}', String(at?.number ?? ''));
  };
  return [
    marks,
    EditorView.updateListener.of(({ docChanged, view }) => {
      if (!docChanged) return;
      clearTimeout(timer);
      if (notice !== null) notice.hidden = true;
      timer = window.setTimeout(() => look(view), patience);
    }),
  ];
}
