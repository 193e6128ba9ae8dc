import { printRowMathml } from '../../grader/notation/print-row.ts';
import { readDerivation, type WrittenRow } from '../../grader/notation/read-derivation.ts';
import { symbolText } from '../../grader/notation/symbol-text.ts';
import { language, say } from './page-data.ts';
import { sentenceOf } from './reading.ts';

/**
 * Shows beneath a derivation how each of its lines is read, typeset, while it is typed. A line
 * that cannot be read yet says why after a pause; whether it is right is nobody's business here.
 */
const patience = 900;

interface Shown {
  readonly typed: string;
  readonly item: HTMLLIElement;
}

function start(box: HTMLTextAreaElement, list: HTMLElement, state: HTMLElement): void {
  const symbols = (box.dataset['symbols'] ?? '').split(' ').map((name) => ({ name }));
  const targets = (box.dataset['targets'] ?? '').split(' ').filter((name) => name !== '');
  let shown: readonly Shown[] = [];
  let timer = 0;

  /** Lines that did not change keep their place and their markup: nothing jumps. */
  const show = (rows: readonly WrittenRow[], isPatient: boolean): void => {
    const left = [...shown];
    shown = rows.map((row) => {
      const at = left.findIndex(({ typed }) => typed === row.typed);
      const known = at < 0 ? undefined : left.splice(at, 1)[0];
      const item = known?.item ?? document.createElement('li');
      item.value = row.line;
      if (known === undefined || !isPatient) fill(item, row, isPatient);
      return { typed: row.typed, item };
    });
    list.replaceChildren(...shown.map(({ item }) => item));
  };

  const settle = (rows: readonly WrittenRow[]): void => {
    show(rows, false);
    state.textContent = summary(rows, targets);
  };

  const update = (wait: number): void => {
    clearTimeout(timer);
    const rows = readDerivation(box.value, symbols);
    if (wait === 0) return settle(rows);
    show(rows, true);
    timer = window.setTimeout(() => settle(rows), wait);
  };
  box.addEventListener('input', () => update(patience));
  box.addEventListener('change', () => update(0));
  update(0);
}

function fill(item: HTMLLIElement, { typed, reading }: WrittenRow, isPatient: boolean): void {
  const isRead = reading.kind === 'read';
  item.className = isRead ? 'row' : `row row--unread${isPatient ? ' is-typing' : ''}`;
  const text = document.createElement('span');
  text.className = 'row__text';
  if (isRead) text.innerHTML = printRowMathml(reading);
  else text.textContent = typed;
  item.replaceChildren(text);
  if (isRead || isPatient) return;
  const issue = document.createElement('span');
  issue.className = 'row__issue small';
  item.append(' ', issue);
  void sentenceOf(reading.issue).then((sentence) => (issue.textContent = sentence));
}

function summary(rows: readonly WrittenRow[], targets: readonly string[]): string {
  const comma = language === 'en' ? ', ' : '、';
  const unread = rows.filter(({ reading }) => reading.kind === 'invalid').map(({ line }) => `${line}`);
  const lefts = new Set(rows.flatMap(({ reading }) => (reading.kind === 'read' ? [reading.left] : [])));
  const missing = targets.filter((name) => !lefts.has(name)).map((name) => symbolText(name));
  const parts = [
    rows.length === 0 ? '' : say('rows', { count: `${rows.length - unread.length}` }),
    unread.length === 0 ? '' : say('rowsUnread', { count: unread.join(comma) }),
    missing.length === 0 || rows.length === 0 ? '' : say('rowsMissing', { count: missing.join(comma) }),
  ];
  return parts.filter((part) => part !== '').join(language === 'en' ? ' ' : '');
}

/** Begins to show how each line of the boxes is read. */
export function showRows(boxes: readonly HTMLTextAreaElement[]): void {
  for (const box of boxes) {
    const [list, state] = ['read', 'state'].map((place) => document.getElementById(`${box.id}-${place}`));
    if (list && state) start(box, list, state);
  }
}
