import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

const start = Array.from({ length: 37 }, (_, k) => String((k - 18) / 2)).filter(
  (x) => Math.abs(Number(x)) > 1,
);
const stepCell = (step: number) => ({
  id: `x${step}`,
  label: { en: `$x_${step}$`, 'zh-TW': `$x_${step}$` },
  points: 1000,
  asks: { kind: 'updated', of: 'f', wrt: 'x', step } as const,
});
/** x after so many steps that subtract the height of the curve in place of its slope. */
const byHeight = (steps: number): string => {
  if (steps === 0) return 'x';
  const before = `(${byHeight(steps - 1)})`;
  return `${before} - eta*0.5*a*${before}**2`;
};
const english = ['', 'one step', 'two steps', 'three steps'] as const;
const chinese = ['', '一步', '兩步', '三步'] as const;

function descent(id: string, steps: 2 | 3, minutes: number) {
  const asked = [1, 2, 3].slice(0, steps);
  const names = asked.map((step) => `$x_${step}$`);
  return {
    id,
    version: 2,
    title: { en: `Gradient descent, ${english[steps]}`, 'zh-TW': `梯度下降走${chinese[steps]}` },
    topics: ['gradient-descent'],
    level: 1,
    minutes,
    source: { en: 'slides "Gradient Descent"', 'zh-TW': '投影片「梯度下降簡易範例」' },
    statement: {
      en: 'Minimise $f(x)=\\tfrac12\\,a\\,x^2$ by gradient descent, starting at $x_0$ with learning rate $\\eta$.',
      'zh-TW': '用梯度下降最小化 $f(x)=\\tfrac12\\,a\\,x^2$，初始值為 $x_0$，學習率為 $\\eta$。',
    },
    given: {
      a: {
        draw: { kind: 'oneOf', values: ['0.5', '1', '1.5', '2', '2.5', '3', '4', '5', '6', '7', '8', '10'] },
      },
      x: { draw: { kind: 'oneOf', values: start }, role: 'parameter', tex: 'x_0' },
      eta: {
        draw: {
          kind: 'oneOf',
          values: [...pools.rates, '0.03', '0.04', '0.06', '0.08', '0.15', '0.25', '0.3', '0.4'],
        },
        role: 'rate',
        tex: '\\eta',
      },
    },
    forward: 'f = 0.5*a*x**2',
    roles: { f: 'loss' },
    update: { loss: 'f', rate: 'eta', parameters: ['x'] },
    parts: [
      {
        id: 'steps',
        prompt: {
          en: `Give ${names.join(', ')}.`,
          'zh-TW': `求 ${names.join('、')}。`,
        },
        hints: [
          { en: 'Recompute the gradient at each new $x$.', 'zh-TW': '每走一步，都要在新的 $x$ 重新算梯度。' },
          {
            en: "One step is $x-\\eta f'(x)$. What is $f'(x)$?",
            'zh-TW': "每一步是 $x-\\eta f'(x)$，先寫出 $f'(x)$。",
          },
        ],
        outline: {
          en: 'The gradient of $\\tfrac12ax^2$ is $ax$. Multiply it by $\\eta$, subtract it from $x$, and repeat at the new $x$.',
          'zh-TW': '$\\tfrac12ax^2$ 的梯度是 $ax$：乘上 $\\eta$，從 $x$ 減去，再到新的 $x$ 重複一次。',
        },
        answer: { as: 'number', cells: asked.map(stepCell) },
      },
    ],
    require: ['abs(a - 1) + abs(abs(x) - 2) > 0', 'abs(1 - eta*a) != 1', 'eta*a != 1', 'notPrinted'],
    rounding: { kind: 'decimals', digits: 3 },
    misconceptions: steps === 2 ? ['M32', 'M33', 'M34'] : ['M32', 'M33', 'M34', 'M36'],
    wrongAnswers: [
      {
        id: 'height',
        name: { en: 'height subtracted', 'zh-TW': '減去函數值' },
        feedback: {
          en: 'You subtracted the height; subtract the slope.',
          'zh-TW': '你減的是函數值，應該減斜率。',
        },
        gives: asked.map((step) => ({ cell: `x${step}`, value: byHeight(step) })),
      },
    ],
    conventions: ['CV11'],
  } satisfies RecipeInput;
}

/** Steps of gradient descent on ½ax²: settles what is subtracted, and with which sign. */
export const recipes: readonly RecipeInput[] = [descent('R04', 3, 4), descent('R04b', 2, 2)];
