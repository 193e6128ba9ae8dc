import { expect, test } from 'vitest';
import type { Asked } from '../../grader/question.ts';
import { shownReading } from '../../server/pages/question/reading.ts';

const context = {
  language: 'en',
  symbols: [{ name: 'x1' }],
  lookup: () => ({ shape: [], data: ['0'] }),
} as const;
const quantity = { kind: 'gradient', of: 'L', wrt: 'w11' } as const;

test('the name that is asked may stand in front of a formula, before it is judged as well', () => {
  const asks: Asked = { kind: 'formula', expected: 'x1', quantity, symbols: ['x1'] };
  const plain = shownReading(asks, '2 x1', context);
  expect(plain).toMatchObject({ kind: 'read' });
  expect(shownReading(asks, 'dL/dw11 = 2 x1', context)).toEqual(plain);
  expect(shownReading(asks, 'dL/dw12 = 2 x1', context)).toMatchObject({ kind: 'invalid' });
});
