import type { Expression } from '../../grader/notation/expression.ts';
import { oneOf } from '../../problems/chance.ts';
import { add, divide, multiply, negate, nodesOf, number, power, subtract } from './build.ts';
import { isSame, type Change } from './rewrite.ts';

const one = number(1);
const two = number(2);
type Binary = Expression & { readonly kind: 'binary' };
/** The node as an operation of this kind, if it is one. */
const as = (e: Expression, ...operators: readonly Binary['operator'][]): Binary | undefined =>
  e.kind === 'binary' && operators.includes(e.operator) ? e : undefined;

/** Sums and products turned around. */
export const algebra: Change = (e, { chance }) => {
  if (e.kind === 'negate') return oneOf(chance, negations(e.of));
  if (e.kind !== 'binary') return undefined;
  const { left, right } = e;
  switch (e.operator) {
    case 'add':
      return oneOf(chance, [
        add(right, left),
        subtract(left, negate(right)),
        ...regrouped(e),
        ...commonDenominator(e),
      ]);
    case 'subtract':
      return oneOf(chance, [
        negate(subtract(right, left)),
        add(left, negate(right)),
        add(negate(right), left),
        ...commonDenominator(e),
      ]);
    case 'multiply':
      return oneOf(chance, [
        multiply(right, left),
        negate(multiply(negate(left), right)),
        ...(vanishes(right) ? [] : [divide(left, divide(one, right))]),
        ...regrouped(e),
        ...distributed(left, right),
        ...distributed(right, left),
      ]);
    case 'divide':
      return oneOf(chance, [
        multiply(left, divide(one, right)),
        multiply(left, power(right, negate(one))),
        divide(negate(left), negate(right)),
        divide(multiply(two, left), multiply(right, two)),
        ...split(e),
      ]);
    default:
      return undefined;
  }
};

/** Whether a formula may be 0 on a whole region, as z + (z²)^½ is: nothing is divided by it. */
const vanishes = (e: Expression): boolean =>
  nodesOf(e).some(
    (node) =>
      node.kind === 'comparison' ||
      (node.kind === 'binary' && node.operator === 'power') ||
      (node.kind === 'call' && ['relu', 'max', 'min', 'sign', 'abs', 'sqrt'].includes(node.function)),
  );

/** −of in other words. */
function negations(of: Expression): readonly Expression[] {
  const forms = [subtract(number(0), of), multiply(negate(one), of), multiply(of, negate(one))];
  const difference = as(of, 'subtract');
  if (difference !== undefined) return [subtract(difference.right, difference.left), ...forms];
  const product = as(of, 'multiply', 'divide');
  return product === undefined ? forms : [{ ...product, left: negate(product.left) }, ...forms];
}

/** (a ∘ b) ∘ c = a ∘ (b ∘ c) */
function regrouped({ operator, left, right }: Binary): readonly Expression[] {
  const [before, behind] = [as(left, operator), as(right, operator)];
  const joined = (a: Expression, b: Expression): Expression => ({
    kind: 'binary',
    operator,
    left: a,
    right: b,
  });
  return [
    ...(before === undefined ? [] : [joined(before.left, joined(before.right, right))]),
    ...(behind === undefined ? [] : [joined(joined(left, behind.left), behind.right)]),
  ];
}

/** a(b ± c) = ab ± ac. */
function distributed(factor: Expression, of: Expression): readonly Expression[] {
  const sum = as(of, 'add', 'subtract');
  if (sum === undefined) return [];
  return [{ ...sum, left: multiply(factor, sum.left), right: multiply(factor, sum.right) }];
}

/** a/b ± c/d = (ad ± bc)/(bd) and its like; ab ± ac = a(b ± c). */
function commonDenominator(e: Binary): readonly Expression[] {
  const [a, b] = [as(e.left, 'divide'), as(e.right, 'divide')];
  if (a !== undefined && b !== undefined) {
    const above = { ...e, left: multiply(a.left, b.right), right: multiply(b.left, a.right) };
    return [divide(above, multiply(a.right, b.right))];
  }
  if (b !== undefined) return [divide({ ...e, left: multiply(e.left, b.right), right: b.left }, b.right)];
  if (a !== undefined) return [divide({ ...e, left: a.left, right: multiply(e.right, a.right) }, a.right)];
  const [p, q] = [as(e.left, 'multiply'), as(e.right, 'multiply')];
  if (p === undefined || q === undefined || !isSame(p.left, q.left)) return [];
  return [multiply(p.left, { ...e, left: p.right, right: q.right })];
}

/** (a ± b)/c = a/c ± b/c. */
function split({ left, right }: Binary): readonly Expression[] {
  const sum = as(left, 'add', 'subtract');
  if (sum === undefined) return [];
  return [{ ...sum, left: divide(sum.left, right), right: divide(sum.right, right) }];
}
