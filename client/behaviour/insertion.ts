import { isControl } from './cells.ts';

/**
 * Keys, labels of the figure and filled rows of grad_table put their text into the box that was
 * typed in last. Tapping one row after another makes their product.
 */
let box: HTMLInputElement | HTMLTextAreaElement | undefined;

addEventListener('focusin', ({ target }) => {
  if (isControl(target) && target.name.includes('/')) box = target;
});

/** The box of the tapped key's own part, else the one typed in last, else the first. */
function boxFor(key: Element): typeof box {
  const part = key.closest('.question-part');
  if (box !== undefined && (part === null || part.contains(box))) return box;
  const first = (part ?? document).querySelector('[data-reads]');
  return isControl(first) ? first : undefined;
}

/** A formula takes names; a number takes the value of a row, and no bare name. */
function textFor(key: HTMLElement | SVGElement, into: HTMLElement): string {
  const { insert: value = '', symbol = value } = key.dataset;
  const names = (into.dataset['symbols'] ?? '').split(' ');
  if (names.includes(symbol)) return symbol;
  // A derivation names rows of grad_table, since it says where they come from.
  if (into.dataset['reads'] === 'derivation' && symbol.includes('/') && symbol.length > 1) return symbol;
  return key instanceof SVGElement ? '' : value;
}

/** Two factors beside each other are a product; what is differentiated follows its d; an operator stands as it is. */
function joined(before: string, text: string, { isRow, sign }: { isRow: boolean; sign: string }): string {
  const isFactor = isRow || /^[A-Za-z]/.test(text);
  const isDifferential = !isRow && /(^|[^A-Za-z0-9_])d$/.test(before);
  return isFactor && !isDifferential && /[\w)][^\S\n]*$/.test(before) ? `${sign}${text}` : text;
}

/** Matrices are multiplied by @, save by a number. */
function signIn(into: HTMLElement, before: string): string {
  return into.dataset['shapes'] === undefined || /(^|[^\w.])[\d.]+\s*$/.test(before) ? '*' : ' @ ';
}

function insert(text: string, into: HTMLInputElement | HTMLTextAreaElement): void {
  const start = into.selectionStart ?? into.value.length;
  into.focus({ preventScroll: true });
  into.setRangeText(text, start, into.selectionEnd ?? start, 'end');
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

for (const key of document.querySelectorAll<HTMLElement | SVGElement>('[data-insert]')) {
  // The box keeps its focus, and a phone its keyboard.
  key.addEventListener('pointerdown', (event) => event.preventDefault());
  key.addEventListener('click', () => {
    const into = boxFor(key);
    const text = into === undefined ? '' : textFor(key, into);
    if (into === undefined || text === '') return;
    const before = into.value.slice(0, into.selectionStart ?? into.value.length);
    const isRow = key.dataset['symbol'] !== undefined;
    insert(joined(before, text, { isRow, sign: signIn(into, before) }), into);
  });
}
