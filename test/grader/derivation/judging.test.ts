import { describe, expect, test } from 'vitest';
import { sentencesOfRow } from '../../../grader/derivation/describe.ts';
import { judge, lecture, residual, task, twoOutputs } from './networks.ts';

const chain = [
  'dL/dyhat = -(y - yhat)',
  '∂ŷ/∂h₁ = w31',
  '\\frac{\\partial h_1}{\\partial w_{1,1}} = x1',
  'dL/dw11 = dL/dyhat · dyhat/dh1 · dh1/dw11 = -(y-yhat) w31 x1 = -15',
];
const evaluated = task(['w11'], { evaluate: true });

describe('a right derivation', () => {
  test('earns everything, whichever way its rows are written', () => {
    expect(judge(lecture, evaluated, chain)).toMatchObject({ outcome: 'correct', points: 1000 });
  });

  test('may work out the loss signal first and use it again', () => {
    const lines = ['dL/dyhat = yhat - y', 'dL/dh1 = dL/dyhat*w31', 'dL/dw11 = x1*dL/dh1 = -15'];
    expect(judge(lecture, evaluated, lines)).toMatchObject({ outcome: 'correct', points: 1000 });
  });

  test('may be one formula, and may put its numbers in step by step', () => {
    const lines = ['dL/dw11 = -(y-yhat)*w31*x1 = -(y-yhat)*(-2)*3 = -(2.5-5)*(-2)*3 = -15'];
    expect(judge(lecture, evaluated, lines)).toMatchObject({ outcome: 'correct', points: 1000 });
  });

  test('sums over the paths where there are two', () => {
    const lines = [
      'dL/do1 = -(y1-o1)',
      'dL/do2 = -(y2-o2)',
      'do1/dh1 = u11',
      'do2/dh1 = u12',
      'dL/dh1 = dL/do1*do1/dh1 + dL/do2*do2/dh1',
      'dL/dw11 = dL/dh1*x1',
    ];
    expect(judge(twoOutputs, task(['w11']), lines)).toMatchObject({ outcome: 'correct', points: 1000 });
  });

  test('may state the values of the forward pass as well', () => {
    const lines = ['yhat = w31*h1 + w32*h2 + b3', 'dL/db3 = -(y-yhat)'];
    expect(judge(lecture, task(['b3']), lines)).toMatchObject({
      outcome: 'correct',
      rows: ['correct', 'correct'],
    });
  });
});

describe('a wrong row', () => {
  const signLost = [
    'dL/dyhat = y - yhat',
    'dL/dw31 = dL/dyhat*h1 = (y-yhat)*h1',
    'dL/dh1 = dL/dyhat*w31',
    'dL/dw11 = dL/dh1*x1',
  ];

  test('costs one step of the first gradient that uses it; what follows rightly costs nothing', () => {
    const found = judge(lecture, task(['w31', 'w11']), signLost);
    expect(found.rows).toEqual(['incorrect', 'followThrough', 'followThrough', 'followThrough']);
    expect(found.from).toEqual([[], [1], [1], [1]]);
    expect(found.shares).toEqual([750, 1000]);
    expect(found.diagnoses[0]).toEqual(['M01']);
  });

  test('is named in the rows that follow from it, in the language of the reader', () => {
    const { report } = judge(lecture, task(['w31', 'w11']), signLost);
    const [wrong, follows] = report?.rows ?? [];
    if (wrong === undefined || follows === undefined) throw new Error('four rows were judged');
    expect(sentencesOfRow(follows, 'en')).toEqual(['A right step: it follows from your row 1.']);
    expect(sentencesOfRow({ ...follows, from: [1, 3] }, 'en')).toEqual([
      'A right step: it follows from your row 1, 3.',
    ]);
    expect(sentencesOfRow({ ...follows, from: [1, 3] }, 'zh-TW')).toEqual([
      '這一步是對的：由你的第 1、3 行正確推得。',
    ]);
    expect(sentencesOfRow({ ...wrong, notes: [] }, 'en')).toEqual([]);
  });

  test('is followed in formulas that are worked out, too', () => {
    const lines = ['dL/dyhat = y - yhat', 'dL/dw11 = (y-yhat)*w31*x1'];
    expect(judge(lecture, task(['w11']), lines).rows).toEqual(['incorrect', 'followThrough']);
    const inner = ['dyhat/dw11 = w32*x1', 'dL/dw11 = -(y-yhat)*w32*x1'];
    expect(judge(lecture, task(['w11']), inner).rows).toEqual(['incorrect', 'followThrough']);
  });

  test('of 0 may not be carried: what follows from it goes to a person', () => {
    const lines = ['dL/dyhat = 0', 'dL/dw31 = dL/dyhat*h1 = 0'];
    expect(judge(lecture, task(['w31']), lines)).toMatchObject({
      outcome: 'undecided',
      rows: ['incorrect', 'undecided'],
    });
  });

  test('that is a mere number in place of a formula may not be carried either', () => {
    const lines = ['dL/dh1 = 5', 'dL/dw11 = dL/dh1*x1'];
    expect(judge(lecture, task(['w11']), lines)).toMatchObject({
      outcome: 'undecided',
      rows: ['incorrect', 'undecided'],
    });
  });

  test('says its formula, however its wrong number is written', () => {
    const rest = ['dL/dw31 = dL/dyhat*h1 = 7.5'];
    for (const wrong of ['0.3', '-0.3', '1/3']) {
      const found = judge(lecture, task(['w31']), [`dL/dyhat = -(y-yhat) = ${wrong}`, ...rest]);
      expect(found.rows[1]).toBe(
        judge(lecture, task(['w31']), ['dL/dyhat = -(y-yhat) = 0.3', ...rest]).rows[1],
      );
    }
  });

  test('of powers of powers is told from the truth all the same', () => {
    const names = ['h1', 'h2', 'w11'];
    const towers = Array.from({ length: 9 }, (_, k) => {
      const [next, last] = [names[(k + 1) % 3], names[k % 3]];
      return `dL/d${next} = (dL/d${last} + 2)^16`;
    });
    expect(new Set(judge(lecture, task(['w11']), towers).rows)).toEqual(new Set(['incorrect']));
  });

  test('of sixty rows past a fixed amount of work is left to a person, the rows before it judged', () => {
    const names = ['h1', 'h2', 'w11'];
    const rows = Array.from({ length: 60 }, (_, k) => {
      const [next, last] = [names[(k + 1) % 3], names[k % 3]];
      return `dL/d${next} = exp(dL/d${last}) + relu(dL/d${last})`;
    });
    const outcomes = judge(lecture, task(['w11']), rows).rows;
    expect(outcomes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'incorrect'));
    expect(outcomes.at(-1)).toBe('undecided');
  });

  test('is named by the wrong rule that gives its value', () => {
    const right = ['dL/dyhat = -(y-yhat)', 'dyhat/dh1 = w31'];
    const found = judge(lecture, task(['w11']), [...right, 'dL/dw11 = dL/dyhat*dyhat/dh1*x2']);
    expect(found.diagnoses[2]).toEqual(['M20']);
  });
});

describe('what does not derive anything', () => {
  test('a row that uses itself is refused with its line', () => {
    const found = judge(lecture, task(['w11']), ['', 'dL/dw11 = dL/dw11']);
    expect(found).toMatchObject({ outcome: 'invalid', points: 0 });
    expect(found.issue).toMatchObject({ code: 'rowNamesItself', details: { derivationRow: '2' } });
  });

  test('a circle of right rows reaches nothing', () => {
    const lines = ['dL/dw11 = dL/dh1*dh1/dw11', 'dL/dh1 = dL/dw11/(dh1/dw11)'];
    const found = judge(lecture, task(['w11']), lines);
    expect(found.rows).toEqual(['correct', 'correct']);
    expect(found.notes).toEqual([['usesLater'], ['notDerived']]);
    expect(found).toMatchObject({ states: ['partly'], points: 500 });
  });

  test('symbols alone are half of it, unless the part takes them for known', () => {
    const lines = ['dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11'];
    expect(judge(lecture, task(['w11']), lines)).toMatchObject({ notes: [['notDerived']], points: 500 });
    expect(judge(lecture, task(['w11'], { justify: false }), lines).points).toBe(1000);
    const given = [{ of: 'L', wrt: 'yhat' }];
    expect(judge(lecture, task(['w31'], { given }), ['dL/dw31 = dL/dyhat*h1']).points).toBe(1000);
  });

  test('a number alone, right as it is', () => {
    const found = judge(lecture, evaluated, ['dL/dw11 = -15']);
    expect(found).toMatchObject({ rows: ['correct'], notes: [['numberOnly']], states: ['partly'] });
    expect(found.points).toBeLessThan(1000);
  });

  test('a formula without the number that was asked for', () => {
    expect(judge(lecture, evaluated, chain.slice(0, 3)).states).toEqual(['partly']);
    expect(judge(lecture, evaluated, ['dL/dw11 = -(y-yhat)*w31*x1']).points).toBe(875);
  });
});

test('links that are right earn their share where the gradient itself is wrong or absent', () => {
  expect(judge(lecture, task(['w11']), chain.slice(0, 2))).toMatchObject({ points: 333, states: ['partly'] });
  expect(judge(lecture, task(['w11']), [])).toMatchObject({ outcome: 'blank', points: 0 });
});

test('where a name is reached directly and otherwise, a row may mean the direct part and keep that meaning', () => {
  const lines = [
    'dL/dz = -(y-z)',
    'dz/dx = v',
    'dz/dh = 1',
    'dh/dx = w',
    'dL/dx = dL/dz*dz/dx + dL/dz*dz/dh*dh/dx',
  ];
  const found = judge(residual, task(['x']), lines);
  expect(found).toMatchObject({ outcome: 'correct', points: 1000 });
  expect(found.notes[1]).toEqual(['directPart']);
  const total = ['dz/dx = v + w', 'dL/dz = -(y-z)', 'dL/dx = dL/dz*dz/dx'];
  expect(judge(residual, task(['x']), total)).toMatchObject({ outcome: 'correct', points: 1000 });
});

test('a wrong row is no direct part, and neither is one where there is a single way', () => {
  const wrong = judge(residual, task(['x']), ['dz/dx = w*v', 'dL/dx = -(y-z)*dz/dx']);
  expect(wrong.rows).toEqual(['incorrect', 'followThrough']);
  expect(wrong.notes.flat()).not.toContain('directPart');
  const asTarget = judge(residual, { ...task([]), targets: [{ of: 'z', wrt: 'x', points: 1 }] }, [
    'dz/dx = v',
  ]);
  expect(asTarget).toMatchObject({ rows: ['incorrect'], points: 0 });
});

test('what cannot be read names its row and costs no try; other rows keep their verdicts', () => {
  const found = judge(lecture, task(['w11']), ['dL/dyhat = -(y-yhat)', 'dL/dw11 = dL/dq']);
  expect(found).toMatchObject({ outcome: 'invalid', rows: ['correct', 'invalid'] });
  expect(found.issue?.details).toMatchObject({ derivationRow: '2' });
  const many = Array.from({ length: 61 }, () => 'dL/db3 = -(y-yhat)');
  expect(judge(lecture, task(['b3']), many).rows.at(-1)).toBe('invalid');
  expect(judge(lecture, task(['b3']), ['x'.repeat(8001)]).outcome).toBe('invalid');
});
