import { absolute, compare, subtract } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import { carriedError } from '../grader/grade/carried.ts';
import { reckon } from '../grader/grade/reckon.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import { bandAround } from '../grader/grade/tolerance.ts';
import { isImplemented } from '../grader/misconceptions/implemented.ts';
import { misconceptions } from '../grader/misconceptions/misconceptions.ts';
import type { WrongRule } from '../grader/misconceptions/misconception.ts';
import { structureOf } from '../grader/misconceptions/structure.ts';
import type { AskedQuantity } from './asked.ts';
import { genericQuestions } from './generic-points.ts';
import type { Subject } from './subject.ts';

/** One form of a wrong rule, and what it answers. */
export interface WrongAnswers {
  readonly code: string;
  /** The form within the code: `everywhere`, `only w21`. */
  readonly label: string;
  /** In the order of the asked cells; undefined where it is no number. */
  readonly answers: readonly (Fraction | undefined)[];
}

export interface Separation {
  /** Forms that give the right answer in every cell of this variant. */
  readonly fullMarks: readonly string[];
  readonly wrong: readonly WrongAnswers[];
  readonly inseparable: readonly (readonly [string, string])[];
}

interface Form {
  readonly code: string;
  readonly label: string;
  readonly rule: WrongRule;
}

function formsOf(question: GraphQuestion): readonly Form[] {
  const structure = structureOf(question);
  return question.misconceptions
    .filter(isImplemented)
    .flatMap((code) =>
      misconceptions[code].mutations(structure).map(({ label, rule }) => ({ code, label, rule })),
    );
}

function answersUnder(question: GraphQuestion, asked: readonly AskedQuantity[], rule: WrongRule) {
  const wrong = reckon(question, { rule });
  return asked.map(({ quantity, element }) => wrong(quantity, element));
}

const keyOf = ({ code, label }: Pick<Form, 'code' | 'label'>): string => `${code} ${label}`;
const same = (a: Fraction | undefined, b: Fraction | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a, b) === 0;

const visibleForms = new WeakMap<GraphQuestion['graph'], Map<string, ReadonlySet<string>>>();

/**
 * The forms that change something that is asked, for some numbers. A wrong rule about an edge
 * that nothing asked depends on is no mistake in this question. Computed once for each graph and
 * list of asked cells.
 */
function visibleIn({ question, asked }: Subject): ReadonlySet<string> {
  const known = visibleForms.get(question.graph) ?? new Map<string, ReadonlySet<string>>();
  visibleForms.set(question.graph, known);
  const place = JSON.stringify([
    question.misconceptions,
    asked.map(({ quantity, element }) => [quantity, element]),
  ]);
  const before = known.get(place);
  if (before !== undefined) return before;
  const visible = new Set<string>();
  for (const generic of genericQuestions(question)) {
    const right = reckon(generic);
    for (const form of formsOf(generic)) {
      const wrong = answersUnder(generic, asked, form.rule);
      const differs = asked.some(({ quantity, element }, at) => !same(wrong[at], right(quantity, element)));
      if (differs) visible.add(keyOf(form));
    }
  }
  known.set(place, visible);
  return visible;
}

/** How far an answer must lie from the truth to be another answer; nothing may fall inside. */
function bandsOf({ question, asked, truth }: Subject): readonly (Fraction | undefined)[] {
  return asked.map((cell) => {
    const right = truth(cell.quantity, cell.element);
    if (right === undefined) return undefined;
    return bandAround({ rounding: cell.rounding, carried: carriedError(question, cell) }, right);
  });
}

/** What every listed wrong rule answers, and which of them this variant cannot tell apart. */
export function separate(subject: Subject): Separation {
  const { question, asked, truth } = subject;
  if (asked.length === 0 || question.misconceptions.length === 0)
    return { fullMarks: [], wrong: [], inseparable: [] };
  const visible = visibleIn(subject);
  const wrong = formsOf(question)
    .filter((form) => visible.has(keyOf(form)))
    .map(({ code, label, rule }) => ({ code, label, answers: answersUnder(question, asked, rule) }));
  const right = asked.map(({ quantity, element }) => truth(quantity, element));
  const bands = bandsOf(subject);
  const inside = (answers: WrongAnswers['answers']): boolean =>
    answers.every((answer, at) => {
      const [reference, band] = [right[at], bands[at]];
      if (answer === undefined || reference === undefined || band === undefined) return false;
      return compare(absolute(subtract(answer, reference)), band) <= 0;
    });
  return {
    fullMarks: wrong.filter(({ answers }) => inside(answers)).map(keyOf),
    wrong,
    inseparable: inseparablePairs(wrong),
  };
}

/** Codes that share a form with exactly the same answers. */
function inseparablePairs(wrong: readonly WrongAnswers[]): readonly (readonly [string, string])[] {
  const codesByAnswers = new Map<string, Set<string>>();
  for (const { code, answers } of wrong) {
    const key = answers.map((answer) => (answer === undefined ? '?' : printFraction(answer))).join(' ');
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
