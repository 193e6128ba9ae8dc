import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { printFraction, toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { expectedText } from '../../../grader/grade/expected.ts';
import { valueOfFormula } from '../../../grader/grade/formula-entry.ts';
import { quickReading } from '../../../grader/grade/quick-reading.ts';
import { glance, glanceSlowly, reckon, reckonSlowly } from '../../../grader/grade/reckon.ts';
import type { Circumstances, GraphQuestion, OwnAnswer } from '../../../grader/grade/reckon.ts';
import { relevantAnswers } from '../../../grader/grade/relevant-answers.ts';
import type { SimpleRule, WrongRule } from '../../../grader/misconceptions/misconception.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Asked } from '../../../grader/question.ts';
import { mapTensor } from '../../../grader/tensor.ts';
import {
  cell,
  gradient,
  lectureQuestion,
  local,
  parameters,
  refB,
  updated,
  value,
} from './lecture-question.ts';

const network = lectureQuestion({ at: refB, parts: {} });
const of = (text: string) => {
  const parsed = parseFraction(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const own = (quantity: Quantity, text: string): OwnAnswer => ({ quantity, element: 0, value: of(text) });

/** Quantities under some circumstances, read in every way that there is; they have to agree. */
function read(circumstances: Circumstances, quantities: readonly Quantity[], question = network): string {
  const ways = [reckon(question, circumstances), reckonSlowly(question, circumstances)];
  const near = [glance(question, circumstances), glanceSlowly(question, circumstances)];
  const shown = quantities.map((quantity) => {
    const [found, slowly] = ways.map((way) => way(quantity, 0));
    expect(found).toEqual(slowly);
    const number = found === undefined ? Number.NaN : toNumber(found);
    for (const way of near) expect(way(quantity, 0) / number).toBeCloseTo(1, 9);
    return found === undefined ? '?' : printFraction(found);
  });
  return shown.join(' ');
}

const sequential = {
  kind: 'sequential',
  order: ['w31', 'w32', 'b3', 'w11', 'w12', 'w21', 'w22', 'b1', 'b2'],
} as const satisfies SimpleRule;
const exchanged: SimpleRule = {
  kind: 'exchanged',
  partner: new Map([
    ['w12', 'w21'],
    ['w21', 'w12'],
  ]),
};
/** Every factor at ŷ doubled: an own number is a rule that a test can follow by hand. */
const doubled: SimpleRule = {
  kind: 'calculus',
  calculus: (k) => ({
    pullback: (_, right) => mapTensor(right(), (entry) => k.multiply(k.number(2), entry)),
  }),
};
const both = (first: SimpleRule, second: SimpleRule): WrongRule => ({ kind: 'both', first, second });
const after = (quantity: Quantity, step: number) => ({ ...quantity, step }) as Quantity;
const moved = parameters.map(updated);

describe('updates one after the other', () => {
  test('move each parameter along the gradient that the ones before it left', () => {
    let at: Record<string, string> = refB;
    for (const name of sequential.order) {
      const [now = ''] = read({}, [updated(name)], lectureQuestion({ at, parts: {} })).split(' ');
      at = { ...at, [name]: now };
    }
    expect(read({ rule: sequential }, moved)).toBe(parameters.map((name) => at[name]).join(' '));
    expect(read({}, moved)).toBe('-1.1125 2.0375 -0.05 -0.65 1.575 -0.725 -1.225 -0.425 -0.65');
  });

  test('change nothing before the first, and the values after it', () => {
    const now = [value('yhat'), gradient('w11'), local('yhat', 'h1'), value('L')];
    expect(read({ rule: sequential }, now)).toBe(read({}, now));
    const one = read({ rule: sequential }, [after(value('yhat'), 1)]);
    expect(one).not.toBe(read({}, [after(value('yhat'), 1)]));
  });

  test('go on from where the first round ended', () => {
    const second = read({ rule: sequential }, [after(updated('b3'), 2), after(value('b3'), 2)]);
    const [updatedBias, valueOfBias] = second.split(' ');
    expect(updatedBias).toBe(valueOfBias);
    expect(updatedBias).not.toBe('-0.65');
  });
});

describe('two names exchanged', () => {
  const pair = [gradient('w12'), gradient('w21'), gradient('w11')];
  test('stand for each other in what is read and in what is asked', () => {
    const swapped = lectureQuestion({ at: { ...refB, w12: refB.w21, w21: refB.w12 }, parts: {} });
    const [w12 = '', w21 = '', w11 = ''] = read({}, pair, swapped).split(' ');
    expect(read({ rule: exchanged }, pair)).toBe([w21, w12, w11].join(' '));
  });

  test('and so does an own answer to one of them', () => {
    const typed = { own: [own(updated('w12'), '9')] };
    expect(reckonSlowly(network, { ...typed, rule: exchanged })(updated('w12'), 0)).toEqual(of('9'));
  });
});

describe('two rules at once', () => {
  test('whichever of them is named first', () => {
    for (const [first, second] of [
      [exchanged, doubled],
      [sequential, doubled],
      [exchanged, sequential],
    ] as const) {
      const quantities = [...moved, gradient('w12'), gradient('w31'), gradient('b1')];
      const found = read({ rule: both(first, second) }, quantities);
      expect(read({ rule: both(second, first) }, quantities)).toBe(found);
      for (const alone of [first, second]) expect(found).not.toBe(read({ rule: alone }, quantities));
    }
  });

  test('each touching what it touches', () => {
    const touching = (name: string): SimpleRule => ({
      ...doubled,
      touches: (asked) => 'wrt' in asked && asked.wrt === name,
    });
    const pair = [gradient('w31'), gradient('w32'), gradient('b3')];
    const numbers = (rule?: WrongRule) =>
      read(rule === undefined ? {} : { rule }, pair)
        .split(' ')
        .map(Number);
    const [right, wrong] = [numbers(), numbers(doubled)];
    expect(wrong).not.toEqual(right);
    expect(numbers(touching('w31'))).toEqual([wrong[0], ...right.slice(1)]);
    expect(numbers(both(touching('w31'), touching('w32')))).toEqual([wrong[0], wrong[1], right[2]]);
    expect(numbers(both(touching('w31'), doubled))[2]).toBe(wrong[2]);
  });
});

test('one own number in place is read from the recording, each time', () => {
  const quantities = ['yhat', 'h1', 'w31', 'w11', 'b1'].map(gradient);
  for (const number of ['7', '-1/3']) {
    const typed = own(value('yhat'), number);
    const quick = quickReading(network, { own: [typed] });
    const slow = reckonSlowly(network, { own: [typed] });
    for (const quantity of quantities) {
      const found = quick?.read(quantity, 0);
      expect(found).toBeDefined();
      expect(found).toEqual(slow(quantity, 0));
    }
  }
  expect(quickReading(network, { own: [own(value('yhat'), '1'), own(value('h1'), '2')] })).toBeUndefined();
  expect(quickReading(network, { own: [own(value('yhat'), '1')], rule: doubled })).toBeUndefined();
  expect(quickReading(network, { own: [own({ kind: 'shape', of: 'L' }, '1')] })).toBeUndefined();
});

describe('what a formula is worth at the numbers of the question', () => {
  const lecture = lectureQuestion({ parts: {} });
  const worth = (formula: string, question: GraphQuestion = lecture) => {
    const names = ['x1', 'w31', 'y', 'yhat', 'h1', 'u', 'dL/dh1', 'dyhat/dh1'].map((name) => ({ name }));
    const reading = readFormula(formula, names);
    if (reading.kind === 'invalid') throw new Error(formula);
    const found = valueOfFormula(question, reading.expression);
    return found && printFraction(found);
  };
  test.each([
    ['x1 * -(y - yhat) * w31', '-15'],
    ['x1 * dL/dh1', '-15'],
    ['dyhat/dh1 / 3', '-2/3'],
    ['2 + 1', '3'],
    ['sqrt(x1 + 1)', '2'],
    ['exp(x1)', undefined],
    ['1/(y - 2.5)', undefined],
    ['u * x1', undefined],
  ])('%s: %s', (formula, number) => {
    expect(worth(formula)).toBe(number);
  });
});

describe('the answer that is expected', () => {
  const lecture = lectureQuestion({
    parts: {
      p: [cell('w11', gradient('w11')), cell('w12', gradient('w12'))],
      s: [cell('w11', gradient('w31'))],
    },
  });
  const of3 = lectureQuestion({
    at: { ...refB, y: '12345678912345/98765432112347' },
    parts: { p: [cell('b3', gradient('b3'))] },
  });
  const label = { en: '', 'zh-TW': '' };
  const array = { shape: [2, 2], data: ['1', '2', '1/2', '-4'] };
  const expected = (asks: Asked) => expectedText(lecture, 'p', { id: 'c', asks, points: 1 });

  test('is the number of the cell in its part, shortened where nobody would read it', () => {
    const text = (part: string, id: string) => expectedText(lecture, part, cell(id, gradient('w11')));
    expect([text('p', 'w11'), text('p', 'w12'), text('s', 'w11')]).toEqual(['-15', '-3.75', '-8.75']);
    expect(expectedText(lecture, 'p', cell('nowhere', gradient('w11')))).toBe('');
    expect(expectedText(of3, 'p', cell('b3', gradient('b3')))).toMatch(/^-?\d\.\d{7,9}$/);
    const { graph: _, ...plain } = lecture;
    expect(() => expectedText(plain, 'p', cell('w11', gradient('w11')))).toThrow('q has no graph');
  });

  test.each<[Asked, string]>([
    [{ kind: 'formula', expected: 'x1*w11', symbols: [] }, 'x1*w11'],
    [{ kind: 'matrixFormula', expected: 'X.T @ W', symbols: [], shape: [2, 2] }, 'X.T @ W'],
    [{ kind: 'plainNumber', expected: '1/3', rounding: { kind: 'exact' } }, '1/3'],
    [{ kind: 'choice', options: [{ id: 'b', label }], correct: 'b' }, 'b'],
    [{ kind: 'choices', options: [], correct: ['a', 'c'] }, 'a, c'],
    [{ kind: 'word', accepted: ['chain rule', 'the chain rule'] }, 'chain rule'],
    [{ kind: 'word', accepted: [] }, ''],
    [{ kind: 'array', expected: array }, '[[1,2],[1/2,-4]]'],
    [{ kind: 'array', expected: { shape: [2], data: ['3', '2'] }, isShape: true }, '(3,2)'],
    [{ kind: 'numpy', given: {}, expected: array }, '[[1,2],[1/2,-4]]'],
    [{ kind: 'text', rubric: [] }, ''],
  ])('%j', (asks, text) => {
    expect(expected(asks)).toBe(text);
  });
});

test('a gate is read from its own z, also where its h was typed', () => {
  const relu = lectureQuestion({ relu: true, parts: {} });
  const typed = [value('z1'), value('h1'), value('z2'), gradient('h1')].map((quantity) => own(quantity, '2'));
  const relevant = (asked: Quantity) =>
    relevantAnswers(relu.graph, asked, typed).map(({ quantity }) => quantity);
  expect(relevant(gradient('z1'))).toEqual([value('z1'), value('h1'), gradient('h1')]);
  expect(relevant({ kind: 'shape', of: 'L' })).toEqual([]);
  expect(relevant(updated('w11'))).toHaveLength(4);
  expect(relevant(after(value('h1'), 1))).toHaveLength(4);
  const gate: Quantity = { kind: 'gradient', of: 'h1', wrt: 'z1' };
  const withGate = [...typed, own(gate, '1')];
  expect(relevant(local('h1', 'z1'))).toEqual([value('z1'), value('h1')]);
  expect(relevantAnswers(relu.graph, local('h1', 'z1'), withGate).map(({ quantity }) => quantity)).toEqual([
    ...[value('z1'), value('h1'), gate],
  ]);
});
