import type { Comparison } from '../../arithmetic/arithmetic.ts';
import { sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { newArray } from '../arrays/array.ts';
import { arrayOf, itemsOf, numericOf, resultOf } from '../arrays/conversion.ts';
import { refuse } from '../issue.ts';
import { limits } from '../limits.ts';
import type { Session } from '../session.ts';
import type { ComparisonOperator } from '../syntax/tree.ts';
import { typeName } from '../values.ts';
import type { Value } from '../values.ts';
import { compare } from './elementwise.ts';
import { pythonBoolean, truth } from './truth.ts';

type Ordering = Exclude<ComparisonOperator, 'in' | 'not in' | 'is' | 'is not'>;

const comparisons: { readonly [O in Ordering]: Comparison } = {
  '<': 'less',
  '<=': 'lessEqual',
  '>': 'greater',
  '>=': 'greaterEqual',
  '==': 'equal',
  '!=': 'notEqual',
};

/** `a op b` for every comparison of the subset. */
export function compareValues(
  session: Session,
  operator: ComparisonOperator,
  [left, right]: readonly [Value, Value],
): Value {
  switch (operator) {
    case 'is':
      return pythonBoolean(session, isSame(left, right));
    case 'is not':
      return pythonBoolean(session, !isSame(left, right));
    case 'in':
      return pythonBoolean(session, contains(session, right, left));
    case 'not in':
      return pythonBoolean(session, !contains(session, right, left));
    default:
      return ordered(session, operator, [left, right]);
  }
}

function isSame(left: Value, right: Value): boolean {
  if (left.kind === 'none' || right.kind === 'none') return left.kind === right.kind;
  return left === right;
}

function ordered(session: Session, operator: Ordering, [left, right]: readonly [Value, Value]): Value {
  if (isNumeric(left, right) || isNumeric(right, left)) {
    const [a, b] = [numericOf(session, left), numericOf(session, right)];
    const operand = session.backend.settled(compare(session, comparisons[operator], [a.operand, b.operand]));
    if (a.python && b.python) return { kind: 'number', dtype: 'bool', operand, python: true };
    return resultOf(operand, 'bool');
  }
  const array = [left, right].find((value) => value.kind === 'array');
  if (array?.kind === 'array' && (operator === '==' || operator === '!=')) {
    return uniform(session, array.shape, operator === '!=');
  }
  if (operator === '==') return pythonBoolean(session, areEqual(session, [left, right], 0));
  if (operator === '!=') return pythonBoolean(session, !areEqual(session, [left, right], 0));
  const types = `'${typeName(left)}' and '${typeName(right)}'`;
  return refuse('type', `'${operator}' not supported between instances of ${types}`);
}

/** An array compared with what is no number: no element is equal to it. */
function uniform(session: Session, shape: Shape, value: boolean): Value {
  const known = Array.from({ length: sizeOf(shape) }, () => (value ? 1 : 0));
  return newArray(session.backend.constant({ shape, known }), 'bool');
}

/** Whether NumPy (or Python, for two numbers) compares the pair element by element. */
function isNumeric(one: Value, other: Value): boolean {
  if (one.kind === 'array') return ['array', 'number', 'list', 'tuple', 'range'].includes(other.kind);
  if (one.kind !== 'number') return false;
  return other.kind === 'number' || (!one.python && ['list', 'tuple', 'range'].includes(other.kind));
}

function areEqual(session: Session, [left, right]: readonly [Value, Value], depth: number): boolean {
  session.budget.step();
  if (depth > limits.nesting) return refuse('recursion', 'maximum recursion depth exceeded in comparison');
  if (isNumeric(left, right) || isNumeric(right, left))
    return truth(session, ordered(session, '==', [left, right]));
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  if (left.kind !== right.kind) return false;
  const [a, b] = [itemsOf(session, left), itemsOf(session, right)];
  if (a === undefined || b === undefined) return isSame(left, right);
  return (
    a.length === b.length &&
    a.every((item, k) => {
      const other = b[k];
      return other !== undefined && areEqual(session, [item, other], depth + 1);
    })
  );
}

function contains(session: Session, whole: Value, part: Value): boolean {
  if (whole.kind === 'dict') return part.kind === 'text' && whole.entries.has(part.text);
  if (whole.kind === 'array') {
    const equal = ordered(session, '==', [arrayOf(session, whole), part]);
    const { known } = numericOf(session, equal).operand;
    if (known === undefined) return refuse('tracedBranch', "'in' cannot look at values of the inputs");
    return known.includes(1);
  }
  const items = itemsOf(session, whole);
  if (items === undefined) return refuse('type', `argument of type '${typeName(whole)}' is not iterable`);
  return items.some((item) => areEqual(session, [item, part], 0));
}
