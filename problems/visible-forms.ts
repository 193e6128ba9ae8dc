import { compare, zero } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { reckon } from '../grader/grade/reckon.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { AskedQuantity } from './asked.ts';
import { genericQuestions, nearbyQuestion } from './generic-points.ts';
import type { Subject } from './subject.ts';
import { formName, wrongForms } from './wrong-forms.ts';
import type { WrongForm } from './wrong-forms.ts';

const same = (a: Fraction | undefined, b: Fraction | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a, b) === 0;

/** The names of the forms that change something asked, on one set of numbers. */
function differingOn(question: GraphQuestion, asked: readonly AskedQuantity[]): readonly string[] {
  const right = reckon(question);
  const changes = ({ rule }: WrongForm): boolean => {
    const wrong = reckon(question, { rule });
    return asked.some(({ quantity, element }) => !same(wrong(quantity, element), right(quantity, element)));
  };
  return wrongForms(question).filter(changes).map(formName);
}

type Known = Map<string, ReadonlySet<string>>;
const known = new WeakMap<GraphQuestion['graph'], Known>();

function remembered(subject: Subject, place: string, compute: () => readonly string[]): ReadonlySet<string> {
  const { question, asked } = subject;
  const ofGraph: Known = known.get(question.graph) ?? new Map();
  known.set(question.graph, ofGraph);
  const cells = asked.map(({ quantity, element }) => [quantity, element]);
  const key = JSON.stringify([place, question.misconceptions, cells]);
  const before = ofGraph.get(key);
  if (before !== undefined) return before;
  const names = new Set(compute());
  ofGraph.set(key, names);
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
  const { question, asked } = subject;
  const somewhere = remembered(subject, 'somewhere', () =>
    genericQuestions(question).flatMap((generic) => differingOn(generic, asked)),
  );
  const here = remembered(subject, gatePattern(subject), () => differingOn(nearbyQuestion(question), asked));
  return wrongForms(question).filter((form) => (form.everywhere ? somewhere : here).has(formName(form)));
}
