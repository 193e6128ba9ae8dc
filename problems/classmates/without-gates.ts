import { branch, error, link, nine, none, says, scaled, sign } from './mistake.ts';
import type { Mistake, Nine } from './mistake.ts';

export const rightWithoutGates: Nine = scaled('1', none);

/** Mistakes in the network without an activation function. */
export const withoutGates: readonly Mistake[] = [
  { ...sign, values: scaled('(-1)', none), beside: ['double', 'link', 'own', 'source'] },
  {
    id: 'double',
    says: says('forgot the ½ in the loss', '漏掉 loss 前面的 1/2'),
    feedback: says('Then all nine would be exactly twice as large.', '那樣九個值都會剛好是兩倍。'),
    values: scaled('2', none),
    beside: ['sign', 'link', 'own', 'value'],
  },
  {
    ...link,
    values: nine({ u1: error, u2: error }),
    beside: ['branch', 'value', 'double', 'source'],
  },
  {
    ...branch,
    values: nine({ u1: `${error}*w32`, u2: `${error}*w31` }),
    beside: ['link', 'source', 'value', 'sign'],
  },
  {
    id: 'value',
    says: says(
      'took $h_j$ for $\\partial\\hat y/\\partial h_j$',
      '把 $\\partial\\hat y/\\partial h_j$ 當成 $h_j$',
    ),
    feedback: says(
      'Then $h_1$ and $h_2$ would stand where $w_{3,1}$ and $w_{3,2}$ belong in layer 1.',
      '那樣第 1 層該乘 $w_{3,1}$、$w_{3,2}$ 的地方會變成 $h_1$、$h_2$。',
    ),
    values: nine({ u1: `${error}*h1`, u2: `${error}*h2` }),
    beside: ['link', 'branch', 'own', 'double'],
  },
  {
    id: 'source',
    says: says('took the value at the start of another edge', '用了另一條邊起點的值'),
    feedback: says(
      'Then $x_1$ and $x_2$ would have changed places, $h_1$ and $h_2$ as well, and all biases would be right.',
      '那樣 $x_1$ 與 $x_2$、$h_1$ 與 $h_2$ 會互換，而偏置項都是對的。',
    ),
    values: nine({ u1: `${error}*w31`, u2: `${error}*w32`, x: ['x2', 'x1'], h: ['h2', 'h1'] }),
    beside: ['own', 'branch', 'sign', 'link'],
  },
  {
    id: 'own',
    says: says(
      'kept the weight itself instead of the other factor',
      '$wx$ 對 $w$ 微分後留下了 $w$，而不是 $x$',
    ),
    feedback: says(
      'Then each weight would stand where its input belongs, and all biases would be right.',
      '那樣該乘輸入的地方會乘到權重自己，而偏置項都是對的。',
    ),
    values: [
      ...['w31*w11', 'w32*w12', 'w31*w21', 'w32*w22', 'w31', 'w32', 'w31', 'w32'].map(
        (factors) => `${error}*${factors}`,
      ),
      error,
    ],
    beside: ['source', 'value', 'sign', 'double'],
  },
];
