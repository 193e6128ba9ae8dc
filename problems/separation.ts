import { absolute, compare, subtract } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import { carriedError } from '../grader/grade/carried.ts';
import { reckon } from '../grader/grade/reckon.ts';
import type { Reading } from '../grader/grade/reckon.ts';
import { bandAround } from '../grader/grade/tolerance.ts';
import type { AskedQuantity } from './asked.ts';
import type { Subject } from './subject.ts';
import { formName } from './wrong-forms.ts';
import type { WrongForm } from './wrong-forms.ts';
import { visibleForms } from './visible-forms.ts';
import { answersUnder, isFull, judged } from './wrong-answers.ts';

export interface Separation {
  /** A form that gives the right answer in every cell of this variant; nothing else is then known. */
  readonly fullMarks?: string;
  /** How many forms of wrong rules were compared. */
  readonly compared: number;
  readonly inseparable: readonly (readonly [string, string])[];
}

interface Answering extends WrongForm {
  /** What the form answers; undefined where it is no number. */
  readonly answer: Reading;
}

/** Whether an answer counts as right, by the band of its cell. */
function rightnessIn({
  question,
  truth,
}: Subject): (cell: AskedQuantity, answer: Fraction | undefined) => boolean {
  const bands = new Map<AskedQuantity, Fraction>();
  return (cell, answer) => {
    const right = truth(cell.quantity, cell.element);
    if (answer === undefined || right === undefined) return false;
    if (compare(answer, right) === 0) return true;
    const band =
      bands.get(cell) ??
      bandAround({ rounding: cell.rounding, carried: carriedError(question, cell) }, right);
    bands.set(cell, band);
    return compare(absolute(subtract(answer, right)), band) <= 0;
  };
}

/**
 * Compares what every listed wrong rule answers with the truth and with one another. A wrong rule
 * must leave the band in at least one scored cell; pairs that answer alike are recorded.
 */
export function separate(subject: Subject): Separation {
  const { question, asked } = subject;
  if (asked.length === 0 || question.misconceptions.length === 0) return { compared: 0, inseparable: [] };
  const isRight = rightnessIn(subject);
  const forms = visibleForms(subject).map((form): Answering => ({
    ...form,
    answer: reckon(question, { rule: form.rule }),
  }));
  const lucky = forms.find((form) => earnsFullMarks(subject, form, isRight));
  if (lucky !== undefined) return { fullMarks: formName(lucky), compared: forms.length, inseparable: [] };
  return { compared: forms.length, inseparable: inseparablePairs(asked, forms) };
}

/**
 * Whether a form is right in every cell. A cell that is off by less than its band may carry what
 * is off into cells beyond theirs, and the grader forgives what follows from rounding: then the
 * grader itself is asked.
 */
function earnsFullMarks(subject: Subject, form: Answering, isRight: ReturnType<typeof rightnessIn>): boolean {
  const { asked, truth, question } = subject;
  let [outside, inside] = [false, false];
  for (const cell of asked) {
    if (outside && question.update === undefined) return false;
    const [answer, right] = [form.answer(cell.quantity, cell.element), truth(cell.quantity, cell.element)];
    if (!isRight(cell, answer)) outside = true;
    else if (answer !== undefined && right !== undefined && compare(answer, right) !== 0) inside = true;
    if (outside && inside) return isFull(judged(question, answersUnder(subject, form, {})));
  }
  return !outside;
}

/** Codes that share a form with exactly the same answers. */
function inseparablePairs(
  asked: readonly AskedQuantity[],
  forms: readonly Answering[],
): readonly (readonly [string, string])[] {
  const codesByAnswers = new Map<string, Set<string>>();
  for (const { code, answer } of forms) {
    const answers = asked.map(({ quantity, element }) => answer(quantity, element));
    const key = answers.map((each) => (each === undefined ? '?' : printFraction(each))).join(' ');
    const codes = codesByAnswers.get(key) ?? new Set<string>();
    codesByAnswers.set(key, codes.add(code));
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const codes of codesByAnswers.values()) {
    const list = [...codes].toSorted();
    for (const [at, first] of list.entries())
      for (const second of list.slice(at + 1)) pairs.set(`${first} ${second}`, [first, second]);
  }
  return [...pairs.values()];
}
