import { describe, expect, test } from 'vitest';
import {
  cell,
  gradient,
  lectureQuestion,
  local,
  nineGradients,
  refA,
  updated,
  value,
} from './lecture-question.ts';
import { backward, cellsOf, forward, key, lost, one, outcomes, underRule, wholePass } from './sitting.ts';

test('perfect answers earn full marks and no name of a mistake', () => {
  const report = one(wholePass, key(wholePass));
  expect(report.points).toBe(report.maxPoints);
  expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['correct']));
  expect(cellsOf(report).flatMap(({ diagnoses }) => diagnoses)).toEqual([]);
});

test('a sign lost at the loss and carried through rightly costs the one cell where it was lost', () => {
  const report = one(wholePass, underRule(wholePass, 'M01', 'times -1'));
  expect(lost(report)).toBe(1);
  expect(cellsOf(report).filter(({ outcome }) => outcome === 'incorrect')).toMatchObject([
    { cell: 'dyhat', diagnoses: ['M01'] },
  ]);
  expect(outcomes(report)).toMatchObject({
    L: 'correct',
    dh1: 'followThrough',
    w11: 'followThrough',
    b3: 'followThrough',
  });
  const w11 = cellsOf(report).find(({ cell: id }) => id === 'w11');
  expect(w11?.from).toEqual([{ question: 'q', part: 'backward', cell: 'dyhat' }]);
});

test('where only the nine gradients are asked, a lost sign costs the one cell that is ∂L/∂ŷ', () => {
  const question = lectureQuestion({ parts: { gradients: nineGradients } });
  const report = one(question, underRule(question, 'M01', 'times -1'));
  expect(cellsOf(report).filter(({ outcome }) => outcome !== 'followThrough')).toMatchObject([
    { cell: 'b3', outcome: 'incorrect', diagnoses: ['M01'] },
  ]);
  expect(lost(report)).toBe(1);
  expect(report.parts[0]?.from).toEqual([{ question: 'q', part: 'gradients', cell: 'b3' }]);
});

test('a forgotten ReLU gate is named M24 and costs only the cell that is ∂L/∂z of the closed unit', () => {
  const question = lectureQuestion({
    relu: true,
    at: { ...refA, w31: '2' },
    parts: { gradients: nineGradients },
  });
  const report = one(question, underRule(question, 'M24', 'open'));
  expect(lost(report)).toBe(1);
  const wrong = cellsOf(report).filter(({ outcome }) => outcome !== 'correct');
  expect(wrong.map(({ cell: id, outcome, diagnoses }) => [id, outcome, diagnoses.join()])).toEqual([
    ['w11', 'followThrough', ''],
    ['w21', 'followThrough', ''],
    ['b1', 'incorrect', 'M24'],
  ]);
});

test('all zeros earn nothing', () => {
  const zeros = Object.fromEntries(
    wholePass.parts.map((part) => [part.id, Object.fromEntries(part.cells.map(({ id }) => [id, '0']))]),
  );
  const report = one(wholePass, zeros);
  expect(report.points).toBe(0);
  expect(Object.values(outcomes(report))).not.toContain('followThrough');
});

test.each(['1', '-1', '7', '0.001', '1e-9'])(
  'the same number everywhere (%s) earns no follow-through',
  (number) => {
    const filled = Object.fromEntries(
      wholePass.parts.map((part) => [part.id, Object.fromEntries(part.cells.map(({ id }) => [id, number]))]),
    );
    expect(Object.values(outcomes(one(wholePass, filled)))).not.toContain('followThrough');
  },
);

test('an own 0 is not carried on: what follows from it goes to a person, and is never plainly wrong', () => {
  const answers = key(wholePass);
  const zero = {
    ...answers,
    backward: { dyhat: '0', dh1: '0', dh2: '0' },
    gradients: Object.fromEntries(nineGradients.map(({ id }) => [id, '0'])),
  };
  const report = one(wholePass, zero);
  expect(outcomes(report)).toMatchObject({
    yhat: 'correct',
    dyhat: 'incorrect',
    dh1: 'undecided',
    w11: 'undecided',
    b3: 'undecided',
  });
});

test('an own negative z that closes a gate is carried on, zeros and all', () => {
  const cells = [
    cell('z2', value('z2')),
    cell('h2', value('h2')),
    cell('yhat', value('yhat')),
    cell('w32', gradient('w32')),
  ];
  const question = lectureQuestion({ relu: true, parts: { all: cells } });
  const report = one(question, { all: { z2: '-3', h2: '0', yhat: '-0.5', w32: '0' } });
  expect(outcomes(report)).toEqual({
    z2: 'incorrect',
    h2: 'followThrough',
    yhat: 'followThrough',
    w32: 'followThrough',
  });
});

test('0 typed where the own numbers give something small goes to a person', () => {
  const question = lectureQuestion({
    parts: { all: [cell('h1', value('h1')), cell('w31', gradient('w31'), { kind: 'decimals', digits: 1 })] },
  });
  const report = one(question, { all: { h1: '0.005', w31: '0' } });
  expect(outcomes(report)).toEqual({ h1: 'incorrect', w31: 'undecided' });
});

describe('rounding', () => {
  const thirds = { ...refA, x1: '1/3', x2: '0.7', w11: '1.37', y: '2/7' };
  const question = lectureQuestion({ at: thirds, parts: { forward, backward, gradients: nineGradients } });

  test('to three decimals along the way stays correct', () => {
    const rounded = Object.fromEntries(
      Object.entries(key(question)).map(([part, cells]) => [
        part,
        Object.fromEntries(
          Object.entries(cells).map(([id, text]) => {
            const [above = '0', below = '1'] = text.split('/');
            return [id, (Number(above) / Number(below)).toFixed(3)];
          }),
        ),
      ]),
    );
    expect(new Set(Object.values(outcomes(one(question, rounded))))).toEqual(new Set(['correct']));
  });

  test('does not let a number through that is off by a unit and a half of the last digit', () => {
    const answers = key(question);
    const report = one(question, { ...answers, forward: { ...answers['forward'], h1: '0.6082' } });
    expect(outcomes(report)['h1']).toBe('incorrect');
  });
});

test('a wrong row of grad_table is paid for once', () => {
  const rows = [
    cell('r1', local('yhat', 'h1')),
    cell('r2', local('h1', 'w21')),
    cell('r3', local('L', 'yhat')),
  ];
  const question = lectureQuestion({ parts: { rows, product: [cell('w21', gradient('w21'))] } });
  const report = one(question, { rows: { r1: '-2', r2: '3', r3: '2.5' }, product: { w21: '-15' } });
  expect(outcomes(report)).toEqual({ r1: 'correct', r2: 'incorrect', r3: 'correct', w21: 'followThrough' });
});

test('a wrong gradient does not spoil the update that follows from it', () => {
  const question = lectureQuestion({
    parts: {
      gradient: [cell('g', gradient('w31'))],
      update: [cell('w31', updated('w31')), cell('y', { kind: 'value', of: 'yhat', step: 1 })],
    },
  });
  const report = one(question, { gradient: { g: '-5' }, update: { w31: '-1.95', y: '' } });
  expect(outcomes(report)).toEqual({ g: 'incorrect', w31: 'followThrough', y: 'blank' });
});

test('a rule that costs nothing else is paid for once under "one rule, one deduction"', () => {
  const question = lectureQuestion({ parts: { gradients: nineGradients } });
  const report = one(question, underRule(question, 'M01', 'times -1'), {
    followThroughPercent: 100,
    oneRuleOneDeduction: true,
  });
  expect(lost(report)).toBe(1);
  expect(report.parts[0]?.diagnoses).toEqual(['M01']);
});

test('a course may pay less for a right step after a wrong one', () => {
  const answers = underRule(wholePass, 'M01', 'times -1');
  const report = one(wholePass, answers, { followThroughPercent: 80, oneRuleOneDeduction: false });
  const w11 = cellsOf(report).find(({ cell: id }) => id === 'w11');
  expect(w11?.points).toBe(800);
});

test('judging the same answers again gives the same report', () => {
  const answers = underRule(wholePass, 'M14', 'own factor');
  expect(one(wholePass, answers)).toEqual(one(wholePass, answers));
});

test('what cannot be read is invalid with a reason, and the rest is judged', () => {
  const answers = key(wholePass);
  const report = one(wholePass, { ...answers, forward: { ...answers['forward'], h1: '1,5' } });
  expect(cellsOf(report)[0]).toMatchObject({ outcome: 'invalid', points: 0, issue: { code: 'comma' } });
  expect(lost(report)).toBe(1);
});

test('a number that was not typed, or cannot be read, earns nothing and says nothing of rules', () => {
  const report = one(wholePass, { forward: { h1: '1,5' } });
  const [unreadable, blank] = cellsOf(report);
  const nothing = { points: 0, maxPoints: 1000, from: [], diagnoses: [] };
  expect(unreadable).toEqual({
    ...nothing,
    cell: 'h1',
    outcome: 'invalid',
    typed: '1,5',
    expected: '-3.5',
    issue: expect.objectContaining({ code: 'comma' }),
  });
  expect(blank).toEqual({ ...nothing, cell: 'h2', outcome: 'blank', typed: '', expected: '3' });
  expect([report.points, report.maxPoints]).toEqual([0, 16_000]);
});
