import type { RecipeInput } from '../recipe.ts';

/** Cells go by number: their names reach the page, and must not say what belongs there. */
const word = (id: string, accepted: readonly string[]) => ({ id, points: 1000, accepted: [...accepted] });

const cloze = {
  id: 'Q02',
  version: 1,
  title: { en: 'Forward pass and backward pass', 'zh-TW': 'Forward Pass 與 Backward Pass' },
  topics: ['concepts', 'forward-pass', 'backward-pass'],
  level: 1,
  minutes: 2,
  source: {
    en: 'slides "Definition of the two passes"',
    'zh-TW': '投影片「傳遞過程定義」',
  },
  slides: [32],
  statement: {
    en: 'Complete the definitions with one word or term for each blank; English or Chinese both count.',
    'zh-TW': '完成下面的定義，每個空格填一個詞，中文或英文都可以。',
  },
  parts: [
    {
      id: 'cloze',
      prompt: { en: 'Fill in the blanks.', 'zh-TW': '填空。' },
      hints: [
        { en: 'What does each pass leave behind?', 'zh-TW': '每個過程各留下了什麼？' },
        {
          en: 'One pass goes from left to right through the network, the other comes back.',
          'zh-TW': '一個過程從網路的左邊走到右邊，另一個再走回來。',
        },
      ],
      outline: {
        en: 'Forward: from the input to the output, recording on the way. Backward: chain rule, from the loss and the output layer back to every parameter.',
        'zh-TW':
          'Forward：由輸入到輸出，並記錄途中的值。Backward：用 Chain rule，從 loss 與輸出層往回算到每個參數。',
      },
      answer: {
        as: 'cloze',
        text: {
          en: 'The forward pass computes from the [[blank1]] layer to the [[blank2]] layer and [[blank3]] all intermediate results. The backward pass uses the [[blank4]] to compute the gradients of the [[blank5]] with respect to the [[blank6]], starting at the [[blank7]] layer.',
          'zh-TW':
            'Forward Pass 將 [[blank1]] 資料經由神經網路的層層運算，產生最終的 [[blank2]]，並 [[blank3]] 所有中間的計算結果；Backward Pass 使用 [[blank4]]，將 [[blank5]] 對 [[blank6]] 的梯度，從 [[blank7]] 層由後往前計算出來。',
        },
        cells: [
          word('blank1', ['input', 'inputs', '輸入', '輸入層']),
          word('blank2', ['output', 'outputs', '輸出', '輸出層', '預測', 'prediction', 'ŷ', 'yhat']),
          word('blank3', [
            'records',
            'record',
            'stores',
            'store',
            'saves',
            'save',
            'caches',
            'cache',
            'keeps',
            'keep',
            '記錄',
            '紀錄',
            '儲存',
            '存下',
            '保留',
            '快取',
            '記住',
            '暫存',
          ]),
          word('blank4', ['chain rule', 'the chain rule', 'chainrule', '連鎖律', '鏈鎖律', '連鎖法則']),
          word('blank5', ['loss', 'loss function', 'L', '損失', '損失函數', '目標函數', 'objective', 'cost']),
          word('blank6', [
            'parameters',
            'parameter',
            'weights',
            'weights and biases',
            'w and b',
            'w, b',
            'w,b',
            'θ',
            '參數',
            '權重',
            '權重與偏置項',
            '權重和偏置項',
            '所有參數',
            '模型參數',
          ]),
          word('blank7', ['output', 'last', 'final', '輸出', '最後', '最後一', 'output layer', '輸出層']),
        ],
      },
    },
  ],
} satisfies RecipeInput;

const text = {
  id: 'W3-1',
  version: 1,
  title: { en: 'Two passes, in your own words', 'zh-TW': '用自己的話說明兩個過程' },
  topics: ['concepts', 'forward-pass', 'backward-pass', 'week-3-quiz'],
  level: 1,
  minutes: 4,
  source: cloze.source,
  slides: cloze.slides,
  statement: {
    en: 'Training a neural network alternates between a forward pass and a backward pass.',
    'zh-TW': '訓練神經網路時，會輪流進行 Forward Pass 與 Backward Pass。',
  },
  parts: [
    {
      id: 'difference',
      prompt: {
        en: 'How do the two differ? Say for each what it computes, in which direction, and what it needs. Two or three sentences are enough.',
        'zh-TW': '兩者有什麼不同？請分別說明它計算什麼、往哪個方向進行、需要用到什麼。兩三句話即可。',
      },
      hints: [{ en: 'What does each pass leave behind?', 'zh-TW': '每個過程各留下了什麼？' }],
      answer: {
        as: 'text',
        cells: [
          {
            id: 'text',
            points: 10000,
            rubric: [
              {
                id: 'forward',
                label: {
                  en: 'Forward: the input goes through the layers to the output (and intermediate results are recorded)',
                  'zh-TW': 'Forward：輸入經過各層運算得到輸出（並記錄中間結果）',
                },
                points: 5000,
              },
              {
                id: 'backward',
                label: {
                  en: 'Backward: the chain rule gives the gradients of the loss, from the output layer backwards',
                  'zh-TW': 'Backward：用 Chain rule 從輸出層往回計算 loss 對參數的梯度',
                },
                points: 5000,
              },
            ],
            model: {
              en: 'The forward pass sends the input through the layers, one after the other, until the output and the loss are there, and keeps every value on the way. The backward pass starts at the loss and walks back; with the chain rule and the values that were kept it computes the gradient of the loss for every parameter.',
              'zh-TW':
                'Forward Pass 把輸入依序送過每一層，算出輸出與 loss，並記下途中的每個值。Backward Pass 從 loss 出發往回走，利用 Chain rule 與記下來的值，算出 loss 對每個參數的梯度。',
            },
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** What each pass computes, in which direction, and what it leaves behind. */
export const recipes: readonly RecipeInput[] = [cloze, text];
