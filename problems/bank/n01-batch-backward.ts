import type { RecipeInput } from '../recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>[string];

const halves = ['-2', '-1.5', '-1', '-0.5', '0.5', '1', '1.5', '2'];
const array = (shape: readonly number[], role: 'input' | 'target' | 'parameter'): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: halves },
  role,
});

const forward = `Z1 = X @ W1 + b1
H = np.maximum(0, Z1)
Yhat = H @ W2 + b2
L = ((Y - Yhat)**2).sum() / Y.shape[0]`;

const starter = `def backward(X, Y, W1, b1, W2, b2):
    n = X.shape[0]
    # Forward Pass
    Z1 = X @ W1 + b1
    H = np.maximum(0, Z1)
    Yhat = H @ W2 + b2
    # Backward Pass
`;

const model = `${starter}    dYhat = (Yhat - Y)*2/n
    dW2 = H.T @ dYhat
    db2 = dYhat.sum(axis=0)
    dH = dYhat @ W2.T
    dZ1 = dH*(Z1 > 0)
    dW1 = X.T @ dZ1
    db1 = dZ1.sum(axis=0)
    return dW1, db1, dW2, db2
`;

const reduction = {
  en: 'The bias was added to every row of the batch, so its gradient is the sum over the rows: axis 0, no mean, and nothing left out.',
  'zh-TW': '偏置項加到了批次的每一列（row），所以它的梯度是沿著 axis=0 加總：不是平均，也不能漏掉加總。',
};
const transposed = {
  en: 'One product is transposed. The gradient of W has the shape of W: (inputs, outputs).',
  'zh-TW': '有一個乘積轉置錯了。W 的梯度和 W 的 shape 相同：（輸入數, 輸出數）。',
};

const half = { from: -2, to: 2, step: 0.5 };

const n01b = {
  id: 'N01b',
  version: 1,
  title: { en: 'Write backward() for a batch', 'zh-TW': '為一個批次寫 backward()' },
  topics: ['numpy', 'relu', 'backward-pass'],
  level: 4,
  minutes: 20,
  source: {
    en: 'slides "Backpropagation", notebook "NumPy basics"',
    'zh-TW': '投影片「反向傳播」、筆記本「numpy 基本功能」',
  },
  slides: [33, 34, 35],
  statement: {
    en: [
      'A network with one hidden layer and ReLU, for a batch of $n$ samples: `Z1 = X @ W1 + b1`, `H = np.maximum(0, Z1)`, `Yhat = H @ W2 + b2`, $L=\\tfrac1n\\sum_i\\sum_k(y_{ik}-\\hat y_{ik})^2$.',
      'Write `backward(X, Y, W1, b1, W2, b2)` in NumPy. With $d$ inputs, $h$ hidden units and $k$ outputs the shapes are `X` $(n,d)$, `Y` $(n,k)$, `W1` $(d,h)$, `b1` $(h,)$, `W2` $(h,k)$, `b2` $(k,)$. Return the tuple `dW1, db1, dW2, db2`, each in the shape of its parameter.',
      'The function is tested on random sizes, a batch of one sample among them. Below is one example.',
    ].join('\n\n'),
    'zh-TW': [
      '有一層隱藏層與 ReLU 的網路，一次處理 $n$ 筆資料的批次：`Z1 = X @ W1 + b1`、`H = np.maximum(0, Z1)`、`Yhat = H @ W2 + b2`、$L=\\tfrac1n\\sum_i\\sum_k(y_{ik}-\\hat y_{ik})^2$。',
      '請用 NumPy 寫出 `backward(X, Y, W1, b1, W2, b2)`。設有 $d$ 個輸入、$h$ 個隱藏神經元、$k$ 個輸出，則 shape 為 `X` $(n,d)$、`Y` $(n,k)$、`W1` $(d,h)$、`b1` $(h,)$、`W2` $(h,k)$、`b2` $(k,)$。回傳 tuple `dW1, db1, dW2, db2`，每個梯度的 shape 都和它的參數相同。',
      '系統會用隨機的大小測試這個函式，包括只有一筆資料的批次。下面是一個例子。',
    ].join('\n\n'),
  },
  given: {
    X: array([3, 2], 'input'),
    Y: array([3, 1], 'target'),
    W1: array([2, 4], 'parameter'),
    b1: array([4], 'parameter'),
    W2: array([4, 1], 'parameter'),
    b2: array([1], 'parameter'),
  },
  forward,
  roles: { Z1: 'preActivation', H: 'activation', Yhat: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'code',
      prompt: {
        en: 'Complete the function. The forward pass is written already.',
        'zh-TW': '完成這個函式，Forward Pass 已經寫好了。',
      },
      hints: [
        {
          en: 'A gradient has the shape of its parameter: let the shapes tell you which factor is transposed.',
          'zh-TW': '梯度的 shape 和它的參數相同；由 shape 就能看出哪個因子要轉置。',
        },
        {
          en: 'A bias is stretched over the rows, so its gradient is the sum over them.',
          'zh-TW': '偏置項會被擴充到每一列（row），所以它的梯度要沿著 axis=0 加總。',
        },
      ],
      outline: {
        en: 'The error signal $2(\\hat Y-Y)/n$ goes back through `@ W2.T` and the gate; each weight gradient is the transposed input of its layer times the error signal, each bias gradient the sum over the rows.',
        'zh-TW':
          '誤差訊號 $2(\\hat Y-Y)/n$ 經過 `@ W2.T` 與閘門往回傳；權重的梯度是該層輸入的轉置乘上誤差訊號，偏置項的梯度是沿著 axis=0 加總。',
      },
      answer: {
        as: 'function',
        cells: [
          {
            id: 'backward',
            label: { en: 'Your `backward`', 'zh-TW': '你的 `backward`' },
            points: 10000,
            task: {
              name: 'backward',
              starter,
              model,
              returns: 'tuple',
              conduct: 1,
              groups: [
                {
                  id: 'batch',
                  label: { en: 'batches of any size', 'zh-TW': '任意大小的批次' },
                  weight: 9,
                  call: 'backward(X, Y, W1, b1, W2, b2)',
                  expected: { kind: 'gradients', of: 'L' },
                  outputs: [
                    { name: 'dW1', wrt: 'W1' },
                    { name: 'db1', wrt: 'b1' },
                    { name: 'dW2', wrt: 'W2' },
                    { name: 'db2', wrt: 'b2' },
                  ],
                  tests: 10,
                  sizes: { n: [1, 7, 3, 5], d: [2, 3, 4], h: [3, 4, 5, 6], k: [1, 2, 3] },
                  draws: {
                    X: { shape: ['n', 'd'], ...half },
                    Y: { shape: ['n', 'k'], ...half },
                    W1: { shape: ['d', 'h'], ...half },
                    b1: { shape: ['h'], ...half },
                    W2: { shape: ['h', 'k'], ...half },
                    b2: { shape: ['k'], ...half },
                  },
                },
              ],
              slips: [
                { id: 'sign', code: 'M01', replace: '(Yhat - Y)*2/n', by: '(Y - Yhat)*2/n' },
                { id: 'two', code: 'M03', replace: '(Yhat - Y)*2/n', by: '(Yhat - Y)/n' },
                { id: 'mean', code: 'M05', replace: '(Yhat - Y)*2/n', by: '(Yhat - Y)*2' },
                ...['db2 = dYhat', 'db1 = dZ1'].flatMap((line, index) => [
                  {
                    id: `mean-${index + 1}`,
                    code: 'M23' as const,
                    replace: `${line}.sum(axis=0)`,
                    by: `${line}.mean(axis=0)`,
                    says: reduction,
                  },
                  {
                    id: `axis-${index + 1}`,
                    code: 'M23' as const,
                    replace: `${line}.sum(axis=0)`,
                    by: `${line}.sum(axis=1)`,
                    says: reduction,
                  },
                  {
                    id: `none-${index + 1}`,
                    code: 'M23' as const,
                    replace: `${line}.sum(axis=0)`,
                    by: line,
                    says: reduction,
                  },
                ]),
                {
                  id: 'means',
                  code: 'M23',
                  replace: '.sum(axis=0)',
                  by: '.mean(axis=0)',
                  says: reduction,
                },
                { id: 'axes', code: 'M23', replace: '.sum(axis=0)', by: '.sum(axis=1)', says: reduction },
                { id: 'sums', code: 'M23', replace: '.sum(axis=0)', by: '', says: reduction },
                {
                  id: 'transposed',
                  code: 'M22',
                  replace: 'dYhat @ W2.T',
                  by: 'dYhat @ W2',
                  says: transposed,
                },
                { id: 'dw1-t', code: 'M22', replace: 'X.T @ dZ1', by: 'dZ1.T @ X', says: transposed },
                { id: 'dw2-t', code: 'M22', replace: 'H.T @ dYhat', by: 'dYhat.T @ H', says: transposed },
                { id: 'gate', code: 'M24', replace: 'dH*(Z1 > 0)', by: 'dH' },
                { id: 'gate-dh', code: 'M25', replace: 'dH*(Z1 > 0)', by: 'dH*(dH > 0)' },
                { id: 'gate-not', code: 'M26', replace: 'dH*(Z1 > 0)', by: 'dH*(Z1 < 0)' },
                { id: 'gate-h', code: 'M28', replace: 'dH*(Z1 > 0)', by: 'dH*H' },
              ],
            },
          },
        ],
      },
    },
  ],
  conventions: ['CV3', 'CV5', 'CV8', 'CV9'],
  misconceptions: ['M01', 'M03', 'M05', 'M22', 'M23', 'M24', 'M25', 'M26', 'M28'],
  require: ['kinkMargin'],
} satisfies RecipeInput;

/** The backward pass of one hidden layer over a batch, as matrices. */
export const recipes: readonly RecipeInput[] = [n01b];
