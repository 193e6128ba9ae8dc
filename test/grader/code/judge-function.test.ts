import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCode, judged, layerTask } from './batch-task.ts';

const { model } = layerTask;

describe('a right backward()', () => {
  it('earns everything, on its own numbers and on drawn ones', () => {
    const { outcome, share, code } = judgeCode(model);
    expect({ outcome, share, behaves: code?.behaves }).toEqual({
      outcome: 'correct',
      share: [1, 1],
      behaves: true,
    });
    expect(code?.groups[0]).toMatchObject({ passed: 9, made: 9, wrong: [] });
  });

  it('may name, space and comment as it likes, and return a list', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 3 }), fc.boolean(), (names, isList) => {
        const [z = 'Z', d = 'd', dz = 'dZ'] = names.map((own) => `${own}_`);
        const renamed = model
          .replaceAll(/\bdZ\b/g, dz)
          .replaceAll(/\bZ\b/g, z)
          .replaceAll(/\bd\b/g, d)
          .replaceAll(' - ', '-')
          .replaceAll('\n    ', '  # a remark\n      ');
        const returned = isList ? renamed.replace(/return (.*)/, 'return [$1]') : renamed;
        expect(judgeCode(returned).outcome).toBe('correct');
      }),
      { numRuns: 20 },
    );
  });

  it('may use helpers of its own and lines that try it out', () => {
    const code = `def gate(z):\n    return z > 0\n${model.replace('(Z > 0)', 'gate(Z)')}\nprint(backward(X, Y, W, b))\n`;
    expect(judgeCode(code).outcome).toBe('correct');
  });
});

describe('a wrong backward() is told by its outputs', () => {
  it.each([
    ['M01', 'np.maximum(0, Z) - Y', 'Y - np.maximum(0, Z)'],
    ['M24', 'd*(Z > 0)', 'd'],
    ['M26', 'Z > 0', 'Z < 0'],
    ['M23', 'dZ.sum(axis=0)', 'dZ.sum(axis=0)/len(X)'],
  ])('%s', (code, replace, by) => {
    expect(judged(replace, by)).toMatchObject({ outcome: 'incorrect', diagnoses: [code] });
  });

  it('names a slip that the catalogue does not know, and only that one', () => {
    expect(judged('return X.T', 'return 2*X.T').code?.slip).toBe('twice');
    expect(judged('return X.T', 'return 3*X.T').code?.slip).toBeUndefined();
    expect(judged('return X.T', 'return 3*X.T').diagnoses).toEqual([]);
  });

  it('earns the part of each output that is right on every test', () => {
    const { share, code } = judged('dZ.sum(axis=0)', 'dZ.mean(axis=0)');
    expect(share[0] / share[1]).toBeCloseTo(2 / 5);
    expect(code?.groups[0]).toMatchObject({ right: ['dW'], wrong: ['db'] });
  });

  it('is shown the smallest numbers on which it fails', () => {
    const { code } = judged('dZ.sum(axis=0)', 'dZ.mean(axis=0)');
    expect(code?.failure?.inputs.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^np\.array\(\[\[-?[1-3]\], \[-?[1-3]\]\]\)$/),
      expect.stringMatching(/^np\.array\(\[\[-?[1-3]\], \[-?[1-3]\]\]\)$/),
      expect.stringMatching(/^np\.array\(\[\[-?[1-3]\]\]\)$/),
      expect.stringMatching(/^np\.array\(\[-?[1-3]\]\)$/),
    ]);
  });

  it('learns that a product is transposed', () => {
    const { code } = judged('X.T @ dZ', 'dZ.T @ X');
    expect(code?.failure?.problem).toEqual({
      kind: 'shape',
      name: 'dW',
      own: '(2,1)',
      expected: '(1,2)',
      isTransposed: true,
    });
  });
});

describe('bad conduct', () => {
  it('is to change an argument', () => {
    const { code, share } = judged('    return', '    W -= 0.1\n    return');
    expect(code?.failure?.problem).toEqual({ kind: 'changed', name: 'W' });
    expect(share).toEqual([8, 10]);
  });

  it('is to keep something from call to call', () => {
    const kept = `seen = [0]\n${model.replace('    return', '    seen[0] = seen[0] + 1\n    dZ = dZ*seen[0]\n    return')}`;
    expect(judgeCode(kept).code?.failure?.problem).toEqual({ kind: 'unstable' });
  });

  it('is to use names from around in place of the arguments', () => {
    const around = `G = W\n${model.replace('X @ W', 'X @ G')}`;
    expect(judgeCode(around)).toMatchObject({ outcome: 'incorrect', code: { groups: [{ passed: 1 }] } });
  });
});

describe('code that fails in a test is incorrect, with the line and the reason', () => {
  it.each([
    ['d*(Z > 0)', 'd @ Z', 'raised'],
    ['d*(Z > 0)', 'd*q', 'raised'],
    ['return X.T @ dZ, dZ.sum(axis=0)', 'return X.T @ dZ', 'returned'],
    ['return X.T @ dZ, dZ.sum(axis=0)', 'pass', 'returned'],
    ['return X.T @ dZ', "return 'dW'", 'returned'],
    ['    d =', '    for i in range(10**6):\n        pass\n    d =', 'tooLong'],
    ['return X.T @ dZ, dZ.sum(axis=0)', 'return backward(X, Y, W, b)', 'tooLong'],
  ])('%s → %s: %s', (replace, by, kind) => {
    const { outcome, share, code } = judged(replace, by);
    expect(outcome).toBe('incorrect');
    expect(share[0]).toBe(0);
    expect(code?.failure?.problem.kind).toBe(kind);
  });
});

describe('code that cannot be run costs no try', () => {
  it.each([
    ['def backward(X, Y, W, b)\n    return 1', 'syntax', '1'],
    ['import torch\ndef backward(X):\n    return X', 'notInSubset', '1'],
    ['def backward(X, Y, W, b):\n    return np.fft(X)', 'notInSubset', '2'],
    ['backward = 3\nbackward(1)', 'type', '2'],
  ])('%s', (code, issue, line) => {
    expect(judgeCode(code)).toMatchObject({ outcome: 'invalid', issue: { code: issue, details: { line } } });
  });

  it('when it defines no such function', () => {
    expect(judgeCode('def backwards(X):\n    return X')).toMatchObject({
      outcome: 'invalid',
      issue: { code: 'noFunction', details: { name: 'backward' } },
    });
  });
});

it('the same code gets the same verdict for ever', () => {
  const wrong = model.replace('Z > 0', 'Z > 1');
  expect(judgeCode(wrong)).toEqual(judgeCode(wrong, { ...layerTask }));
});
