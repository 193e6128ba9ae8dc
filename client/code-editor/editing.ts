import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { pythonLanguage } from '@codemirror/lang-python';
import { EditorState, type Extension } from '@codemirror/state';
import { highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';

/** Python with four spaces. Tab indents; after Escape it leaves the box, as CodeMirror itself does. */
export const editing: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  indentOnInput(),
  bracketMatching(),
  pythonLanguage,
  indentUnit.of('    '),
  EditorState.tabSize.of(4),
  keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
];
