import { compare, zero } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { truthOf } from '../grader/grade/carried.ts';
import { neverChanges } from '../grader/grade/quick-reading.ts';
import { glance, reckon } from '../grader/grade/reckon.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { WrongRule } from '../grader/misconceptions/misconception.ts';
import { structureOf } from '../grader/misconceptions/structure.ts';
import type { Structure } from '../grader/misconceptions/structure.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { AskedQuantity } from './asked.ts';
import { genericQuestions, nearbyQuestion } from './generic-points.ts';
import type { Subject } from './subject.ts';
import { formName, wrongForms } from './wrong-forms.ts';
import type { WrongForm } from './wrong-forms.ts';

const same = (a: Fraction | undefined, b: Fraction | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a, b) === 0;

/** Doubles that differ by this share of themselves differ in truth, far beyond all rounding. */
const clearly = 1e-6;

/** Whether a rule changes an entry on one set of numbers: at a glance where that is clear, else exactly. */
function changesOn(
  question: GraphQuestion,
  rule: WrongRule,
): (quantity: Quantity, element: number) => boolean {
  const [nearRight, nearWrong] = [glance(question, {}), glance(question, { rule })];
  return (quantity, element) => {
    const [right, wrong] = [nearRight(quantity, element), nearWrong(quantity, element)];
    if (Math.abs(wrong - right) > clearly * Math.max(Math.abs(right), Math.abs(wrong))) return true;
    const exactly = [truthOf(question), reckon(question, { rule })].map((read) => read(quantity, element));
    return !same(exactly[0], exactly[1]);
  };
}

type Changes = Map<string, boolean>;
const changes = new WeakMap<WrongRule, Changes>();

/** Whether a form changes something asked on some of the sets of numbers that a place stands for. */
function isSeen(
  { rule }: WrongForm,
  asked: readonly AskedQuantity[],
  { place, questions }: { readonly place: string; readonly questions: readonly GraphQuestion[] },
): boolean {
  const known: Changes = changes.get(rule) ?? new Map();
  changes.set(rule, known);
  const readings = questions.map((question) => changesOn(question, rule));
  return asked.some(({ quantity, element }) => {
    const key = JSON.stringify([place, quantity, element]);
    const found =
      known.get(key) ??
      (!questions.some((question) => neverChanges(question, rule, { quantity, element })) &&
        readings.some((read) => read(quantity, element)));
    known.set(key, found);
    return found;
  });
}

type Known = Map<string, ReadonlySet<string>>;
const known = new WeakMap<Structure, Known>();

/** The names of the forms that are seen at a place; worked out once for all variants. */
function seenAt(
  subject: Subject,
  place: string,
  questions: () => readonly GraphQuestion[],
): ReadonlySet<string> {
  const { question, asked } = subject;
  const structure = structureOf(question);
  const ofStructure: Known = known.get(structure) ?? new Map();
  known.set(structure, ofStructure);
  const cells = asked.map(({ quantity, element }) => [quantity, element]);
  const own = question.wrongAnswers?.map(({ code, tells }) => [code, tells.map(({ formula }) => formula)]);
  const key = JSON.stringify([place, question.misconceptions, own, cells]);
  const before = ofStructure.get(key);
  if (before !== undefined) return before;
  const here = { place, questions: questions() };
  const forms = wrongForms(question).filter((form) => isSeen(form, asked, here));
  const names = new Set(forms.map(formName));
  ofStructure.set(key, names);
  return names;
}

/** The signs on which gates hang: within one pattern every gate, right or wrong, stays as it is. */
function gatePattern({ question, truth }: Subject): string {
  const units = [...question.roles].filter(([, role]) => role === 'preActivation').map(([name]) => name);
  const losses = [...question.roles].filter(([, role]) => role === 'loss').map(([name]) => name);
  const signs = units.flatMap((z) => [
    truth({ kind: 'value', of: z }, 0),
    ...losses.map((of) => truth({ kind: 'gradient', of, wrt: z }, 0)),
  ]);
  return signs.map((value) => (value === undefined ? '?' : compare(value, zero))).join(' ');
}

/**
 * The forms that a variant has to tell from the truth. A rule followed everywhere counts if it
 * changes something asked for some numbers at all; a slip in one place counts if it changes
 * something for numbers like these, since a slip behind a closed gate is never seen by anyone.
 */
export function visibleForms(subject: Subject): readonly WrongForm[] {
  const { question } = subject;
  const somewhere = seenAt(subject, 'somewhere', () => genericQuestions(question));
  const here = seenAt(subject, gatePattern(subject), () => [nearbyQuestion(question)]);
  return wrongForms(question).filter((form) => (form.everywhere ? somewhere : here).has(formName(form)));
}
