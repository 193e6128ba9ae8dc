import { describe, expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { readArray } from '../../../grader/grade/kinds/array-text.ts';
import type { Asked, Question } from '../../../grader/question.ts';
import type { CellReport } from '../../../grader/report.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import { gradient, lectureQuestion, local } from './lecture-question.ts';

const plain = (asks: Asked): Question => ({
  id: 'q',
  at: new Map(),
  roles: new Map(),
  symbols: [],
  parts: [{ id: 'p', cells: [{ id: 'c', asks, points: 1000 }] }],
  misconceptions: [],
});

function judged(question: Question, typed: string): CellReport {
  const [report] = grade([question], new Map([['q', { p: { c: typed } }]]), fullFollowThrough);
  const cell = report?.parts[0]?.cells[0];
  if (cell === undefined) throw new Error('no cell');
  return cell;
}

const outcome = (asks: Asked, typed: string) => judged(plain(asks), typed).outcome;
const label = { en: '', 'zh-TW': '' };
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label }));

test.each(['', '   ', '\u200b'])('nothing typed (%j) is blank, whatever is asked', (typed) => {
  expect(outcome({ kind: 'choice', options, correct: 'a' }, typed)).toBe('blank');
  expect(outcome({ kind: 'text', rubric: [] }, typed)).toBe('blank');
  expect(outcome({ kind: 'plainNumber', expected: '1', rounding: { kind: 'exact' } }, typed)).toBe('blank');
});

test('a choice is right or wrong, and an option that is not there is invalid', () => {
  const asks: Asked = { kind: 'choice', options, correct: 'b' };
  expect(['b', 'c', 'x'].map((typed) => outcome(asks, typed))).toEqual(['correct', 'incorrect', 'invalid']);
});

test('a set of options earns hits less false marks, never below nothing', () => {
  const asks: Asked = { kind: 'choices', options, correct: ['a', 'b'] };
  const points = (typed: string) => judged(plain(asks), typed).points;
  expect(points('a,b')).toBe(1000);
  expect(points('b、a')).toBe(1000);
  expect(points('a')).toBe(500);
  expect(points('a,b,c')).toBe(500);
  expect(points('a,c')).toBe(0);
  expect(points('c,d')).toBe(0);
  expect(points('a,a')).toBe(500);
});

test('where no option is right, a dash says so', () => {
  const asks: Asked = { kind: 'choices', options, correct: [] };
  expect(outcome(asks, '-')).toBe('correct');
  expect(outcome(asks, 'a')).toBe('incorrect');
});

test('a word may be written with capitals, spaces and full-width letters', () => {
  const asks: Asked = { kind: 'word', accepted: ['Chain rule', '連鎖律'] };
  for (const typed of ['chain rule', 'ＣＨＡＩＮ　ＲＵＬＥ', 'ChainRule', ' 連鎖律 ']) {
    expect(outcome(asks, typed)).toBe('correct');
  }
  expect(outcome(asks, 'product rule')).toBe('incorrect');
});

describe('a number outside any graph', () => {
  const asks: Asked = { kind: 'plainNumber', expected: '1/3', rounding: { kind: 'decimals', digits: 2 } };
  test.each([
    ['1/3', 'correct'],
    ['0.33', 'correct'],
    ['2/6', 'correct'],
    ['0.34', 'incorrect'],
    ['-0.33', 'incorrect'],
    ['a third', 'invalid'],
  ])('%s is %s', (typed, verdict) => {
    expect(outcome(asks, typed)).toBe(verdict);
  });
});

describe('the array of the week-3 quiz', () => {
  const asks: Asked = {
    kind: 'array',
    expected: { shape: [3, 2], data: ['2', '3', '2', '3', '6', '7'] },
  };
  test.each([
    '[[2,3],[2,3],[6,7]]',
    '[2,3;2,3;6,7]',
    '2\t3\n2\t3\n6\t7',
    '2 3\n2 3\n6 7\n',
    'np.array([[2, 3], [2, 3], [6, 7]])',
    '[[2.0 3],[4/2 3],[6 7]]',
    '［［２，３］，［２，３］，［６，７］］',
  ])('may be typed as %j', (typed) => {
    expect(outcome(asks, typed)).toBe('correct');
  });
  test.each([
    ['[[2,3],[2,3],[6,8]]', 'incorrect'],
    ['[2,3,2,3,6,7]', 'incorrect'],
    ['[[2,2,6],[3,3,7]]', 'incorrect'],
    ['7', 'incorrect'],
    ['[[2,3],[2,3],[6]]', 'invalid'],
    ['[[2,3],[2,3],[6,x]]', 'invalid'],
    ['[[2,3],[2,3],[6,7]', 'invalid'],
    ['[[2,3],[2,3],[6,,7]]', 'invalid'],
    ['['.repeat(100), 'invalid'],
  ])('%s is %s', (typed, verdict) => {
    expect(outcome(asks, typed)).toBe(verdict);
  });
});

describe('an array that cannot be read', () => {
  test.each([
    ['[[2,3],[2,3],[6,7]', 'unclosedBracket'],
    ['[[2,3],[2,3],[6,,7]]', 'arraySeparator'],
    ['[[1,2],[3,4]] 5', 'unexpectedToken'],
    ['[[2,3],[2,3],[6]]', 'raggedArray'],
    ['[[2,3],[2,3],[6,x]]', 'arrayEntry'],
    ['['.repeat(40), 'tooDeep'],
    ['1 '.repeat(1500), 'tooLong'],
  ])('%j has its reason', (typed, code) => {
    expect(readArray(typed)).toMatchObject({ kind: 'invalid', issue: { code } });
  });
});

describe('a shape', () => {
  const asks: Asked = { kind: 'array', expected: { shape: [2], data: ['3', '2'] }, isShape: true };
  test.each(['(3, 2)', '(3,2)', '[3, 2]', '3, 2', '3×2', '3 x 2', '（３，２）', '(3, 2,)'])(
    'of a matrix may be typed as %j',
    (typed) => {
      expect(outcome(asks, typed)).toBe('correct');
    },
  );
  test.each([
    ['(2, 3)', 'incorrect'],
    ['(3,)', 'incorrect'],
    ['6', 'incorrect'],
    ['(3, 2', 'invalid'],
    ['(3, k)', 'invalid'],
  ])('%s is %s', (typed, verdict) => {
    expect(outcome(asks, typed)).toBe(verdict);
  });

  test.each(['(4,)', '4', '(4)', '[4]'])('of a vector may be typed as %j', (typed) => {
    const vector: Asked = { kind: 'array', expected: { shape: [1], data: ['4'] }, isShape: true };
    expect(outcome(vector, typed)).toBe('correct');
  });
});

describe('code', () => {
  const asks: Asked = {
    kind: 'numpy',
    given: {
      A: { shape: [3, 2], data: ['1', '2', '3', '4', '5', '6'] },
      B: { shape: [3, 1], data: ['1', '-1', '1'] },
    },
    expected: { shape: [3, 2], data: ['2', '3', '2', '3', '6', '7'] },
  };
  test('is run on the given arrays', () => {
    expect(outcome(asks, 'A + B')).toBe('correct');
    expect(outcome(asks, 'result = A.copy()\nresult += B')).toBe('correct');
    expect(outcome(asks, 'A - B')).toBe('incorrect');
    expect(outcome(asks, 'A.sum(axis=0)')).toBe('incorrect');
  });
  test('that fails is invalid, with NumPy’s own words and the line', () => {
    const { outcome: verdict, issue } = judged(plain(asks), 'C = A.T\nresult = A + C');
    expect(verdict).toBe('invalid');
    expect(issue?.details).toMatchObject({ line: '2', message: expect.stringContaining('broadcast') });
  });
});

test('free text waits for a person', () => {
  expect(judged(plain({ kind: 'text', rubric: [] }), 'a slope')).toMatchObject({
    outcome: 'undecided',
    points: 0,
  });
});

describe('formulas', () => {
  const symbols = ['x1', 'w31', 'h1', 'y', 'yhat', 'dL/dyhat', 'dL/dh1', 'dyhat/dh1'];
  const asking = (asks: Extract<Asked, { kind: 'formula' }>): Question => ({
    ...lectureQuestion({
      parts: { p: [{ id: 'c', asks, points: 1000 }] },
      misconceptions: ['M01', 'M14', 'M17', 'M18', 'M20'],
    }),
    symbols: symbols.map((name) => ({ name })),
  });
  const w11 = asking({
    kind: 'formula',
    expected: 'x1 * -(y - yhat) * w31',
    quantity: gradient('w11'),
    symbols,
  });
  test.each([
    'x1*-(y-yhat)*w31',
    '(yhat-y) w31 x1',
    'x1 * dL/dh1',
    'x₁ · ∂ŷ/∂h₁ · ∂L/∂ŷ',
    'dL/dw11 = x1·w₃,₁·(ŷ−y)',
  ])('%s is the gradient of w₁,₁', (typed) => {
    expect(judged(w11, typed)).toMatchObject({ outcome: 'correct', points: 1000, from: [], diagnoses: [] });
  });
  test('a lost sign is named in a formula too', () => {
    expect(judged(w11, 'x1 * (y - yhat) * w31')).toMatchObject({ outcome: 'incorrect', diagnoses: ['M01'] });
  });
  test('a name that is not listed is invalid', () => {
    expect(judged(w11, 'x9 * w31')).toMatchObject({ outcome: 'invalid', points: 0 });
  });
  test('a name that another cell lists is invalid here', () => {
    const few = {
      kind: 'formula',
      expected: 'w31',
      quantity: local('yhat', 'h1'),
      symbols: ['w31'],
    } as const;
    expect(judged(asking(few), 'w31').outcome).toBe('correct');
    expect(judged(asking(few), 'h1')).toMatchObject({ outcome: 'invalid', issue: { code: 'unknownName' } });
  });
  test.each(['1/0', 'log(0)', 'sqrt(1 - 2)'])(
    '%s has no value: it is invalid, and shown as it was read',
    (typed) => {
      const found = judged(w11, typed);
      expect(found).toMatchObject({ outcome: 'invalid', points: 0, issue: { code: 'undefinedValue' } });
      expect(found.read).toBeDefined();
    },
  );
  test('a key that cannot be read is a fault of the house', () => {
    const broken = { kind: 'formula', expected: 'x1*(', quantity: gradient('w11'), symbols } as const;
    expect(() => judged(asking(broken), 'x1')).toThrow('the expected formula x1*( cannot be read');
  });
  test('a row of grad_table is the value, not the number it happens to have', () => {
    const row = asking({ kind: 'formula', expected: 'h1', quantity: local('yhat', 'w31'), symbols });
    expect(judged(row, 'h1').outcome).toBe('correct');
    expect(judged(row, '-3.5').outcome).toBe('incorrect');
  });
  test('a name too long to be written out over the inputs is right as it stands, else for a person', () => {
    const squares = Array.from({ length: 20 }, (_, k) => `a${k + 1} = a${k} * a${k}`);
    const reading = readForward(squares.join('\n'), new Map([['a0', []]]));
    if (reading.kind === 'invalid') throw new Error('the squares cannot be read');
    const names = ['a0', 'a19', 'a20'];
    const question: Question = {
      ...plain({ kind: 'formula', expected: '2*a19', symbols: names }),
      graph: reading.graph,
      at: new Map([['a0', { shape: [], data: ['1'] }]]),
      symbols: names.map((name) => ({ name })),
    };
    const outcomes = ['a19 + a19', 'a20/a19 + a19', 'a19'].map((typed) => judged(question, typed).outcome);
    expect(outcomes).toEqual(['correct', 'undecided', 'undecided']);
  });
});
