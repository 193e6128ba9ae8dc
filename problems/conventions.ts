import type { Localized } from '../grader/language.ts';

export const conventionCodes = [
  'CV1',
  'CV2',
  'CV3',
  'CV4',
  'CV5',
  'CV6',
  'CV7',
  'CV8',
  'CV9',
  'CV10',
  'CV11',
] as const;
export type ConventionCode = (typeof conventionCodes)[number];

/** The conventions a statement prints, one sentence each: nobody should lose marks to a habit. */
export const conventions: { readonly [C in ConventionCode]: Localized } = {
  CV1: {
    en: 'Loss of a single sample: $L=\\tfrac12(y-\\hat y)^2$, with the factor ½.',
    'zh-TW': '單筆資料的 loss：$L=\\tfrac12(y-\\hat y)^2$，前面有 1/2。',
  },
  CV2: {
    en: 'Loss of $n$ samples: $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$, without the factor ½.',
    'zh-TW': '$n$ 筆資料的 loss：$L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$，前面沒有 1/2。',
  },
  CV3: {
    en: '"Gradient" means $\\partial L/\\partial\\theta$ itself: no minus sign and no learning rate.',
    'zh-TW': '「梯度」指 $\\partial L/\\partial\\theta$ 本身，不加負號，也不乘學習率。',
  },
  CV4: {
    en: '$z$ is the value before the activation function, $h$ the value after it.',
    'zh-TW': '$z$ 是經過激發函數之前的值，$h$ 是之後的值。',
  },
  CV5: {
    en: "ReLU'(z) is 1 for $z>0$ and 0 otherwise; at $z=0$ it is 0.",
    'zh-TW': 'ReLU 的導數：$z>0$ 時為 1，其餘為 0；$z=0$ 時取 0。',
  },
  CV6: {
    en: 'All gradients are taken at the old parameters; then all parameters change at once.',
    'zh-TW': '所有梯度都用舊的參數計算，算完後所有參數再一起更新。',
  },
  CV7: {
    en: 'Order of the parameters: $w_{1,1}, w_{1,2}, w_{2,1}, w_{2,2}, w_{3,1}, w_{3,2}, b_1, b_2, b_3$.',
    'zh-TW': '參數的順序：$w_{1,1}, w_{1,2}, w_{2,1}, w_{2,2}, w_{3,1}, w_{3,2}, b_1, b_2, b_3$。',
  },
  CV8: {
    en: 'Rows are samples: $Y=XW+b$, and $W$ has the shape (inputs, outputs).',
    'zh-TW': '每一列（row）是一筆資料：$Y=XW+b$，$W$ 的 shape 為（輸入數, 輸出數）。',
  },
  CV9: {
    en: 'The gradient of a bias over a batch is the sum over the rows; the $1/n$ is part of the loss.',
    'zh-TW': '一個批次的偏置項梯度，是沿著列（axis=0）加總；$1/n$ 已經包含在 loss 裡。',
  },
  CV10: {
    en: 'Variances divide by $N$, and $\\varepsilon=0$.',
    'zh-TW': '變異數除以 $N$，且 $\\varepsilon=0$。',
  },
  CV11: {
    en: 'You may type integers, decimals (with a point), fractions such as 1/3, or arithmetic such as 2*3-0.5.',
    'zh-TW': '可以輸入整數、小數、分數（例如 1/3），或算式（例如 2*3-0.5）。',
  },
};
