import { claim } from './statement.ts';
import type { Statement } from './statement.ts';

/** About backpropagation as a method, and about training with it. */
export const aboutTraining: readonly Statement[] = [
  {
    id: 'approximate',
    key: 'false',
    says: ['Backpropagation gives an approximation of the gradient.', '反向傳播得到的是梯度的近似值。'],
    reason: ['It is exact; finite differences approximate.', '反向傳播是精確的，有限差分才是近似。'],
    wrongly: claim(
      'It gives the gradient of another function.',
      '它算的是另一個函數的梯度。',
      'It gives the gradient of this very $L$.',
      '它算的就是這個 $L$ 的梯度。',
    ),
    otherwise: [
      claim(
        'It takes finite steps.',
        '因為它走的是有限大小的步伐。',
        'Gradient descent takes steps, finite differences have an $h$; backpropagation has neither.',
        '一步一步走的是梯度下降，有 $h$ 的是有限差分，反向傳播兩者都沒有。',
      ),
      claim(
        'Computers round.',
        '因為電腦有捨入誤差。',
        'So they do in every computation; the method itself approximates nothing.',
        '任何計算都有捨入誤差，方法本身並沒有近似。',
      ),
    ],
  },
  {
    id: 'networks',
    key: 'false',
    says: ['Backpropagation works only for neural networks.', '反向傳播只適用於神經網路。'],
    reason: ['It works for any differentiable computation.', '任何可微分的運算都適用。'],
    wrongly: claim(
      'It works for anything that can be computed.',
      '任何能計算的東西都適用。',
      'It needs derivatives: rounding to integers, say, has none to offer.',
      '每一步都要能微分；像「取整數」就沒有可用的微分。',
    ),
    otherwise: [
      claim(
        'It needs layers to go back through.',
        '它需要一層一層往回走。',
        'It needs a graph of operations, in layers or not.',
        '它需要的是運算組成的計算圖，不一定要分層。',
      ),
      claim(
        'Nothing else has a loss.',
        '只有神經網路才有 loss。',
        'Linear regression has one as well.',
        '線性迴歸也有 loss。',
      ),
    ],
  },
  {
    id: 'rate',
    key: 'false',
    says: ['Doubling $\\eta$ doubles the gradient.', '$\\eta$ 變兩倍，梯度也變兩倍。'],
    reason: ['It doubles the step, not the gradient.', '變兩倍的是步伐，不是梯度。'],
    wrongly: claim(
      'It halves the gradient.',
      '梯度會變成一半。',
      '$\\eta$ does not occur in the gradient at all.',
      '梯度裡根本沒有 $\\eta$。',
    ),
    otherwise: [
      claim(
        '$\\eta$ is multiplied with the gradient.',
        '$\\eta$ 是乘在梯度上的。',
        'In the update it is, when the gradient has been computed already.',
        '那是更新公式；乘上 $\\eta$ 之前，梯度已經算好了。',
      ),
      claim(
        'A larger $\\eta$ makes $L$ steeper.',
        '$\\eta$ 變大，$L$ 就變陡。',
        'The slope belongs to $L$; $\\eta$ only says how far to go.',
        '斜率由 $L$ 決定，$\\eta$ 只決定走多遠。',
      ),
    ],
  },
  {
    id: 'again',
    key: 'true',
    says: ['After an update the forward pass has to be run again.', '更新之後，要重新做一次 Forward Pass。'],
    reason: ['The recorded values belong to the old parameters.', '記錄的值是用舊參數算的，已經過期。'],
    wrongly: claim(
      'The inputs have changed.',
      '因為輸入資料改變了。',
      'The inputs may stay; the parameters have changed.',
      '輸入可以不變，變的是參數。',
    ),
    otherwise: [
      claim(
        'The values were recorded for this.',
        '值已經記錄下來，可以直接用。',
        'They were computed with parameters that are gone.',
        '那些值是用更新前的參數算出來的。',
      ),
      claim(
        'One gradient is enough for all steps.',
        '梯度算一次，之後每一步都能用。',
        'At a new point the gradient is another one.',
        '到了新的點，梯度就不一樣了。',
      ),
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
    wrongly: claim(
      'It has only one output.',
      '因為它只有一個輸出。',
      'With several outputs it would be affine as well.',
      '有好幾個輸出也一樣是仿射函數。',
    ),
    otherwise: [
      claim(
        'It has a hidden layer.',
        '因為它有隱藏層。',
        'Without an activation function nothing bends between the layers.',
        '沒有激發函數，兩層之間就沒有任何非線性。',
      ),
      claim(
        'It has biases.',
        '因為它有偏置項。',
        'Affine means linear plus a constant: that is what biases add.',
        '仿射就是線性再加常數，偏置項正是那個常數。',
      ),
    ],
  },
  {
    id: 'cost',
    key: 'false',
    says: [
      'A backward pass costs about one forward pass for each parameter.',
      'Backward Pass 的成本約為「參數個數 × Forward Pass」。',
    ],
    reason: ['About two forward passes in all.', '總共大約只要兩次 Forward Pass。'],
    wrongly: claim(
      'It costs nothing, since everything is recorded.',
      '幾乎沒有成本，因為都記錄好了。',
      'Values are recorded; the products backward have to be computed.',
      '記錄的是前向的值，backward 的乘法還是要算。',
    ),
    otherwise: [
      claim(
        'Every parameter needs a chain of its own.',
        '每個參數都要算自己的一條鏈。',
        'What the chains have in common is computed once.',
        '各條鏈共用的部分只算一次。',
      ),
      claim(
        'Every parameter is moved a little, and $L$ computed again.',
        '每個參數都要動一點，再重算一次 $L$。',
        'That would be finite differences.',
        '那是有限差分的做法。',
      ),
    ],
  },
];
