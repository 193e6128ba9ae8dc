import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { refA } from '../grade/lecture-question.ts';
import { networkQuestion, numbersUnder } from './dossier-question.ts';
import { roles } from './few-roles.ts';
import { linear, withRelu } from './reference-signatures.ts';
import type { Row } from './reference-signatures.ts';

const { x1, x2, y, w11, w12, w21, w22, w31, w32, b1, b2, b3 } = refA;

/** The lecture's network as two layers of matrices; ∂L/∂W, read by rows, has the lecture's order. */
function inMatrices({ relu, asBatch }: { readonly relu: boolean; readonly asBatch: boolean }) {
  const at = {
    W: [
      [w11, w12],
      [w21, w22],
    ],
    b: [b1, b2],
    v: asBatch ? [[w31], [w32]] : [w31, w32],
    c: asBatch ? [b3] : b3,
    x: asBatch ? [[x1, x2]] : [x1, x2],
    y: asBatch ? [[y]] : y,
  };
  const loss = asBatch ? '0.5*np.sum((y - yhat)**2)' : '0.5*(y - yhat)**2';
  return networkQuestion({
    forward: `z = x @ W + b\nh = ${relu ? 'np.maximum(0, z)' : 'z'}\nyhat = h @ v + c\nL = ${loss}`,
    at,
    roles: roles(
      'input x',
      'target y',
      'parameter W b v c',
      ...(relu ? ['preActivation z', 'activation h'] : ['activation z h']),
      'prediction yhat',
      'loss L',
    ),
  });
}

const asked = ['L/W', 'L/v', 'L/b', 'L/c'];

/** Exchanged names are a matter of names; a matrix has its transpose instead (M22). */
const ofMatrices = (rows: readonly Row[]) => rows.filter(([code]) => code !== 'M19');

const numbersIn = (text: string): readonly number[] =>
  text.split(' ').map((numeral) => {
    const read = parseFraction(numeral);
    if (read === undefined) throw new Error(`${numeral} is no number`);
    return toNumber(read);
  });

describe.each([
  ['one sample as a vector', false],
  ['a batch of one', true],
])('written in matrices, %s, every wrong rule gives the numbers of the lecture’s network', (_, asBatch) => {
  test.each(ofMatrices(linear))('linear: %s, %s', (code, label, numbers) => {
    const question = inMatrices({ relu: false, asBatch });
    expect(asked.flatMap((quantity) => numbersUnder(question, quantity, { code, label }))).toEqual(
      numbersIn(numbers),
    );
  });

  test.each(ofMatrices(withRelu))('with ReLU: %s, %s', (code, label, numbers) => {
    const question = inMatrices({ relu: true, asBatch });
    expect(asked.flatMap((quantity) => numbersUnder(question, quantity, { code, label }))).toEqual(
      numbersIn(numbers),
    );
  });
});
