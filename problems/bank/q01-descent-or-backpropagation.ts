import type { RecipeInput } from '../recipe.ts';

type Key = 'backprop' | 'descent' | 'both' | 'neither';
interface Text {
  readonly en: string;
  readonly 'zh-TW': string;
}
interface Statement {
  readonly id: string;
  readonly key: Key;
  readonly says: Text;
  readonly why: Text;
}

const statements: readonly Statement[] = [
  {
    id: 'gradients',
    key: 'backprop',
    says: {
      en: 'Computes $\\partial L/\\partial w$ for every parameter',
      'zh-TW': '計算每個參數的 $\\partial L/\\partial w$',
    },
    why: {
      en: 'To deliver $\\partial L/\\partial w$ is the whole task of backpropagation; descent uses it.',
      'zh-TW': '算出 $\\partial L/\\partial w$ 正是反向傳播的工作；梯度下降是拿來用。',
    },
  },
  {
    id: 'rate',
    key: 'descent',
    says: { en: 'Uses the learning rate $\\eta$', 'zh-TW': '使用學習率 $\\eta$' },
    why: { en: '$\\eta$ appears in the update only.', 'zh-TW': '$\\eta$ 只出現在更新公式。' },
  },
  {
    id: 'chain',
    key: 'backprop',
    says: { en: 'Applies the chain rule', 'zh-TW': '使用連鎖律（Chain Rule）' },
    why: {
      en: 'The chain rule gives gradients; the update only subtracts.',
      'zh-TW': '連鎖律用來算梯度；更新只是相減。',
    },
  },
  {
    id: 'changes',
    key: 'descent',
    says: { en: 'Changes the values of $w$ and $b$', 'zh-TW': '改變 $w$ 與 $b$ 的值' },
    why: {
      en: 'Backpropagation only delivers the gradient; the update changes parameters.',
      'zh-TW': '反向傳播只負責算梯度，改變參數的是更新那一步。',
    },
  },
  {
    id: 'recorded',
    key: 'backprop',
    says: { en: 'Needs values recorded in the forward pass', 'zh-TW': '需要 Forward Pass 記錄的值' },
    why: {
      en: 'Local derivatives contain recorded values such as $h_1$; the update needs only the gradient.',
      'zh-TW': '局部微分要用到記錄的值（例如 $h_1$）；更新只需要梯度。',
    },
  },
  {
    id: 'adam',
    key: 'descent',
    says: { en: 'Could be replaced by Adam', 'zh-TW': '可以換成 Adam' },
    why: {
      en: 'Adam is another rule of update; it too gets its gradients from backpropagation.',
      'zh-TW': 'Adam 是另一種更新規則，它的梯度仍然由反向傳播算出。',
    },
  },
  {
    id: 'differences',
    key: 'backprop',
    says: { en: 'Could be replaced by finite differences, slowly', 'zh-TW': '可以用有限差分取代（但很慢）' },
    why: {
      en: 'Finite differences are another way to a gradient; descent takes it from anywhere.',
      'zh-TW': '有限差分是另一種求梯度的方法；梯度下降只要有梯度即可。',
    },
  },
  {
    id: 'formula',
    key: 'descent',
    says: {
      en: "Is the formula $\\theta'=\\theta-\\eta\\nabla L$",
      'zh-TW': "公式為 $\\theta'=\\theta-\\eta\\nabla L$",
    },
    why: {
      en: 'This formula uses $\\nabla L$; it does not say how to compute it.',
      'zh-TW': '這條公式使用 $\\nabla L$，但沒有說怎麼算。',
    },
  },
  {
    id: 'step',
    key: 'both',
    says: { en: 'Is part of one training step', 'zh-TW': '是一個訓練步驟的一部分' },
    why: {
      en: 'A step computes the gradient and then makes use of it.',
      'zh-TW': '一個訓練步驟要先算梯度，再用它更新。',
    },
  },
  {
    id: 'over',
    key: 'both',
    says: { en: 'Is not needed any more when training is over', 'zh-TW': '訓練結束後就不再需要' },
    why: {
      en: 'With training over, nothing is updated, so no gradient is needed either.',
      'zh-TW': '訓練結束後不再更新參數，也就不需要梯度。',
    },
  },
  {
    id: 'prediction',
    key: 'neither',
    says: { en: 'Produces the prediction $\\hat y$', 'zh-TW': '產生預測值 $\\hat y$' },
    why: { en: 'The forward pass produces $\\hat y$.', 'zh-TW': '$\\hat y$ 是 Forward Pass 算出來的。' },
  },
  {
    id: 'backwards',
    key: 'backprop',
    says: { en: 'Works from the output layer towards the input layer', 'zh-TW': '由輸出層往輸入層計算' },
    why: {
      en: 'Gradients are passed on from the output; the update changes all parameters at once.',
      'zh-TW': '梯度由輸出層往回傳；更新則是所有參數同時進行。',
    },
  },
  {
    id: 'many',
    key: 'descent',
    says: { en: 'May need many steps to converge', 'zh-TW': '可能需要很多步才會收斂' },
    why: {
      en: 'One backward pass gives the whole gradient; descent repeats.',
      'zh-TW': '一次 Backward Pass 就得到完整的梯度；要走很多步的是梯度下降。',
    },
  },
  {
    id: 'exact',
    key: 'backprop',
    says: { en: 'Is exact up to rounding', 'zh-TW': '除了捨入誤差之外是精確的' },
    why: {
      en: 'Backpropagation gives the gradient itself; a step of descent only comes nearer to the minimum.',
      'zh-TW': '反向傳播得到的就是梯度本身；梯度下降每一步只是更接近最低點。',
    },
  },
  {
    id: 'jump',
    key: 'descent',
    says: { en: 'Can jump over the minimum', 'zh-TW': '可能會跨過最低點' },
    why: {
      en: 'Too long a step does that; backpropagation takes no step.',
      'zh-TW': '步伐太大才會跨過；反向傳播並不會移動參數。',
    },
  },
  {
    id: 'loss',
    key: 'neither',
    says: { en: 'Chooses the loss function', 'zh-TW': '選擇 loss 函數' },
    why: { en: 'People choose the loss before training begins.', 'zh-TW': 'loss 函數是人在訓練之前選的。' },
  },
  {
    id: 'test',
    key: 'neither',
    says: { en: 'Is needed at test time', 'zh-TW': '測試（推論）時需要' },
    why: { en: 'A prediction needs the forward pass only.', 'zh-TW': '推論只需要 Forward Pass。' },
  },
];

const labels: { readonly [K in Key]: Text } = {
  backprop: { en: 'backpropagation', 'zh-TW': '反向傳播' },
  descent: { en: 'gradient descent', 'zh-TW': '梯度下降' },
  both: { en: 'both', 'zh-TW': '兩者都是' },
  neither: { en: 'neither', 'zh-TW': '兩者都不是' },
};

/** What is wrong with an answer before it is said why. */
const lead: { readonly [K in Key]: (key: Key) => Text } = {
  backprop: (key) => (key === 'both' ? tooFew : nothing),
  descent: (key) => (key === 'both' ? tooFew : nothing),
  both: () => ({ en: 'Not both of them. ', 'zh-TW': '並不是兩者都會。' }),
  neither: () => ({ en: 'At least one of them does. ', 'zh-TW': '至少有一個會。' }),
};
const nothing: Text = { en: '', 'zh-TW': '' };
const tooFew: Text = { en: 'Not that one alone. ', 'zh-TW': '不是只有它。' };

function option(id: Key, { key, why }: Statement) {
  if (id === key) return { id, label: labels[id] };
  const before = lead[id](key);
  const feedback = { en: `${before.en}${why.en}`, 'zh-TW': `${before['zh-TW']}${why['zh-TW']}` };
  return { id, label: labels[id], feedback };
}

const keys = ['backprop', 'descent', 'both', 'neither'] as const;

const q01 = {
  id: 'Q01',
  version: 1,
  title: { en: 'Gradient descent or backpropagation?', 'zh-TW': '梯度下降還是反向傳播？' },
  topics: ['concepts', 'gradient-descent', 'backward-pass'],
  level: 1,
  minutes: 2,
  source: { en: 'slides "Gradient descent vs. backpropagation"', 'zh-TW': '投影片「梯度下降 vs. 反向傳播」' },
  slides: [39],
  statement: {
    en: 'Sort the statements: do they describe backpropagation, gradient descent, both or neither?',
    'zh-TW': '將下列敘述分類：描述的是反向傳播、梯度下降、兩者都是，還是兩者都不是？',
  },
  parts: [
    {
      id: 'sort',
      prompt: { en: 'Choose for each statement.', 'zh-TW': '請為每個敘述選擇。' },
      hints: [{ en: 'Which of the two has an $\\eta$ in it?', 'zh-TW': '哪一個的公式裡有 $\\eta$？' }],
      outline: {
        en: 'Backpropagation computes $\\nabla L$. Gradient descent takes it and makes the step $\\theta-\\eta\\nabla L$.',
        'zh-TW': '反向傳播負責算出 $\\nabla L$；梯度下降拿它來走一步：$\\theta-\\eta\\nabla L$。',
      },
      answer: {
        as: 'choice',
        take: { backprop: 1, descent: 1, both: 1, neither: 1 },
        more: 2,
        cells: statements.map((statement) => ({
          id: statement.id,
          points: 500,
          label: statement.says,
          group: statement.key,
          shuffle: false,
          correct: statement.key,
          options: keys.map((id) => option(id, statement)),
        })),
      },
    },
  ],
} satisfies RecipeInput;

/** What computes gradients, and what uses them: six statements of a bank. */
export const recipes: readonly RecipeInput[] = [q01];
