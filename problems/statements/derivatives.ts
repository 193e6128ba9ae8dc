import type { Statement } from './statement.ts';

/** About local derivatives, chains and their factors. */
export const aboutDerivatives: readonly Statement[] = [
  {
    id: 'input',
    key: 'true',
    says: [
      '$\\partial h_1/\\partial w_{1,1}$ equals the input on that edge.',
      '$\\partial h_1/\\partial w_{1,1}$ 等於該邊的輸入。',
    ],
    reason: ['In $h_1$ the factor of $w_{1,1}$ is $x_1$.', '在 $h_1$ 裡，$w_{1,1}$ 的係數是 $x_1$。'],
    wrongly: [
      'Every partial derivative of a forward pass equals an input.',
      'Forward Pass 的每個偏微分都等於輸入。',
    ],
    otherwise: ['It equals the weight $w_{1,1}$.', '它等於權重 $w_{1,1}$。'],
  },
  {
    id: 'link',
    key: 'false',
    says: [
      '$\\partial\\hat y/\\partial h_1$ equals the input $h_1$.',
      '$\\partial\\hat y/\\partial h_1$ 等於輸入 $h_1$。',
    ],
    reason: ['It is the weight $w_{3,1}$.', '它是權重 $w_{3,1}$。'],
    wrongly: ['It is always 1.', '它永遠是 1。'],
    otherwise: ['The derivative of a forward pass equals its input.', 'Forward Pass 的偏微分等於輸入的值。'],
  },
  {
    id: 'bias',
    key: 'true',
    says: [
      'In the linear network $\\partial L/\\partial b_1=\\partial L/\\partial h_1$.',
      '線性網路中 $\\partial L/\\partial b_1=\\partial L/\\partial h_1$。',
    ],
    reason: ['$\\partial h_1/\\partial b_1=1$.', '$\\partial h_1/\\partial b_1=1$。'],
    wrongly: ['Both are 0.', '兩者都是 0。'],
    otherwise: ['The bias still has to be multiplied by its input.', '偏置項還要乘上它的輸入。'],
  },
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
    wrongly: [
      '$\\partial L/\\partial w_{1,1}$ does not contain $\\hat y$.',
      '$\\partial L/\\partial w_{1,1}$ 不含 $\\hat y$。',
    ],
    otherwise: [
      '$\\partial L/\\partial\\hat y$ is a factor of it.',
      '它含有 $\\partial L/\\partial\\hat y$ 這個因子。',
    ],
  },
  {
    id: 'scalars',
    key: 'true',
    says: [
      'The order of the factors in a chain of numbers does not matter.',
      '純量的連鎖律中，乘法順序不影響結果。',
    ],
    reason: ['Numbers commute.', '純量相乘可以交換。'],
    wrongly: ['All factors are equal.', '每個因子都相等。'],
    otherwise: ['The chain rule fixes the order.', '連鎖律規定了順序。'],
  },
  {
    id: 'matrices',
    key: 'false',
    says: ['The order of the factors in matrix form does not matter.', '矩陣形式的乘法順序不影響結果。'],
    reason: ['The shapes fix the order.', 'shape 決定了順序。'],
    wrongly: ['Matrices cannot be multiplied in a chain.', '矩陣不能連乘。'],
    otherwise: ['It is the same chain rule as for numbers.', '和純量的連鎖律一樣。'],
  },
  {
    id: 'paths',
    key: 'true',
    says: [
      'If $x$ reaches $z$ by two paths, their contributions are added.',
      '$x$ 經兩條路徑影響 $z$，兩者的貢獻要相加。',
    ],
    reason: ['That is chain rule 2.', '這就是 Chain Rule 2。'],
    wrongly: ['Because the two paths are equally long.', '因為兩條路徑一樣長。'],
    otherwise: ['Derivatives along paths are multiplied.', '路徑上的微分要相乘。'],
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
    wrongly: ['All gradients of the network are equal.', '網路的所有梯度都相等。'],
    otherwise: ['$w_{3,1}$ belongs to another layer.', '$w_{3,1}$ 屬於另一層。'],
  },
  {
    id: 'itself',
    key: 'false',
    says: [
      '$\\partial L/\\partial w_{3,1}$ does not depend on $w_{3,1}$.',
      '$\\partial L/\\partial w_{3,1}$ 與 $w_{3,1}$ 無關。',
    ],
    reason: [
      'Through $\\hat y$ in $\\partial L/\\partial\\hat y$ it does.',
      '$\\partial L/\\partial\\hat y$ 裡的 $\\hat y$ 含有 $w_{3,1}$。',
    ],
    wrongly: ['Through $h_1$ it does.', '因為 $h_1$ 含有 $w_{3,1}$。'],
    otherwise: [
      '$\\partial\\hat y/\\partial w_{3,1}=h_1$ does not contain it.',
      '$\\partial\\hat y/\\partial w_{3,1}=h_1$ 不含它。',
    ],
  },
  {
    id: 'affine',
    key: 'true',
    says: [
      'Without an activation function the 2-2-1 network is an affine function of $x$.',
      '沒有激發函數時，2-2-1 網路只是 $x$ 的仿射函數。',
    ],
    reason: ['A composition of affine maps is affine.', '仿射函數的合成仍是仿射函數。'],
    wrongly: ['It has only one output.', '因為它只有一個輸出。'],
    otherwise: ['It has a hidden layer.', '因為它有隱藏層。'],
  },
  {
    id: 'biasInput',
    key: 'false',
    says: ['The gradient of a bias needs the value of an input.', '偏置項的梯度需要輸入的值。'],
    reason: ['Its local derivative is 1.', '它的局部微分是 1。'],
    wrongly: ['The gradient of a bias is always 0.', '偏置項的梯度永遠是 0。'],
    otherwise: ['Like any other parameter.', '和其他參數一樣。'],
  },
  {
    id: 'zeroInput',
    key: 'true',
    says: [
      'If $x_1=0$, then $\\partial L/\\partial w_{1,1}=\\partial L/\\partial w_{1,2}=0$.',
      '若 $x_1=0$，則 $\\partial L/\\partial w_{1,1}=\\partial L/\\partial w_{1,2}=0$。',
    ],
    reason: ['$x_1$ is the local derivative of both.', '$x_1$ 是兩者的局部微分。'],
    wrongly: ['Then $\\hat y=0$.', '因為這時 $\\hat y=0$。'],
    otherwise: ['$w_{1,2}$ starts at $x_2$.', '$w_{1,2}$ 是從 $x_2$ 出發的。'],
  },
];
