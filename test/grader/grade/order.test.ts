import { describe, expect, test } from 'vitest';
import { isLoss, rankOf } from '../../../grader/grade/order.ts';
import { keyOfPoint } from '../../../grader/grade/key-of-point.ts';
import { distinctCells, isNamedIn, keyOfCell, sameCell } from '../../../grader/grade/number-entry.ts';
import { sitesOf } from '../../../grader/grade/rounding-sites.ts';
import { togetherOutcome } from '../../../grader/grade/part-outcome.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { CellReference, Outcome } from '../../../grader/report.ts';
import { cell, gradient, lectureQuestion, local, parameters, updated, value } from './lecture-question.ts';

const network = lectureQuestion({ relu: true, parts: {} });
const after = (quantity: Quantity, step: number) => ({ ...quantity, step }) as Quantity;
const inside = (of: string, wrt: string): Quantity => ({ kind: 'gradient', of, wrt });

describe('the order of dependence', () => {
  test.each<[string, Quantity, number]>([
    ['a shape', { kind: 'shape', of: 'L' }, 0],
    ['an input', value('x1'), 1_000_000],
    ['z₁', value('z1'), 1_000_001],
    ['h₁', value('h1'), 1_000_002],
    ['ŷ', value('yhat'), 1_000_003],
    ['the loss', value('L'), 1_000_004],
    ['∂z₁/∂w₁,₁ of grad_table', local('z1', 'w11'), 2_000_001],
    ['∂L/∂ŷ of grad_table', local('L', 'yhat'), 2_000_004],
    ['∂ŷ/∂h₁ over all paths', inside('yhat', 'h1'), 3_000_001],
    ['∂ŷ/∂w₁,₁ over all paths', inside('yhat', 'w11'), 3_000_003],
    ['∂L/∂ŷ', gradient('yhat'), 4_000_001],
    ['∂L/∂w₃,₁', gradient('w31'), 4_000_002],
    ['∂L/∂h₁', gradient('h1'), 4_000_002],
    ['∂L/∂z₁', gradient('z1'), 4_000_003],
    ['∂L/∂w₁,₁', gradient('w11'), 4_000_004],
    ['∂L/∂L', gradient('L'), 4_000_000],
    ['the updated weight', updated('w31'), 1_000_000_000],
    ['ŷ after one update', after(value('yhat'), 1), 1_001_000_003],
    ['a row after two updates', after(local('z1', 'w11'), 2), 2_002_000_001],
    ['∂L/∂ŷ after one update', after(gradient('yhat'), 1), 1_004_000_001],
    ['an unknown name', value('nobody'), 1_000_000],
    ['the gradient of an unknown name', inside('nobody', 'w11'), 3_000_000],
  ])('%s', (_, quantity, rank) => {
    expect(rankOf(network, quantity)).toBe(rank);
  });

  test('a loss is one by its role, or because updates go down it', () => {
    const { update } = network;
    if (update === undefined) throw new Error('an update');
    expect(isLoss(network, 'L')).toBe(true);
    expect(isLoss(network, 'yhat')).toBe(false);
    const noRole = { roles: new Map([['yhat', 'prediction']] as const) };
    expect(isLoss(noRole, 'L')).toBe(false);
    expect(isLoss({ ...noRole, update }, 'L')).toBe(true);
    expect(isLoss({ ...noRole, update }, 'yhat')).toBe(false);
  });
});

describe('numbers that a student may write down, and round, on the way', () => {
  const shown = (question: GraphQuestion) =>
    sitesOf(question).map(({ quantity, element }) => {
      const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
      const name = quantity.kind === 'value' || quantity.kind === 'shape' ? quantity.of : quantity.wrt;
      return `${quantity.kind} ${name}${step > 0 ? ` ${step}` : ''}${element > 0 ? `[${element}]` : ''}`;
    });
  const forward = ['h1', 'h2', 'yhat'];
  const back = ['yhat', 'h1', 'h2'];
  const named = (kind: string, names: readonly string[], suffix = '') =>
    names.map((name) => `${kind} ${name}${suffix}`);

  test('values but the loss, then error signals', () => {
    expect(shown(lectureQuestion({ parts: {} }))).toEqual([
      ...named('value', forward),
      ...named('gradient', back),
    ]);
  });

  test('and, where numbers after an update are asked, the gradients and the new parameters before them', () => {
    const parts = { p: [cell('h1', value('h1')), cell('w31', updated('w31'))] };
    expect(shown(lectureQuestion({ parts }))).toEqual([
      ...named('value', forward),
      'gradient yhat',
      ...named('gradient', ['h1', 'h2', 'w31', 'w32', 'b3']),
      ...named('gradient', ['w11', 'w12', 'w21', 'w22', 'b1', 'b2']),
      ...named('updated', parameters, ' 1'),
      ...named('value', forward, ' 1'),
      ...named('gradient', back, ' 1'),
    ]);
  });

  test('each entry of an array by itself', () => {
    const reading = readForward(
      'p = x*w\nL = np.sum(p)',
      new Map([
        ['x', [3]],
        ['w', []],
      ]),
    );
    if (reading.kind === 'invalid') throw new Error(reading.issue.message);
    const at = new Map([
      ['x', { shape: [3], data: ['1', '2', '3'] }],
      ['w', { shape: [], data: ['2'] }],
    ]);
    const { update: _, ...plain } = lectureQuestion({ parts: {} });
    const question = { ...plain, graph: reading.graph, at, roles: new Map([['L', 'loss']] as const) };
    const entries = ['', '[1]', '[2]'];
    expect(shown(question)).toEqual([
      ...entries.map((entry) => `value p${entry}`),
      ...entries.map((entry) => `gradient p${entry}`),
    ]);
  });

  test('and no steps of an update that the question has no rule for', () => {
    const { update: _, ...rest } = lectureQuestion({ parts: { p: [cell('y', after(value('yhat'), 2))] } });
    expect(shown(rest)).toEqual([...named('value', forward), ...named('gradient', back)]);
  });
});

describe('cells', () => {
  const at = (question: string, part: string, name: string): CellReference => ({
    question,
    part,
    cell: name,
  });
  const references = ['q', 'r'].flatMap((question) =>
    ['p', 's'].flatMap((part) => ['c', 'd'].map((name) => at(question, part, name))),
  );

  test('are the same where question, part and cell are', () => {
    for (const [index, a] of references.entries()) {
      for (const [other, b] of references.entries()) expect(sameCell(a, { ...b })).toBe(index === other);
    }
    expect(references.map(keyOfCell)).toEqual([
      ...['q p c', 'q p d', 'q s c', 'q s d'],
      ...['r p c', 'r p d', 'r s c', 'r s d'],
    ]);
  });

  test('are named once each, as they were first mentioned', () => {
    const twice = [...references.slice(2), ...references.map((reference) => ({ ...reference }))];
    expect(distinctCells(twice)).toEqual([...references.slice(2), ...references.slice(0, 2)]);
  });

  test('mean something where the graph has all of their names', () => {
    const { graph } = network;
    expect(isNamedIn(graph, value('h1'))).toBe(true);
    expect(isNamedIn(graph, value('h9'))).toBe(false);
    expect(isNamedIn(graph, gradient('h1'))).toBe(true);
    expect(isNamedIn(graph, gradient('h9'))).toBe(false);
    expect(isNamedIn(graph, inside('L9', 'h1'))).toBe(false);
    expect(isNamedIn(graph, { kind: 'shape', of: 'h1' })).toBe(true);
  });
});

test('of several cells the most telling outcome is said; working rows count only among themselves', () => {
  const together = (...cells: readonly (readonly [Outcome, number])[]) =>
    togetherOutcome(cells.map(([outcome, maxPoints]) => ({ outcome, maxPoints })));
  const order: readonly Outcome[] = [
    ...(['invalid', 'undecided', 'incorrect'] as const),
    ...(['blank', 'followThrough', 'correct'] as const),
  ];
  for (const [index, outcome] of order.entries()) {
    expect(together(...order.slice(index).map((own) => [own, 1] as const))).toBe(outcome);
    expect(together(['correct', 0], [outcome, 1], ['invalid', 0])).toBe(outcome);
    expect(together(['correct', 0], [outcome, 0])).toBe(outcome);
  }
  expect(together()).toBe('blank');
});

test('points of comparison are drawn by the id of the question, the cell and all its numbers', () => {
  const at = new Map([
    ['x', { shape: [], data: ['3'] }],
    ['W', { shape: [2], data: ['1/2', '-4'] }],
  ]);
  expect(keyOfPoint({ ...network, at }, 'p/c')).toBe('q p/c x=3 W=1/2,-4');
  expect(keyOfPoint({ ...network, id: 'r', at: new Map() }, 'p/d')).toBe('r p/d');
});
