import type { Reading } from '../../grader/notation/expression.ts';
import { readMatrixFormula } from '../../grader/notation/matrix/read-matrix-formula.ts';

/** Reads a box whose names stand for matrices: `data-symbols` names them, `data-shapes` their sizes. */
export function readMatrixBox(box: HTMLInputElement): Reading {
  const { symbols = '', shapes = '', asked } = box.dataset;
  const sizes = shapes.split(' ');
  const names = symbols.split(' ').map((name, k) => {
    const shape = (sizes[k] ?? '-').split('x').map(Number);
    return sizes[k] === '-' ? { name } : { name, shape };
  });
  return readMatrixFormula(box.value, names, asked === undefined ? {} : { name: asked });
}
