import { attributeOf } from '../functions/attributes.ts';
import { refuse } from '../issue.ts';
import { compareValues } from '../operations/comparing.ts';
import { binaryOperation, unaryOperation } from '../operations/operators.ts';
import { pythonBoolean, truth } from '../operations/truth.ts';
import type { Session } from '../session.ts';
import type { CallExpression, Expression } from '../syntax/tree.ts';
import type { Value } from '../values.ts';
import { typeName } from '../values.ts';
import { callValue } from './call.ts';
import { itemOf } from './items.ts';
import { literalValue, numeralValue } from './literals.ts';
import { lookUp } from './names.ts';

/** The value of an expression. */
export function evaluate(session: Session, expression: Expression): Value {
  return session.budget.nested(() => {
    session.line = expression.line;
    return evaluateKind(session, expression);
  });
}

function evaluateKind(session: Session, expression: Expression): Value {
  switch (expression.kind) {
    case 'number':
      return numeralValue(session, expression);
    case 'text':
      return { kind: 'text', text: expression.text };
    case 'literal':
      return literalValue(session, expression.value);
    case 'name':
      return lookUp(session, expression.name);
    case 'tuple':
    case 'list':
      return { kind: expression.kind, items: expression.items.map((item) => evaluate(session, item)) };
    case 'dict':
      return dictionary(session, expression.entries);
    case 'slice':
      return {
        kind: 'slice',
        from: bound(session, expression.from),
        to: bound(session, expression.to),
        step: bound(session, expression.step),
      };
    case 'call':
      return call(session, expression);
    case 'logic':
      return logic(session, expression);
    case 'comparison':
      return comparison(session, expression);
    case 'conditional':
      return truth(session, evaluate(session, expression.condition))
        ? evaluate(session, expression.whenTrue)
        : evaluate(session, expression.whenFalse);
    default:
      return operation(session, expression);
  }
}

type Operation = Extract<Expression, { kind: 'unary' | 'binary' | 'attribute' | 'subscript' }>;

/** Operands first; what then goes wrong went wrong on the line of the operation. */
function operation(session: Session, expression: Operation): Value {
  const first = evaluate(session, expression.kind === 'binary' ? expression.left : expression.of);
  switch (expression.kind) {
    case 'unary':
      session.line = expression.line;
      if (expression.operator === 'not') return pythonBoolean(session, !truth(session, first));
      return unaryOperation(session, expression.operator, first);
    case 'binary': {
      const second = evaluate(session, expression.right);
      session.line = expression.line;
      return binaryOperation(session, expression.operator, [first, second]);
    }
    case 'attribute':
      session.line = expression.line;
      return attributeOf(session, first, expression.name);
    case 'subscript': {
      const index = evaluate(session, expression.index);
      session.line = expression.line;
      return itemOf(session, first, index);
    }
  }
}

function call(session: Session, expression: CallExpression): Value {
  const callee = evaluate(session, expression.callee);
  const positional = expression.positional.map((argument) => evaluate(session, argument));
  const keywords = new Map(
    expression.keywords.map(({ name, value }) => [name, evaluate(session, value)] as const),
  );
  session.line = expression.line;
  return callValue(session, callee, { positional, keywords });
}

function logic(session: Session, expression: Expression & { readonly kind: 'logic' }): Value {
  const left = evaluate(session, expression.left);
  const decides = truth(session, left) === (expression.operator === 'or');
  return decides ? left : evaluate(session, expression.right);
}

/** `a < b < c` is `a < b and b < c`, with `b` evaluated once. */
function comparison(session: Session, expression: Expression & { readonly kind: 'comparison' }): Value {
  let left = evaluate(session, expression.first);
  let result: Value | undefined;
  for (const { operator, right } of expression.rest) {
    if (result !== undefined && !truth(session, result)) return result;
    const value = evaluate(session, right);
    session.line = expression.line;
    result = compareValues(session, operator, [left, value]);
    left = value;
  }
  return result ?? left;
}

function dictionary(session: Session, entries: readonly (readonly [Expression, Expression])[]): Value {
  const values = new Map<string, Value>();
  for (const [key, value] of entries) {
    const name = evaluate(session, key);
    if (name.kind !== 'text')
      return refuse('notInSubset', 'a dict key that is no text is not part of the subset');
    values.set(name.text, evaluate(session, value));
  }
  return { kind: 'dict', entries: values };
}

/** A bound of a slice; None is the same as leaving it out. */
function bound(session: Session, expression: Expression | undefined): number | undefined {
  if (expression === undefined) return undefined;
  const value = evaluate(session, expression);
  if (value.kind === 'none') return undefined;
  const known = value.kind === 'number' && value.dtype !== 'float64' ? value.operand.known?.[0] : undefined;
  if (known !== undefined) return known;
  return refuse('type', `slice indices must be integers or None, not '${typeName(value)}'`);
}
