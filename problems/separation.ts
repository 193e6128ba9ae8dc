import { compare } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { carriedError } from '../grader/grade/carried.ts';
import { neverChanges } from '../grader/grade/quick-reading.ts';
import { glance, reckon } from '../grader/grade/reckon.ts';
import type { Reading } from '../grader/grade/reckon.ts';
import { agrees, mayAgree } from '../grader/grade/tolerance.ts';
import type { Tolerance } from '../grader/grade/tolerance.ts';
import { wrongCodes } from '../grader/misconceptions/own-answers.ts';
import { at as entryAt } from '../grader/tensor.ts';
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
  /** The same in doubles, cell by cell. */
  readonly glances: (at: number) => number;
  /** Whether the cell is none of the form's business, for any numbers. */
  readonly leaves: (at: number) => boolean;
}

/** A scored cell with its right answer, and how near one must come. */
interface Target extends AskedQuantity {
  readonly right: Fraction | undefined;
  readonly glance: number;
  readonly tolerance: () => Tolerance;
}

function targetsOf({ question, truth, asked }: Subject): readonly Target[] {
  const near = glance(question, {});
  return asked.map((cell): Target => ({
    ...cell,
    right: truth(cell.quantity, cell.element),
    glance: near(cell.quantity, cell.element),
    tolerance: once(() => ({ rounding: cell.rounding, carried: carriedError(question, cell) })),
  }));
}

/** Most draws are refused, and most wrong rules ruled out, before the bands of all cells are known. */
function once<R>(work: () => R): () => R {
  let found: { readonly result: R } | undefined;
  return () => (found ??= { result: work() }).result;
}

/**
 * Compares what every listed wrong rule answers with the truth and with one another. A wrong rule
 * must leave the band in at least one scored cell; pairs that answer alike are recorded.
 */
export function separate(subject: Subject): Separation {
  const { question, asked } = subject;
  if (asked.length === 0 || wrongCodes(question).length === 0) return { compared: 0, inseparable: [] };
  const targets = targetsOf(subject);
  const visible = visibleForms(subject);
  const forms: Answering[] = [];
  for (const visibleForm of visible) {
    const form = answering(subject, visibleForm);
    if (earnsFullMarks(subject, form, targets))
      return { fullMarks: formName(form), compared: visible.length, inseparable: [] };
    forms.push(form);
  }
  return { compared: forms.length, inseparable: inseparablePairs(asked, forms) };
}

function answering({ question, asked }: Subject, form: WrongForm): Answering {
  const near = glance(question, { rule: form.rule });
  return {
    ...form,
    answer: reckon(question, { rule: form.rule }),
    glances: each(asked, ({ quantity, element }) => near(quantity, element)),
    leaves: each(asked, (cell) => neverChanges(question, form.rule, cell)),
  };
}

/** What is found of each cell, when it is first asked for: most forms are ruled out by one. */
function each<R>(asked: readonly AskedQuantity[], find: (cell: AskedQuantity) => R): (at: number) => R {
  const found: R[] = [];
  return (at) => (found[at] ??= find(entryAt(asked, at)));
}

/** Whether an answer counts as right in its cell, and whether it is exactly the right one. */
function judgedIn(
  target: Target,
  at: number,
  { answer, glances, leaves }: Answering,
): 'exact' | 'inside' | 'outside' {
  const { right, quantity, element, tolerance } = target;
  if (leaves(at) && right !== undefined) return 'exact';
  const near = glances(at);
  if (isFar(near, target)) return 'outside';
  const found = answer(quantity, element);
  if (found === undefined || right === undefined) return 'outside';
  if (compare(found, right) === 0) return 'exact';
  return agrees(found, right, tolerance()) ? 'inside' : 'outside';
}

/** Far off already in doubles, whose own error the wider band leaves room for. */
const isFar = (near: number, { glance: right, tolerance }: Target): boolean =>
  Number.isFinite(near) && Number.isFinite(right) && !mayAgree(near, right, tolerance());

/**
 * Whether a form is right in every cell. A cell that is off by less than its band may carry what
 * is off into cells beyond theirs, and the grader forgives what follows from rounding: then the
 * grader itself is asked.
 */
function earnsFullMarks(subject: Subject, form: Answering, targets: readonly Target[]): boolean {
  const { question } = subject;
  let [outside, inside] = [false, false];
  for (const [at, target] of targets.entries()) {
    if (outside && question.update === undefined) return false;
    const found = judgedIn(target, at, form);
    outside ||= found === 'outside';
    inside ||= found === 'inside';
    if (outside && inside) return isFull(judged(question, answersUnder(subject, form, {})));
  }
  return !outside;
}

/** Doubles further apart than this share of themselves are of different fractions. */
const roundoff = 1e-9;

/** Whether two forms give exactly the same answers. */
function answerAlike(asked: readonly AskedQuantity[], a: Answering, b: Answering): boolean {
  const differClearly = asked.some((_, at) => {
    const [one, other] = [a.glances(at), b.glances(at)];
    return Math.abs(one - other) > roundoff * Math.max(1, Math.abs(one), Math.abs(other));
  });
  if (differClearly) return false;
  return asked.every(({ quantity, element }) => {
    const [one, other] = [a.answer(quantity, element), b.answer(quantity, element)];
    return one === undefined || other === undefined ? one === other : compare(one, other) === 0;
  });
}

/** Codes that share a form with exactly the same answers. */
function inseparablePairs(
  asked: readonly AskedQuantity[],
  forms: readonly Answering[],
): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const [at, a] of forms.entries()) {
    for (const b of forms.slice(at + 1)) {
      const [first, second] = a.code < b.code ? [a.code, b.code] : [b.code, a.code];
      const key = `${first} ${second}`;
      if (first !== second && !pairs.has(key) && answerAlike(asked, a, b)) pairs.set(key, [first, second]);
    }
  }
  return [...pairs.values()];
}
