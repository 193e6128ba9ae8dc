import { isMatrixFunction, type Expression } from '../expression.ts';
import { elementwise, matrixProduct, product } from './products.ts';
import { isSingle, stretchedShape, transposedShape, type Shape } from './shape-rules.ts';
import { named, shapeIssue, sides, type Shaped, type Shaping } from './shaping.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/**
 * The shape of a formula, and the formula with its products decided: two matrices side by side
 * are a matrix product. Undefined, with the reason in `shaping`, where shapes do not fit.
 */
export function shaped(shaping: Shaping, e: Expression): Shaped | undefined {
  switch (e.kind) {
    case 'number':
    case 'constant':
      return { expression: e, shape: [] };
    case 'symbol':
      return { expression: e, shape: shaping.shapes.get(e.name) ?? [] };
    case 'negate': {
      const of = shaped(shaping, e.of);
      return of && { expression: { ...e, of: of.expression }, shape: of.shape };
    }
    case 'binary':
      return binary(shaping, e);
    case 'call':
      return called(shaping, e);
    case 'comparison':
      return compared(shaping, e);
    case 'matrix':
      return literal(shaping, e);
    default:
      return e satisfies never;
  }
}

function binary(shaping: Shaping, e: Of<'binary'>): Shaped | undefined {
  const left = shaped(shaping, e.left);
  const right = left && shaped(shaping, e.right);
  if (left === undefined || right === undefined) return undefined;
  const pair = { whole: e, left, right };
  switch (e.operator) {
    case 'multiply':
      return product(shaping, pair);
    case 'matmul':
      return matrixProduct(shaping, pair);
    case 'power':
      if (!shaping.hasEntrywisePowers && !isPower(left, right))
        return shapeIssue(shaping, e, { code: 'ambiguousMatrixPower', details: sides(pair) });
      return elementwise(shaping, pair, { ...e, left: left.expression, right: right.expression });
    case 'add':
    case 'subtract':
    case 'divide':
    case 'hadamard':
      return elementwise(shaping, pair, { ...e, left: left.expression, right: right.expression });
    default:
      return e.operator satisfies never;
  }
}

/** Functions of a matrix are taken entry by entry, and so are their powers; A² could be two things. */
function isPower(base: Shaped, exponent: Shaped): boolean {
  if (isSingle(base.shape)) return true;
  const { expression } = base;
  const isFunction = expression.kind === 'call' && !isMatrixFunction(expression.function);
  return isFunction && isSingle(exponent.shape);
}

function compared(shaping: Shaping, e: Of<'comparison'>): Shaped | undefined {
  const left = shaped(shaping, e.left);
  const right = left && shaped(shaping, e.right);
  if (left === undefined || right === undefined) return undefined;
  return elementwise(
    shaping,
    { whole: e, left, right },
    { ...e, left: left.expression, right: right.expression },
  );
}

function called(shaping: Shaping, e: Of<'call'>): Shaped | undefined {
  const found: Shaped[] = [];
  for (const argument of e.arguments) {
    const one = shaped(shaping, argument);
    if (one === undefined) return undefined;
    found.push(one);
  }
  const [first, second] = found;
  if (first === undefined) throw new Error(`${e.function} without arguments`);
  const expression = { ...e, arguments: found.map((one) => one.expression) };
  if (e.function === 'transpose') return transposed(shaping, first, { e, expression });
  if (e.function === 'sum' || e.function === 'mean') return reduced(shaping, first, { e, expression });
  const shape = found.reduce<Shape | undefined>((all, one) => all && stretchedShape(all, one.shape), []);
  if (shape !== undefined) return { expression, shape };
  const pair = { whole: e, left: first, right: second ?? first };
  return shapeIssue(shaping, e, { code: 'elementwiseShapes', details: sides(pair) });
}

interface Call {
  readonly e: Of<'call'>;
  readonly expression: Expression;
}

function transposed(shaping: Shaping, of: Shaped, { e, expression }: Call): Shaped | undefined {
  if (of.shape.length === 2) return { expression, shape: transposedShape(of.shape) };
  return shapeIssue(shaping, e, { code: 'noTranspose', details: { name: named(of.expression) } });
}

/** A sum over all entries, over axis 0 (down each column) or over axis 1 (along each row). */
function reduced(shaping: Shaping, of: Shaped, { e, expression }: Call): Shaped | undefined {
  const [, axis, keeps] = e.arguments;
  if (axis === undefined) return { expression, shape: [] };
  const at = axis.kind === 'number' ? Number(axis.text) : of.shape.length;
  if (at >= of.shape.length) return shapeIssue(shaping, e, { code: 'wrongAxis' });
  const shape = keeps === undefined ? of.shape.toSpliced(at, 1) : of.shape.with(at, 1);
  return { expression, shape };
}

function literal(shaping: Shaping, e: Of<'matrix'>): Shaped | undefined {
  const rows: Expression[][] = [];
  for (const row of e.rows) {
    const entries: Expression[] = [];
    for (const entry of row) {
      const one = shaped(shaping, entry);
      if (one === undefined) return undefined;
      if (!isSingle(one.shape)) {
        return shapeIssue(shaping, e, { code: 'matrixEntry', details: { name: named(one.expression) } });
      }
      entries.push(one.expression);
    }
    rows.push(entries);
  }
  return { expression: { ...e, rows }, shape: [rows.length, rows[0]?.length ?? 0] };
}
