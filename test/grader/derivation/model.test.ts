import { describe, expect, test } from 'vitest';
import { modelText } from '../../../grader/derivation/model.ts';
import { lecture, residual, task, twoOutputs } from './networks.ts';

const evaluated = task(['w11'], { evaluate: true });

describe('a model derivation', () => {
  test('has a row for each link and then the chain, as the slides do', () => {
    expect(modelText(lecture, evaluated, 'rows').split('\n')).toEqual([
      'dL/dyhat = -(y - yhat)',
      'dyhat/dh1 = w31',
      'dh1/dw11 = x1',
      'dL/dw11 = dh1/dw11*dyhat/dh1*dL/dyhat = x1*-(y - yhat)*w31 = -15',
    ]);
  });

  test('goes backwards from the loss, each row using the one before, as backpropagation does', () => {
    expect(modelText(lecture, evaluated, 'cached').split('\n')).toEqual([
      'dL/dyhat = -(y - yhat)',
      'dyhat/dh1 = w31',
      'dL/dh1 = dyhat/dh1*dL/dyhat = w31*-(y - yhat)',
      'dh1/dw11 = x1',
      'dL/dw11 = dh1/dw11*dL/dh1 = x1*-(y - yhat)*w31 = -15',
    ]);
  });

  test('is one formula where it is asked so, and where there is a single link', () => {
    expect(modelText(lecture, evaluated, 'direct')).toBe('dL/dw11 = x1*-(y - yhat)*w31 = -15');
    expect(modelText(lecture, task(['yhat']), 'rows')).toBe('dL/dyhat = -(y - yhat)');
    expect(modelText(lecture, task(['yhat']), 'cached')).toBe('dL/dyhat = -(y - yhat)');
  });

  test('sums over the paths, and says nothing of what is given', () => {
    expect(modelText(twoOutputs, task(['h1']), 'cached').split('\n')).toEqual([
      'dL/do1 = -(y1 - o1)',
      'do1/dh1 = u11',
      'dL/do2 = -(y2 - o2)',
      'do2/dh1 = u12',
      'dL/dh1 = do1/dh1*dL/do1 + do2/dh1*dL/do2 = u11*-(y1 - o1) + u12*-(y2 - o2)',
    ]);
    const given = [{ of: 'L', wrt: 'z' }];
    expect(modelText(residual, task(['x'], { given }), 'cached').split('\n')).toEqual([
      'dz/dh = 1',
      'dL/dh = dz/dh*dL/dz = -(y - z)',
      'dh/dx = w',
      'dz/dx = v',
      'dL/dx = dh/dx*dL/dh + dz/dx*dL/dz = -(w*(y - z)) + v*-(y - z)',
    ]);
  });

  test('gives numbers for the gradients that are asked, where they are asked, and for no other', () => {
    const two = task(['w31', 'w11'], { evaluate: true });
    expect(modelText(lecture, two, 'direct')).toBe(
      'dL/dw31 = h1*-(y - yhat) = -8.75\ndL/dw11 = x1*-(y - yhat)*w31 = -15',
    );
    expect(modelText(lecture, task(['w11']), 'direct')).toBe('dL/dw11 = x1*-(y - yhat)*w31');
  });
});
