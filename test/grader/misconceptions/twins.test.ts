import { describe, expect, test } from 'vitest';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { refA, refB } from '../grade/lecture-question.ts';
import { networks } from './dossier-networks.ts';
import type { Network } from './dossier-question.ts';
import { networkQuestion, numbersUnder } from './dossier-question.ts';
import { roles } from './few-roles.ts';

type Form = readonly [MisconceptionCode, string];

const gradients = ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'].map((name) => `L/${name}`);

const lecture = (at: Readonly<Record<string, string>>, relu = false): Network => ({
  forward: `z1 = w11*x1 + w21*x2 + b1
z2 = w12*x1 + w22*x2 + b2
h1 = ${relu ? 'np.maximum(0, z1)' : 'z1'}
h2 = ${relu ? 'np.maximum(0, z2)' : 'z2'}
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
  at,
  roles: roles(
    'input x1 x2',
    'target y',
    'parameter w11 w12 w21 w22 w31 w32 b1 b2 b3',
    'preActivation z1 z2',
    'activation h1 h2',
    'prediction yhat',
    'loss L',
    'rate eta',
  ),
});

/** A line through n points. */
const line = (x: readonly number[], y: readonly number[]): Network => ({
  ...networks.R07,
  at: { ...networks.R07.at, x, y },
});

const two = line([-1, 2], [1, 8]);
const four = networks.R07;

function under(network: Network, asked: readonly string[], form?: Form): readonly number[] {
  const question = networkQuestion(network);
  return asked.flatMap((quantity) =>
    numbersUnder(question, quantity, form && { code: form[0], label: form[1] }),
  );
}

const lineGradients = ['L/w', 'L/b'];

describe('wrong rules that cannot be told apart there, and can elsewhere', () => {
  const pairs: readonly (readonly [
    string,
    Form,
    Form,
    readonly [Network, readonly string[]],
    readonly [Network, readonly string[]],
  ])[] = [
    [
      'a kept 2 and a forgotten 1/n of two samples',
      ['M02', 'times 2'],
      ['M05', 'times 2'],
      [two, lineGradients],
      [four, lineGradients],
    ],
    [
      'the own factor and the gradient of the node, where the node has one consumer',
      ['M14', 'own factor'],
      ['M16', 'node'],
      [lecture(refA), ['L/w31', 'L/w32']],
      [lecture(refA), ['L/w11', 'L/w21']],
    ],
    [
      'exchanged indices and exchanged sources at the output',
      ['M19', 'weights reported'],
      ['M20', 'source +1'],
      [lecture(refA), ['L/w31', 'L/w32']],
      [lecture(refA), ['L/w11', 'L/w12']],
    ],
    [
      'an open gate and one that looks at a positive gradient',
      ['M24', 'open'],
      ['M25', 'by gradient'],
      [lecture(refA, true), gradients],
      [lecture(refB, true), gradients],
    ],
    [
      'an inverted gate and an open one, at a closed unit',
      ['M26', 'inverted'],
      ['M24', 'open'],
      [lecture(refA, true), ['L/w11', 'L/w21', 'L/b1']],
      [lecture(refA, true), ['L/w12', 'L/w22', 'L/b2']],
    ],
    [
      'no upstream gradient and no link, where ∂L/∂ŷ is 1',
      ['M07', 'local only'],
      ['M08', 'link'],
      [lecture({ ...refA, y: '4' }), gradients],
      [lecture(refA), gradients],
    ],
  ];
  test.each(pairs)('%s', (_, one, other, [twins, asked], [apart, askedThere]) => {
    // at n = 2 the second form is made for the number of samples, 4 elsewhere
    const elsewhere: Form = other[0] === 'M05' ? ['M05', 'times 4'] : other;
    expect(under(twins, asked, one)).toEqual(under(twins, asked, other));
    expect(under(apart, askedThere, one)).not.toEqual(under(apart, askedThere, elsewhere));
  });
});

describe('wrong rules that are right there, and wrong elsewhere', () => {
  test('an open gate where all gates are open', () => {
    const open = lecture({ ...refA, b1: '10' }, true);
    expect(under(open, gradients, ['M24', 'open'])).toEqual(under(open, gradients));
    const closed = lecture(refA, true);
    expect(under(closed, gradients, ['M24', 'open'])).not.toEqual(under(closed, gradients));
  });

  test('a missing link whose weight is 1', () => {
    const ones = lecture({ ...refA, w31: '1', w32: '1' });
    expect(under(ones, gradients, ['M08', 'link'])).toEqual(under(ones, gradients));
    expect(under(lecture(refA), gradients, ['M08', 'link'])).not.toEqual(under(lecture(refA), gradients));
  });

  test('a lost 2 and a forgotten 1/n together, of two samples', () => {
    const right = under(two, lineGradients);
    const lost = under(two, lineGradients, ['M03', 'times 1/2']);
    expect(lost.map((half) => 2 * half)).toEqual(right);
    expect(under(two, lineGradients, ['M05', 'times 2']).map((twice) => twice / 2)).toEqual(right);
    expect(under(four, lineGradients, ['M05', 'times 4']).map((times) => times / 2)).not.toEqual(
      under(four, lineGradients),
    );
  });
});
