import { syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/** The colours of the pages, which know by themselves whether it is dark. */
const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--wash)',
    color: 'var(--ink)',
    fontSize: 'max(0.9375rem, 0.9em)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '0' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '10rem', maxHeight: '38rem' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-gutters': {
    background: 'var(--wash)',
    color: 'var(--ink-soft)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.6em 0 0.7em' },
  '.cm-activeLine, .cm-activeLineGutter': {
    background: 'color-mix(in srgb, var(--accent) 7%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    background: 'var(--cached)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-syntaxErrorLine': { background: 'var(--notice)', boxShadow: 'inset 3px 0 var(--notice-line)' },
  '.tok-keyword': { color: 'var(--gate)' },
  '.tok-string, .tok-string2': { color: 'var(--backward)' },
  '.tok-number, .tok-bool': { color: 'var(--rule-ink)' },
  '.tok-comment': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.tok-variableName.tok-definition': { color: 'var(--accent)' },
  '.tok-propertyName': { color: 'var(--accent)' },
});

export const look: Extension = [theme, syntaxHighlighting(classHighlighter)];
