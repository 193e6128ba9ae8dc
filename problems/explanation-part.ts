import type { RecipeInput } from './recipe.ts';

/** The explanation of Homework 1, marked by people: the other 40 % beside a derivation of 60 %. */
export const explanationPart = {
  id: 'explanation',
  prompt: {
    en: 'Explain in your own words how you found them, and what of an earlier derivation you could use again in a later one.',
    'zh-TW': '用自己的話說明你的推導過程，以及前面的推導有哪些結果可以在後面的推導中重複使用。',
  },
  hints: [],
  answer: {
    as: 'text',
    cells: [
      {
        id: 'text',
        points: 4000,
        rubric: [
          {
            id: 'path',
            label: {
              en: 'Follows the path from the parameter to L, link by link',
              'zh-TW': '沿著參數到 L 的路徑，逐一說明各環節',
            },
            points: 1000,
          },
          {
            id: 'chainRule',
            label: {
              en: 'Says that and why the links are multiplied',
              'zh-TW': '說明環節要相乘以及原因（連鎖律）',
            },
            points: 1000,
          },
          {
            id: 'local',
            label: {
              en: 'Says why each local derivative is what it is',
              'zh-TW': '說明各個偏微分為何是該結果',
            },
            points: 1000,
          },
          {
            id: 'reuse',
            label: {
              en: 'Names ∂L/∂ŷ as what is used again',
              'zh-TW': '指出 ∂L/∂ŷ 可以重複使用',
            },
            points: 1000,
          },
        ],
        model: {
          en: 'I follow the path from the weight to the loss. A small change of the weight changes the value of its unit, that changes the prediction, and the prediction changes L; how strongly is the local derivative of each step, and since the changes pass one after the other, the chain rule multiplies them. In each sum only the term with the variable stays. ∂L/∂ŷ is on every path, so I work it out once and use it again for the layers before.',
          'zh-TW':
            '我沿著權重到 loss 的路徑走：權重改變一點點，它所在的神經元的值就跟著改變，接著影響預測值，最後影響 L。每一步影響多大就是該步的偏微分；影響是一步接一步傳遞的，所以用連鎖律把它們相乘。對和微分時只留下含有該變數的項。∂L/∂ŷ 在每條路徑上都會出現，所以只算一次，算前面的層時直接重複使用。',
        },
      },
    ],
  },
} satisfies RecipeInput['parts'][number];
