import { runNumpy } from '../../grader/numpy/run.ts';
import type { Shape, Tensor } from '../../grader/tensor.ts';
import { shapeLiteral } from '../tensor-text.ts';
import { numpyLines } from './numpy-lines.ts';
import type { Line } from './numpy-lines.ts';

const ones = (shape: Shape): Tensor<number> => ({
  shape,
  data: Array.from({ length: shape.reduce((size, length) => size * length, 1) }, () => 1),
});
const written = (shape: Shape): string => shapeLiteral({ shape: [shape.length], data: shape.map(String) });

/** What the line gives when it is run on arrays of these shapes: a shape, or an error. */
function outcome({ code, A, B = [] }: Line): string {
  const run = runNumpy(
    code,
    new Map([
      ['A', ones(A)],
      ['B', ones(B)],
    ]),
  );
  return run.kind === 'value' ? written(run.value.shape) : 'error';
}

/** The shape as the id of an option: `3x2`, `2`, `scalar`. */
const idOf = (shape: string): string =>
  shape === 'error' ? shape : (shape.match(/\d+/g) ?? ['scalar']).join('x');

const label = (shape: string) =>
  shape === 'error' ? { en: 'an error', 'zh-TW': '會出錯' } : { en: `\`${shape}\``, 'zh-TW': `\`${shape}\`` };

function cell(line: Line) {
  const { id, code, A, B, wrong } = line;
  const correct = outcome(line);
  const shapes = [`\`A\`: \`${written(A)}\``, ...(B === undefined ? [] : [`\`B\`: \`${written(B)}\``])].join(
    ', ',
  );
  return {
    id,
    points: 500,
    label: {
      en: `\`${code}\` with ${shapes}`,
      'zh-TW': `\`${code}\`，其中 ${shapes.replaceAll(', `B', '、`B')}`,
    },
    group: correct === 'error' ? 'error' : 'shape',
    correct: idOf(correct),
    options: [
      { id: idOf(correct), label: label(correct) },
      ...wrong.map(([shape, en, zh]) => ({
        id: idOf(shape),
        label: label(shape),
        feedback: { en, 'zh-TW': zh },
      })),
    ],
  };
}

/** Lines of NumPy with the shapes of their arrays; what is right is found by running them. */
export const codeLines = numpyLines.map(cell);
