import type { Expression, InputIssue, Reading } from '../../grader/notation/expression.ts';
import { sentenceFor } from '../../grader/notation/issue-words/issue-words.ts';
import type { IssueWords } from '../../grader/notation/issue-words/issue-words.ts';
import { printMathml } from '../../grader/notation/print-mathml.ts';
import { readFormula, readNumberFormula } from '../../grader/notation/read-formula.ts';
import { language, say } from './page-data.ts';

/**
 * Shows beside a box how it will be read: typeset, never simplified, never evaluated. A box that
 * cannot be read yet says why, after a pause, so that nobody is interrupted while typing.
 */
const patience = 900;

type Read = (box: HTMLInputElement) => Reading;

const read: Read = (box) => {
  const { reads, symbols = '', asked } = box.dataset;
  const options = asked === undefined ? {} : { name: asked };
  if (reads === 'number') return readNumberFormula(box.value, options);
  return readFormula(
    box.value,
    symbols.split(' ').map((name) => ({ name })),
    options,
  );
};

/** The reader of matrices is a file of its own, for the pages that ask for them. */
async function readerFor({ dataset: { shapes } }: HTMLInputElement): Promise<Read> {
  if (shapes === undefined) return read;
  const { readMatrixBox } = await import('./matrix-reading.ts');
  return readMatrixBox;
}

/** A numeral reads as it stands; repeating it would only be noise. */
function isPlain(expression: Expression): boolean {
  return expression.kind === 'number' || (expression.kind === 'negate' && isPlain(expression.of));
}

/** The sentences, in the reader's language alone, come when the first one is needed. */
const loadWords = async (): Promise<IssueWords> =>
  language === 'en'
    ? (await import('../../grader/notation/issue-words/english.ts')).english
    : (await import('../../grader/notation/issue-words/chinese.ts')).chinese;

/** Why a box cannot be read; without a connection the box is only marked. */
export async function sentenceOf(issue: InputIssue): Promise<string> {
  const words = await loadWords().catch(() => undefined);
  return words === undefined ? say('unreadable') : sentenceFor(issue, words);
}

function start(box: HTMLInputElement, output: HTMLElement, reader: Read): void {
  let timer = 0;
  const show = (content: string, isIssue: boolean): void => {
    output.classList.toggle('is-issue', isIssue);
    box.setAttribute('aria-invalid', String(isIssue));
    if (isIssue) output.textContent = content;
    else output.innerHTML = content;
  };
  const explain = async (issue: InputIssue): Promise<void> => {
    const typed = box.value;
    const sentence = await sentenceOf(issue);
    if (box.value === typed) show(sentence, true);
  };
  const update = (wait: number): void => {
    clearTimeout(timer);
    const reading = reader(box);
    if (reading.kind === 'read') {
      const { expression } = reading;
      const shown = isPlain(expression) ? '' : `${say('reads')} ${printMathml(expression)}`;
      show(shown + shapeNote(reading.shape), false);
    } else if (reading.issue.code === 'blank') show('', false);
    else timer = window.setTimeout(() => void explain(reading.issue), wait);
  };
  box.addEventListener('input', () => update(patience));
  box.addEventListener('change', () => update(0));
  update(0);
}

/** `, shape 3×2` behind a formula of matrices, `, shape (2,)` behind a vector. */
function shapeNote(shape: readonly number[] = []): string {
  if (shape.length === 0) return '';
  return say('shape', { shape: shape.length === 1 ? `(${shape.join()},)` : shape.join('×') });
}

/** Begins to show how each of the boxes is read. */
export function showReadings(boxes: readonly HTMLInputElement[]): void {
  for (const box of boxes) {
    const output = document.getElementById(`${box.id}-read`);
    if (output !== null) void readerFor(box).then((reader) => start(box, output, reader));
  }
}
