import { branch, error, link, nine, none, open, says, scaled, sign } from './mistake.ts';
import type { Mistake, Nine, Text } from './mistake.ts';

export const rightWithGates: Nine = scaled('1', open);

const gate = (id: string, [said, shown]: readonly [Text, Text], gates: readonly [string, string]) => ({
  id,
  says: said,
  feedback: shown,
  values: nine({ u1: `${error}*w31${gates[0]}`, u2: `${error}*w32${gates[1]}` }),
});
/** Mistakes in the network with ReLU. */
export const withGates: readonly Mistake[] = [
  { ...sign, values: scaled('(-1)', open), beside: ['gateless', 'inverted', 'link', 'activation'] },
  {
    ...gate(
      'gateless',
      [
        says('forgot the gate of ReLU', '漏了 ReLU 的閘門'),
        says(
          'Then the entries of the open unit would be right, and those of the closed one not 0.',
          '那樣開啟的神經元都是對的，而關閉的神經元不會是 0。',
        ),
      ],
      none,
    ),
    beside: ['upstream', 'inverted', 'branch', 'sign'],
  },
  {
    ...gate(
      'upstream',
      [
        says('let the sign of the upstream gradient be the gate', '用上游梯度的正負號決定閘門'),
        says(
          'Compare the signs of $z_j$ and of what arrives at $h_j$: which of them decides here?',
          '比較 $z_j$ 與傳到 $h_j$ 的梯度的正負號：這裡是由哪一個決定的？',
        ),
      ],
      [`*(${error}*w31 > 0)`, `*(${error}*w32 > 0)`],
    ),
    beside: ['gateless', 'inverted', 'branch', 'activation'],
  },
  {
    ...gate(
      'inverted',
      [
        says('opened the gate for $z<0$', '閘門開反了（$z<0$ 才開）'),
        says(
          'Then the open unit would show 0, and the closed one would not.',
          '那樣該開的神經元會是 0，該關的反而不是 0。',
        ),
      ],
      ['*(z1 < 0)', '*(z2 < 0)'],
    ),
    beside: ['gateless', 'upstream', 'sign', 'branch'],
  },
  {
    ...gate(
      'activation',
      [
        says('multiplied by $h_j$ instead of the derivative of ReLU', '該乘 ReLU 的導數，卻乘了 $h_j$'),
        says('Then layer 1 would be right but for a factor $h_j$.', '那樣第 1 層只會多一個 $h_j$ 的倍數。'),
      ],
      ['*h1', '*h2'],
    ),
    beside: ['link', 'gateless', 'sign', 'branch'],
  },
  {
    ...link,
    values: nine({ u1: `${error}${open[0]}`, u2: `${error}${open[1]}` }),
    beside: ['activation', 'branch', 'gateless', 'upstream'],
  },
  {
    ...branch,
    values: nine({ u1: `${error}*w32${open[0]}`, u2: `${error}*w31${open[1]}` }),
    beside: ['link', 'activation', 'gateless', 'inverted'],
  },
];
