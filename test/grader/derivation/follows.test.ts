import { describe, expect, test } from 'vitest';
import { judge, lecture, questionOn, task } from './networks.ts';

describe('what a wrong row says', () => {
  test('is its formula where it has one, and not the number after it', () => {
    const lines = ['dL/dyhat = 2*(yhat-y) = 5', 'dL/dw31 = 2*(yhat-y)*h1 = -17.5'];
    const found = judge(lecture, task(['w31']), lines);
    expect(found.rows).toEqual(['incorrect', 'followThrough']);
    expect(found.from[1]).toEqual([1]);
  });

  test('is its number where it has nothing else', () => {
    const lines = ['dL/dyhat = 5', 'dL/dw31 = 5*h1'];
    expect(judge(lecture, task(['w31']), lines).rows).toEqual(['incorrect', 'undecided']);
  });

  test('stands in a row that no chain of right steps would write, if the row is true of the graph', () => {
    const lines = ['dL/dh1 = (y-yhat)*w31', 'dL/dw31 = dL/dh1*h1/w31'];
    const found = judge(lecture, task(['w31']), lines);
    expect(found.rows).toEqual(['incorrect', 'followThrough']);
    expect(found.from[1]).toEqual([1]);
    const untrue = ['dL/dh1 = (y-yhat)*w31', 'dL/dw31 = dL/dh1*h1/w32'];
    expect(judge(lecture, task(['w31']), untrue).rows).toEqual(['incorrect', 'incorrect']);
  });
});

describe('a row that follows from two wrong rows', () => {
  test.each(['dL/dyhat*dyhat/dh1', 'dyhat/dh1*dL/dyhat'])('names them from the top: %s', (product) => {
    const lines = ['dL/dyhat = y - yhat', 'dyhat/dh1 = w32', `dL/dh1 = ${product}`];
    const found = judge(lecture, task(['h1']), lines);
    expect(found.rows).toEqual(['incorrect', 'incorrect', 'followThrough']);
    expect(found.from[2]).toEqual([1, 2]);
  });
});

describe('a wrong row of one target', () => {
  test('costs that target and not another that follows from it', () => {
    const lines = ['dL/dh1 = (y-yhat)*w31', 'dL/dw11 = dL/dh1*x1'];
    const found = judge(lecture, task(['h1', 'w11']), lines);
    expect(found.rows).toEqual(['incorrect', 'followThrough']);
    expect(found.shares[1]).toBe(1000);
    expect(found.shares[0]).toBeLessThan(1000);
  });

  test('costs a share of the target that follows from it where it is none itself', () => {
    const lines = ['dL/dh1 = (y-yhat)*w31', 'dL/dw11 = dL/dh1*x1'];
    expect(judge(lecture, task(['w11']), lines).shares[0]).toBeLessThan(1000);
  });
});

describe('a target that follows from wrong rows', () => {
  test('is reached, and says so', () => {
    const lines = ['dL/dyhat = y - yhat', 'dL/dw31 = dL/dyhat*h1', 'dL/db3 = dL/dyhat'];
    const found = judge(lecture, task(['w31', 'b3']), lines);
    expect(found.states).toEqual(['followThrough', 'followThrough']);
    expect(found.shares).toEqual([750, 1000]);
  });

  test('loses a step for each of them', () => {
    const right = ['dL/dyhat = -(y-yhat)', 'dyhat/dh1 = w31', 'dL/dw11 = dL/dyhat*dyhat/dh1*x1'];
    const shares = [[], ['dL/dyhat'], ['dL/dyhat', 'dyhat/dh1']].map((wrong) => {
      const lines = right.map((line) => {
        const [left = ''] = line.split(' = ');
        return wrong.includes(left) ? line.replace('-(y-yhat)', 'y-yhat').replace('w31', 'w32') : line;
      });
      return judge(lecture, task(['w11']), lines).shares[0];
    });
    expect(shares).toEqual([1000, 833, 667]);
  });

  test('needs a formula: the right number from a wrong row is only a number', () => {
    const found = judge(lecture, task(['w31']), ['dL/dyhat = y - yhat', 'dL/dw31 = 8.75']);
    expect(found.rows).toEqual(['incorrect', 'followThrough']);
    expect(found.notes[1]).toEqual(['numberOnly']);
    expect(found.states).toEqual(['partly']);
  });
});

test('what a row rests on is named: the symbols that are nowhere derived, or the row below that says them', () => {
  const [circle] = judge(lecture, task(['w11']), [
    'dL/dw11 = dL/dh1*dh1/dw11',
    'dL/dh1 = dL/dw11/(dh1/dw11)',
  ]).details;
  expect(circle).toEqual({ symbols: '∂L/∂h₁', line: '2' });
  const [bare] = judge(lecture, task(['w11']), ['dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11']).details;
  expect(bare).toEqual({ symbols: '∂L/∂ŷ, ∂ŷ/∂h₁, ∂h₁/∂w₁,₁' });
});

test('a row that nobody can decide has no note and follows from nothing', () => {
  const names = ['h1', 'h2', 'w11'];
  const rows = Array.from({ length: 60 }, (_, k) => {
    const [next, last] = [names[(k + 1) % 3], names[k % 3]];
    return `dL/d${next} = exp(dL/d${last}) + relu(dL/d${last})`;
  });
  const found = judge(lecture, task(['w11']), rows);
  expect(found.rows.at(-1)).toBe('undecided');
  expect(found.notes.at(-1)).toEqual([]);
  expect(found.from.at(-1)).toEqual([]);
});

test('where the forward pass gives a name a new value, rows mean the new one and numbers fit it', () => {
  const renewed = questionOn('h = w*x\nw = h + b\nL = 0.5*(y - w)**2', { x: '3', w: '2', b: '-1', y: '1' });
  const right = judge(renewed, task(['w']), ['dL/dw = -(y-w) = 4']);
  expect(right).toMatchObject({ outcome: 'correct', rows: ['correct'] });
  expect(judge(renewed, task(['w']), ['dL/dw = -(y-w) = 1']).rows).toEqual(['incorrect']);
});
