import type { Shape } from '../../grader/tensor.ts';

/** No array of a question by hand is longer. */
const longest = 6;

/** `(3, 2)`, `(3,)`, or nothing for a single number. */
export function shapeText(shape: Shape): string {
  if (shape.length === 0) return '';
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/** Reads `(3, 2)`, `3×2`, `3x2`, `(3,)`, `3`; `1` and `()` are a single number. Undefined for anything else. */
export function readShapeText(text: string): Shape | undefined {
  const bare = text.normalize('NFKC').replaceAll(/[()[\]\s]/g, '');
  if (bare === '' || bare === '1') return [];
  const lengths = bare.replace(/,$/, '').split(/[,x×*]/i);
  const isShape =
    lengths.length <= 2 && lengths.every((one) => /^[1-9]$/.test(one) && Number(one) <= longest);
  return isShape ? lengths.map(Number) : undefined;
}
