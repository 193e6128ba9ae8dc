import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction } from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { printFraction, toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { truthOf } from '../../../grader/grade/carried.ts';
import { neverChanges, quickReading } from '../../../grader/grade/quick-reading.ts';
import { glanceSlowly, hasGraph, reckonSlowly } from '../../../grader/grade/reckon.ts';
import type { Circumstances, GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { WrongRule } from '../../../grader/misconceptions/misconception.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { mapTensor } from '../../../grader/tensor.ts';
import { bank } from '../../../problems/bank.ts';
import { instantiate } from '../../../problems/instantiate.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { wrongForms } from '../../../problems/wrong-forms.ts';

interface Compared {
  readonly disagreements: readonly string[];
  readonly read: number;
  readonly asked: number;
}

/** Everything the two readings say about what a question asks, side by side. */
function compared(question: GraphQuestion, circumstances: Circumstances): Compared {
  const quick = quickReading(question, circumstances);
  const slow = reckonSlowly(question, circumstances);
  const slowGlance = glanceSlowly(question, circumstances);
  const disagreements: string[] = [];
  let read = 0;
  const cells = cellsOf(question);
  for (const { quantity, element } of cells) {
    const glanced = quick?.glance(quantity, element);
    if (glanced !== undefined && !areNear(glanced, slowGlance(quantity, element)))
      disagreements.push(`${JSON.stringify(quantity)}: ${glanced} at a glance`);
    const found = quick?.read(quantity, element);
    if (found === undefined) continue;
    read += 1;
    const right = slow(quantity, element);
    if (right === undefined || !areSame(found, right, isTranscendental(question)))
      disagreements.push(`${JSON.stringify(quantity)}: ${printFraction(found)}`);
  }
  return { disagreements, read, asked: cells.length };
}

/** Where a graph leaves the fractions, what is read slowly is a double: then up to its last bits. */
function areSame(a: Fraction, b: Fraction, inDoubles: boolean): boolean {
  if (compare(a, b) === 0) return true;
  return inDoubles && areNear(toNumber(a), toNumber(b));
}

const areNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));

/** Functions that make irrational numbers of rational ones. */
const transcendental = new Set(['exp', 'log', 'log1p', 'expm1', 'sqrt', 'sin', 'cos', 'tanh', 'sigmoid']);
const isTranscendental = ({ graph }: GraphQuestion): boolean =>
  graph.nodes.some(
    (node) =>
      node.kind === 'apply' &&
      (transcendental.has(node.operation.name) ||
        (node.operation.name === 'call' && transcendental.has(node.operation.attributes.function))),
  );

function cellsOf(question: GraphQuestion): readonly { quantity: Quantity; element: number }[] {
  const values = question.graph.assigned.map(({ name }) => ({
    quantity: { kind: 'value', of: name } as const,
    element: 0,
  }));
  const asked = question.parts.flatMap(({ cells }) =>
    cells.flatMap(({ asks }) =>
      asks.kind === 'number' ? [{ quantity: asks.quantity, element: asks.element ?? 0 }] : [],
    ),
  );
  return [...values, ...asked];
}

function drawn(recipe: Recipe, seed: string): GraphQuestion | undefined {
  for (let k = 0; k < 60; k += 1) {
    const instance = instantiate(recipe, seed, k);
    if (instance.kind === 'failed') continue;
    const question = poseQuestion(recipe, instance.value, { id: recipe.id });
    return hasGraph(question) ? question : undefined;
  }
  return undefined;
}

const network = bank.filter(({ forward }) => forward !== undefined);

test('a recording reads what the exact arithmetic reads, and at a glance what doubles do, for every form of every wrong rule', () => {
  let [read, asked] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...network), fc.string(), (recipe, seed) => {
      const question = drawn(recipe, seed);
      if (question === undefined) return;
      for (const rule of [undefined, ...wrongForms(question).map((form) => form.rule)]) {
        const result = compared(question, rule === undefined ? {} : { rule });
        expect([recipe.id, result.disagreements]).toEqual([recipe.id, []]);
        if (isTranscendental(question)) continue;
        read += result.read;
        asked += result.asked;
      }
    }),
    { numRuns: 60 },
  );
  expect(read / asked).toBeGreaterThan(0.95);
});

test('and with one number of the student in place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...network),
      fc.string(),
      fc.integer({ min: -99, max: 99 }),
      (recipe, seed, n) => {
        const question = drawn(recipe, seed);
        if (question === undefined) return;
        for (const { quantity, element } of cellsOf(question)) {
          const own = [{ quantity, element, value: fraction(BigInt(n), 7n) }];
          expect(compared(question, { own }).disagreements).toEqual([]);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test.each(['L05', 'L07', 'L14e', 'S06'])(
  'numbers too long for two doubles are left to the exact arithmetic: %s',
  (id) => {
    const recipe = network.find((one) => one.id === id);
    const question = recipe && drawn(recipe, 'long');
    if (question === undefined) throw new Error('a draw');
    const at = new Map(
      [...question.at].map(([name, value]) => [name, mapTensor(value, (text) => `${text}/1234567`)]),
    );
    const long = { ...question, at };
    for (const rule of [undefined, ...wrongForms(question).map((form) => form.rule)])
      expect(compared(long, rule === undefined ? {} : { rule }).disagreements).toEqual([]);
    expect(compared(long, {}).read).toBeLessThan(cellsOf(long).length);
    const value = fraction(10n ** 30n + 1n, 7n * 10n ** 30n);
    for (const { quantity, element } of cellsOf(question))
      expect(compared(question, { own: [{ quantity, element, value }] }).disagreements).toEqual([]);
  },
);

test('a form that never changes a quantity gives the true value of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...network), fc.string(), (recipe, seed) => {
      const question = drawn(recipe, seed);
      if (question === undefined) return;
      for (const { rule } of wrongForms(question)) {
        for (const cell of cellsOf(question).filter((one) => neverChanges(question, rule, one))) {
          const [wrong, right] = [reckonSlowly(question, { rule }), truthOf(question)];
          expect(wrong(cell.quantity, cell.element)).toEqual(right(cell.quantity, cell.element));
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('a recording of another rule than the one followed is found out', () => {
  const recipe = network.find(({ id }) => id === 'L05');
  const question = recipe && drawn(recipe, 'planted');
  if (question === undefined) throw new Error('a draw');
  let factor = 2;
  const rule: WrongRule = {
    kind: 'calculus',
    calculus: (k) => ({
      pullback: (_, right) => mapTensor(right(), (entry) => k.multiply(k.number(factor), entry)),
    }),
  };
  expect(compared(question, { rule }).disagreements).toEqual([]);
  factor = 3;
  expect(compared(question, { rule }).disagreements).not.toEqual([]);
});
