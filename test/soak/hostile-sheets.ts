import type { Answers, Asked, Question } from '../../grader/question.ts';

/** What somebody may type who means no good, for each kind of answer. */
const nasty: { readonly [kind in Asked['kind']]?: readonly string[] } = {
  number: [
    '1'.repeat(40),
    `${'('.repeat(60)}1${')'.repeat(60)}`,
    'exp(exp(4))',
    Array.from({ length: 200 }, (_, at) => `${at}/7`).join('+'),
    '9^9^9',
  ],
  formula: [
    Array.from({ length: 120 }, (_, at) => `sin(x1*${at})`).join('*'),
    '((((((x1^9)^9)^9)^9)^9)^9)',
    Array.from({ length: 100 }, () => '(x1+y)').join('*'),
    'exp(exp(exp(exp(x1))))',
  ],
  matrixFormula: [Array.from({ length: 60 }, () => '(X.T @ dL/dY)').join('+'), 'X @ X.T @ X @ X.T @ dL/dY'],
  derivation: [
    Array.from({ length: 60 }, (_, at) => `dL/dw11 = ${at}*dL/dyhat*w31*x1`).join('\n'),
    Array.from({ length: 60 }, () => 'dL/dw11 = dyhat/dw11*dL/dyhat').join('\n'),
  ],
  function: [
    'def backward(x, y, p, relu=False):\n    while True:\n        pass',
    'def backward(x, y, p, relu=False):\n    s = 0\n    for i in range(10**9):\n        s += i\n    return s',
    'def backward(x, y, p, relu=False):\n    return backward(x, y, p, relu)',
    `def backward(x, y, p, relu=False):\n    return np.zeros((100000, 100000))`,
  ],
  numpy: ['np.ones((10**6, 10**6))', 'for i in range(10**9):\n    i', '['.repeat(100)],
  array: [`[${'[1],'.repeat(400)}]`, '['.repeat(500)],
};

/** Sheets that are hard to judge, with their names: every cell alike, the rest right. */
export function hostileSheets(
  question: Question,
  key: Answers,
): readonly (readonly [name: string, answers: Answers])[] {
  const everywhere = (write: (asks: Asked, index: number, right: string) => string): Answers => {
    let index = 0;
    return Object.fromEntries(
      question.parts.map(({ id, cells }) => [
        id,
        Object.fromEntries(
          cells.map((cell) => [cell.id, write(cell.asks, (index += 1), key[id]?.[cell.id] ?? '')]),
        ),
      ]),
    );
  };
  const most = Math.max(...Object.values(nasty).map((texts) => texts.length));
  return [
    ['the key', key],
    ['blank', everywhere(() => '')],
    ['a different number everywhere', everywhere((_, index) => `${index * 37.31 + 0.7}`)],
    ['the same number everywhere', everywhere(() => '2.5')],
    ['1 everywhere', everywhere(() => '1')],
    [
      'each right answer in the next cell',
      everywhere((_, index, right) => (index % 2 === 0 ? right : `-(${right})`)),
    ],
    [
      'twice the right answer in some',
      everywhere((_, index, right) => (index % 3 === 0 ? `2*(${right})` : right)),
    ],
    ...Array.from(
      { length: most },
      (_, at) =>
        [`nasty ${at + 1}`, everywhere((asks, _index, right) => nasty[asks.kind]?.[at] ?? right)] as const,
    ),
  ];
}
