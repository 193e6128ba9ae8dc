import { claim } from './statement.ts';
import type { Statement } from './statement.ts';

/** About the factors of a chain: what remains of an edge when it is differentiated. */
export const aboutLocalDerivatives: readonly Statement[] = [
  {
    id: 'input',
    key: 'true',
    says: [
      '$\\partial h_1/\\partial w_{1,1}$ equals the input on that edge.',
      '$\\partial h_1/\\partial w_{1,1}$ 等於該邊的輸入。',
    ],
    reason: ['In $h_1$ the factor of $w_{1,1}$ is $x_1$.', '在 $h_1$ 裡，$w_{1,1}$ 的係數是 $x_1$。'],
    wrongly: claim(
      'Every partial derivative of a forward pass equals an input.',
      'Forward Pass 的每個偏微分都等於輸入的值。',
      'True for $\\partial/\\partial w$ only: $\\partial\\hat y/\\partial h_1$ is $w_{3,1}$, and $\\partial h_1/\\partial b_1$ is 1.',
      '這句話只對 $\\partial/\\partial w$ 成立：$\\partial\\hat y/\\partial h_1$ 是 $w_{3,1}$，$\\partial h_1/\\partial b_1$ 是 1。',
    ),
    otherwise: [
      claim(
        'It equals the weight $w_{1,1}$.',
        '它等於權重 $w_{1,1}$。',
        'Of $wx$, differentiated by $w$, the other factor remains.',
        '$wx$ 對 $w$ 微分，留下的是另一個因子。',
      ),
      claim(
        'The bias $b_1$ has to be added.',
        '還要加上 $b_1$。',
        '$b_1$ does not contain $w_{1,1}$: its derivative is 0.',
        '$b_1$ 不含 $w_{1,1}$，微分後是 0。',
      ),
    ],
  },
  {
    id: 'link',
    key: 'false',
    says: [
      '$\\partial\\hat y/\\partial h_1$ equals the input $h_1$.',
      '$\\partial\\hat y/\\partial h_1$ 等於輸入 $h_1$。',
    ],
    reason: ['It is the weight $w_{3,1}$.', '它是權重 $w_{3,1}$。'],
    wrongly: claim(
      'It is always 1.',
      '它永遠是 1。',
      '1 belongs to the bias: $\\partial\\hat y/\\partial b_3=1$.',
      '1 是偏置項的局部微分：$\\partial\\hat y/\\partial b_3=1$。',
    ),
    otherwise: [
      claim(
        'The derivative of a forward pass equals its input.',
        'Forward Pass 結果的偏微分等於輸入的值。',
        'True for $\\partial/\\partial w$ only; this one is by $h_1$.',
        '這句話只對 $\\partial/\\partial w$ 成立，這裡是對 $h_1$ 微分。',
      ),
      claim(
        '$h_1$ is multiplied by $w_{3,1}$, so $h_1$ remains.',
        '$h_1$ 乘上 $w_{3,1}$，微分後留下 $h_1$。',
        '$h_1$ remains when one differentiates by $w_{3,1}$; by $h_1$ the other factor remains.',
        '對 $w_{3,1}$ 微分才會留下 $h_1$；對 $h_1$ 微分，留下的是另一個因子。',
      ),
    ],
  },
  {
    id: 'bias',
    key: 'true',
    says: [
      'In the linear network $\\partial L/\\partial b_1=\\partial L/\\partial h_1$.',
      '線性網路中 $\\partial L/\\partial b_1=\\partial L/\\partial h_1$。',
    ],
    reason: ['$\\partial h_1/\\partial b_1=1$.', '因為 $\\partial h_1/\\partial b_1=1$。'],
    wrongly: claim(
      'Both are 0.',
      '因為兩者都是 0。',
      'They are 0 only where the error or $w_{3,1}$ is.',
      '只有誤差或 $w_{3,1}$ 為 0 時才會都是 0。',
    ),
    otherwise: [
      claim(
        'The bias still has to be multiplied by its input.',
        '偏置項還要乘上它的輸入。',
        'A bias has no input: it is added with the factor 1.',
        '偏置項沒有輸入，是以係數 1 直接加上去的。',
      ),
      claim(
        '$\\partial L/\\partial b_1$ still lacks the factor $w_{3,1}$.',
        '$\\partial L/\\partial b_1$ 還要再乘 $w_{3,1}$。',
        '$w_{3,1}$ is in $\\partial L/\\partial h_1$ already.',
        '$w_{3,1}$ 已經在 $\\partial L/\\partial h_1$ 裡了。',
      ),
    ],
  },
  {
    id: 'biasInput',
    key: 'false',
    says: ['The gradient of a bias needs the value of an input.', '偏置項的梯度需要乘上輸入的值。'],
    reason: ['Its local derivative is 1.', '它的局部微分是 1。'],
    wrongly: claim(
      'The gradient of a bias is always 0.',
      '偏置項的梯度永遠是 0。',
      'It is what arrives at its node: $\\partial L/\\partial b_3=\\partial L/\\partial\\hat y$.',
      '它等於傳到該節點的梯度，例如 $\\partial L/\\partial b_3=\\partial L/\\partial\\hat y$。',
    ),
    otherwise: [
      claim(
        'So does that of every other parameter.',
        '和其他參數一樣。',
        'A weight multiplies an input; a bias is only added.',
        '權重會乘上輸入，偏置項只是加上去。',
      ),
      claim(
        '$b_1$ belongs to the input $x_1$.',
        '$b_1$ 對應到輸入 $x_1$。',
        'The 1 names the hidden unit $h_1$, not an input.',
        '下標 1 是隱藏層節點 $h_1$ 的編號，不是輸入的編號。',
      ),
    ],
  },
  {
    id: 'zeroInput',
    key: 'true',
    says: [
      'If $x_1=0$, then $\\partial L/\\partial w_{1,1}=\\partial L/\\partial w_{1,2}=0$.',
      '若 $x_1=0$，則 $\\partial L/\\partial w_{1,1}=\\partial L/\\partial w_{1,2}=0$。',
    ],
    reason: ['$x_1$ is the local derivative of both.', '$x_1$ 是兩者的局部微分。'],
    wrongly: claim(
      'Then $\\hat y=0$.',
      '因為這時 $\\hat y=0$。',
      '$x_2$ and the biases still reach $\\hat y$.',
      '還有 $x_2$ 與偏置項會影響 $\\hat y$。',
    ),
    otherwise: [
      claim(
        '$w_{1,2}$ starts at $x_2$.',
        '$w_{1,2}$ 是從 $x_2$ 出發的。',
        'In layer 1 the source comes first: $w_{1,2}$ leads from $x_1$ to $h_2$.',
        '第 1 層的下標先寫起點：$w_{1,2}$ 是從 $x_1$ 到 $h_2$。',
      ),
      claim(
        'The error is not 0.',
        '因為誤差不是 0。',
        'One factor that is 0 makes the product 0, whatever the error.',
        '乘積裡只要有一個因子是 0 就是 0，與誤差無關。',
      ),
    ],
  },
  {
    id: 'outgoing',
    key: 'true',
    says: [
      'With ReLU, and unit 1 closed, $\\partial L/\\partial w_{3,1}=0$.',
      '有 ReLU 且神經元 1 關閉時，$\\partial L/\\partial w_{3,1}=0$。',
    ],
    reason: [
      '$\\partial\\hat y/\\partial w_{3,1}=h_1=0$.',
      '因為 $\\partial\\hat y/\\partial w_{3,1}=h_1=0$。',
    ],
    wrongly: claim(
      'The gate of unit 1 lies between $w_{3,1}$ and $L$.',
      '因為神經元 1 的閘門在 $w_{3,1}$ 與 $L$ 之間。',
      'The gate lies before $h_1$; nothing closes the way from $w_{3,1}$ to $L$.',
      '閘門在 $h_1$ 之前，從 $w_{3,1}$ 到 $L$ 並沒有閘門。',
    ),
    otherwise: [
      claim(
        '$w_{3,1}$ lies behind the gate, out of its reach.',
        '$w_{3,1}$ 在閘門之後，不受影響。',
        'It lies behind the gate, but its factor $h_1$ has become 0.',
        '它確實在閘門之後，但它的因子 $h_1$ 已經是 0。',
      ),
      claim(
        'Only the weights of layer 1 become 0.',
        '只有第 1 層權重的梯度會變成 0。',
        'Look at the local derivative of $w_{3,1}$ as well: what is $h_1$ now?',
        '也看看 $w_{3,1}$ 的局部微分：這時 $h_1$ 是多少？',
      ),
    ],
  },
];
