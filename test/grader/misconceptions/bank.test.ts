import { describe, expect, test } from 'vitest';
import { compare } from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { reckonSlowly } from '../../../grader/grade/reckon.ts';
import { bank } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { subjectOf } from '../../../problems/subject.ts';
import type { Subject } from '../../../problems/subject.ts';
import { visibleForms } from '../../../problems/visible-forms.ts';
import { formName, wrongForms } from '../../../problems/wrong-forms.ts';
import type { WrongForm } from '../../../problems/wrong-forms.ts';

const seeds = ['a', 'b', 'c'];

interface Certified {
  readonly subject: Subject;
  readonly inseparable: readonly string[];
}

const certified = bank.flatMap((recipe) =>
  seeds.flatMap((seed): readonly (readonly [string, Certified])[] => {
    const search = findVariant(recipe, `wrong rules ${seed}`);
    const subject = search.kind === 'found' ? subjectOf(recipe, search.found.variant) : undefined;
    if (search.kind === 'exhausted' || subject === undefined || subject.asked.length === 0) return [];
    const inseparable = search.found.certificate.inseparable.map((pair) => pair.join(' '));
    return [[`${recipe.id} ${seed}`, { subject, inseparable }]];
  }),
);

/** What a form answers, traced without any shortcut. */
const answersOf = ({ question, asked }: Subject, form: WrongForm) => {
  const read = reckonSlowly(question, { rule: form.rule });
  return asked.map(({ quantity, element }) => read(quantity, element));
};

const same = (a: Fraction | undefined, b: Fraction | undefined) =>
  a === undefined || b === undefined ? a === b : compare(a, b) === 0;

describe.each(certified)('%s', (_, { subject, inseparable }) => {
  const visible = new Set(visibleForms(subject).map(formName));
  const forms = wrongForms(subject.question).map((form) => ({ form, answers: answersOf(subject, form) }));
  const truth = subject.asked.map(({ quantity, element }) => subject.truth(quantity, element));

  test('a form that answers rightly throughout has nothing to act on here', () => {
    const right = forms.filter(({ answers }) => answers.every((answer, at) => same(answer, truth[at])));
    expect(right.map(({ form }) => formName(form)).filter((name) => visible.has(name))).toEqual([]);
  });

  test('two rules that answer alike are recorded as inseparable', () => {
    const seen = forms.filter(({ form }) => visible.has(formName(form)));
    const alike = seen.flatMap((a, at) =>
      seen.slice(at + 1).flatMap((b) => {
        const isAlike =
          a.form.code !== b.form.code && a.answers.every((answer, cell) => same(answer, b.answers[cell]));
        return isAlike ? [[a.form.code, b.form.code].toSorted((x, y) => x.localeCompare(y)).join(' ')] : [];
      }),
    );
    expect(new Set(alike)).toEqual(new Set(inseparable));
  });
});
