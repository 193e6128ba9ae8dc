import { claim } from './statement.ts';
import type { Statement } from './statement.ts';

/** About whole chains: paths, order, and what a gradient depends on. */
export const aboutChains: readonly Statement[] = [
  {
    id: 'converse',
    key: 'false',
    says: [
      'If $\\partial L/\\partial w_{1,1}=0$, then $\\hat y=y$.',
      '若 $\\partial L/\\partial w_{1,1}=0$，則 $\\hat y=y$。',
    ],
    reason: [
      '$x_1=0$, $w_{3,1}=0$ or a closed gate does it as well.',
      '也可能是 $x_1=0$、$w_{3,1}=0$ 或閘門關閉。',
    ],
    wrongly: claim(
      '$\\partial L/\\partial w_{1,1}$ does not contain $\\hat y$.',
      '$\\partial L/\\partial w_{1,1}$ 不含 $\\hat y$。',
      'It does, in $\\partial L/\\partial\\hat y$; but it has other factors too.',
      '它含有 $\\hat y$（在 $\\partial L/\\partial\\hat y$ 裡），只是還有其他因子。',
    ),
    otherwise: [
      claim(
        '$\\partial L/\\partial\\hat y$ is a factor of it.',
        '它含有 $\\partial L/\\partial\\hat y$ 這個因子。',
        'A product is 0 as soon as any one of its factors is.',
        '乘積為 0，只要其中任何一個因子是 0 就夠了。',
      ),
      claim(
        'A gradient of 0 means that no error is left.',
        '梯度為 0 就表示沒有誤差了。',
        'It means that $L$ does not change along this weight; the error may be large.',
        '只表示沿著這個權重 $L$ 不會變，誤差仍可能很大。',
      ),
    ],
  },
  {
    id: 'scalars',
    key: 'true',
    says: [
      'The order of the factors in a chain of numbers does not matter.',
      '純量的連鎖律中，乘法的順序不影響結果。',
    ],
    reason: ['Products of numbers commute.', '純量相乘可以交換。'],
    wrongly: claim(
      'All factors are equal.',
      '因為每個因子都相等。',
      'They differ as a rule, and may be exchanged all the same.',
      '各因子通常不相等；但純量相乘本來就可以交換。',
    ),
    otherwise: [
      claim(
        'The chain rule fixes the order.',
        '連鎖律規定了順序。',
        'It says which factors there are, not in which order.',
        '連鎖律規定的是有哪些因子，不是先後順序。',
      ),
      claim(
        'Backward means to multiply from the output on.',
        'Backward 一定要由後往前乘。',
        'That order lets results be used again; the product is the same.',
        '由後往前是為了重複使用算過的值，乘積並不會變。',
      ),
    ],
  },
  {
    id: 'matrices',
    key: 'false',
    says: ['The order of the factors in matrix form does not matter.', '矩陣形式中，乘法的順序不影響結果。'],
    reason: [
      'The shapes fix the order, and $AB\\neq BA$ in general.',
      'shape 決定了順序，而且一般來說 $AB\\neq BA$。',
    ],
    wrongly: claim(
      'Matrices cannot be multiplied in a chain.',
      '因為矩陣不能連乘。',
      'They can, in an order that fits their shapes.',
      '可以連乘，只是順序要對得上 shape。',
    ),
    otherwise: [
      claim(
        'It is the same chain rule as for numbers.',
        '和純量的連鎖律一樣。',
        'The rule is the same; but $AB$ and $BA$ are not.',
        '規則相同，但 $AB$ 和 $BA$ 不同。',
      ),
      claim(
        'A transpose makes any order fit.',
        '只要轉置，怎麼排都可以。',
        '$(AB)^\\top=B^\\top A^\\top$: a transpose turns the order round, it does not free it.',
        '$(AB)^\\top=B^\\top A^\\top$：轉置是把順序反過來，不是讓順序任意。',
      ),
    ],
  },
  {
    id: 'paths',
    key: 'true',
    says: [
      'If $x$ reaches $z$ by two paths, their contributions are added.',
      '$x$ 經兩條路徑影響 $z$，兩者的貢獻要相加。',
    ],
    reason: ['That is Chain Rule 2.', '這就是 Chain Rule 2。'],
    wrongly: claim(
      'The two paths are equally long.',
      '因為兩條路徑一樣長。',
      'Length does not matter: multiply along a path, add between paths.',
      '與長短無關：同一條路徑相乘，不同路徑相加。',
    ),
    otherwise: [
      claim(
        'Derivatives along paths are multiplied.',
        '路徑上的微分要相乘。',
        'Along one path they are; between paths they are added.',
        '同一條路徑上才相乘，不同路徑之間要相加。',
      ),
      claim(
        'Only the path with the larger effect counts.',
        '只算影響較大的那一條。',
        'When $x$ moves, it moves $z$ along both paths at once.',
        '$x$ 一變動，兩條路徑會同時影響 $z$。',
      ),
    ],
  },
  {
    id: 'depends',
    key: 'true',
    says: [
      '$\\partial L/\\partial w_{1,1}$ depends on $w_{3,1}$.',
      '$\\partial L/\\partial w_{1,1}$ 與 $w_{3,1}$ 有關。',
    ],
    reason: [
      'It contains $\\partial\\hat y/\\partial h_1=w_{3,1}$.',
      '它含有 $\\partial\\hat y/\\partial h_1=w_{3,1}$。',
    ],
    wrongly: claim(
      '$h_1$ contains $w_{3,1}$.',
      '因為 $h_1$ 含有 $w_{3,1}$。',
      '$h_1$ comes before $w_{3,1}$; it contains layer 1 only.',
      '$h_1$ 在 $w_{3,1}$ 之前，只含第 1 層的參數。',
    ),
    otherwise: [
      claim(
        '$w_{3,1}$ belongs to another layer.',
        '$w_{3,1}$ 屬於另一層。',
        'The path from $w_{1,1}$ to $L$ leads over the edge of $w_{3,1}$.',
        '從 $w_{1,1}$ 到 $L$ 的路徑會經過 $w_{3,1}$ 那條邊。',
      ),
      claim(
        '$\\partial h_1/\\partial w_{1,1}=x_1$ does not contain it.',
        '$\\partial h_1/\\partial w_{1,1}=x_1$ 裡沒有它。',
        'That is one factor; the chain goes on from $h_1$ to $L$.',
        '這只是其中一個因子，從 $h_1$ 到 $L$ 還有其他項。',
      ),
    ],
  },
  {
    id: 'itself',
    key: 'false',
    says: [
      '$\\partial L/\\partial w_{3,1}$ does not depend on $w_{3,1}$.',
      '$\\partial L/\\partial w_{3,1}$ 與 $w_{3,1}$ 無關。',
    ],
    reason: [
      'The $\\hat y$ in $\\partial L/\\partial\\hat y$ contains $w_{3,1}$.',
      '$\\partial L/\\partial\\hat y$ 裡的 $\\hat y$ 含有 $w_{3,1}$。',
    ],
    wrongly: claim(
      '$h_1$ contains $w_{3,1}$.',
      '因為 $h_1$ 含有 $w_{3,1}$。',
      '$h_1$ comes before $w_{3,1}$; look at the other factor.',
      '$h_1$ 在 $w_{3,1}$ 之前，不含它；看看另一個因子。',
    ),
    otherwise: [
      claim(
        '$\\partial\\hat y/\\partial w_{3,1}=h_1$ does not contain it.',
        '$\\partial\\hat y/\\partial w_{3,1}=h_1$ 裡沒有它。',
        'That is one factor; the other is $-(y-\\hat y)$.',
        '這只是其中一個因子，另一個是 $-(y-\\hat y)$。',
      ),
      claim(
        'Differentiating by $w_{3,1}$ removes it.',
        '對 $w_{3,1}$ 微分後，它就消失了。',
        'It does from $\\hat y$, which is linear in it; $L$ is quadratic.',
        '$\\hat y$ 是它的一次式才會消失；$L$ 是二次式，微分後還在。',
      ),
    ],
  },
];
