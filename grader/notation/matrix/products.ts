import type { Expression } from '../expression.ts';
import {
  innerLengths,
  isSingle,
  productShape,
  shapeText,
  stretchedShape,
  transposedShape,
} from './shape-rules.ts';
import {
  hasSingle,
  isMask,
  named,
  shapeIssue,
  sides,
  type Pair,
  type Shaped,
  type Shaping,
} from './shaping.ts';

const binary = (operator: 'multiply' | 'matmul' | 'hadamard', { left, right }: Pair): Expression => ({
  kind: 'binary',
  operator,
  left: left.expression,
  right: right.expression,
});

const transposed = ({ expression, shape }: Shaped): Shaped => ({
  expression: { kind: 'call', function: 'transpose', arguments: [expression] },
  shape: transposedShape(shape),
});

/**
 * A product with `*`, `·` or no sign. With a single value, or with a mask of 0 and 1, it can mean
 * one thing only; two matrices side by side are a matrix product; with a sign between them it
 * could be either product, and is refused.
 */
export function product(shaping: Shaping, pair: Pair): Shaped | undefined {
  const { whole, left, right } = pair;
  const isTouching = shaping.marks.get(whole)?.touching === true;
  const hasMask = isMask(left.expression) || isMask(right.expression);
  if (hasSingle(pair)) return elementwise(shaping, pair, binary('multiply', pair));
  if (isTouching && !hasMask) return matrixProduct(shaping, pair);
  if (!isTouching && hasMask) return elementwise(shaping, pair, binary('hadamard', pair));
  return shapeIssue(shaping, whole, { code: 'ambiguousProduct', details: sides(pair) });
}

/** Entry by entry: the shapes are equal, or one stretches to the other as in NumPy. */
export function elementwise(shaping: Shaping, pair: Pair, expression: Expression): Shaped | undefined {
  const shape = stretchedShape(pair.left.shape, pair.right.shape);
  if (shape !== undefined) return { expression, shape };
  return shapeIssue(shaping, pair.whole, { code: 'elementwiseShapes', details: sides(pair) });
}

export function matrixProduct(shaping: Shaping, pair: Pair): Shaped | undefined {
  const { whole, left, right } = pair;
  if (hasSingle(pair)) {
    const single = isSingle(left.shape) ? left : right;
    return shapeIssue(shaping, whole, { code: 'matmulNumber', details: { name: named(single.expression) } });
  }
  if (whole.kind === 'binary' && standsOpen(shaping, whole.left, left.expression)) {
    return shapeIssue(shaping, whole, { code: 'ambiguousHadamard' });
  }
  const shape = productShape(left.shape, right.shape);
  if (shape !== undefined) return { expression: binary('matmul', pair), shape };
  const [inner, outer] = innerLengths(left.shape, right.shape);
  const details = { ...sides(pair), inner: `${inner}`, outer: `${outer}` };
  const meant = transposedFits(pair);
  if (meant === undefined) return shapeIssue(shaping, whole, { code: 'matmulShapes', details });
  return shapeIssue(shaping, whole, { code: 'matmulShapesMeant', details: { ...details, ...meant } });
}

/** Whether an entry-by-entry product stands in a chain, with no brackets of its own. */
function standsOpen(shaping: Shaping, typed: Expression, decided: Expression): boolean {
  if (typed.kind !== 'binary' || decided.kind !== 'binary' || shaping.grouped.has(typed)) return false;
  const goesOn = decided.operator === 'multiply' || decided.operator === 'divide';
  return decided.operator === 'hadamard' || (goesOn && standsOpen(shaping, typed.left, decided.left));
}

/** The product that fits once one of the two is transposed. */
function transposedFits(pair: Pair): { readonly meant: string; readonly meantShape: string } | undefined {
  const candidates: readonly Pair[] = [
    { ...pair, left: transposed(pair.left) },
    { ...pair, right: transposed(pair.right) },
  ];
  for (const candidate of candidates) {
    const shape = productShape(candidate.left.shape, candidate.right.shape);
    if (shape !== undefined && pair.left.shape.length === 2 && pair.right.shape.length === 2) {
      return { meant: named(binary('matmul', candidate)), meantShape: shapeText(shape) };
    }
  }
  return undefined;
}
