import { compile, isConstantZero } from '../agree/compile.ts';
import { isMatrixFunction } from '../notation/expression.ts';
import type { Expression } from '../notation/expression.ts';
import { partsOf } from '../symbolic/size.ts';

/**
 * Whether a formula of matrices has a part without names that has no value, such as `dY/0` or
 * `log(0)*X`: it then has none anywhere, as a formula of single values would not.
 */
export function hasUndefinedPart(formula: Expression): boolean {
  if (isPlainConstant(formula)) return compile(formula).hasUndefinedConstant;
  if (formula.kind === 'binary' && formula.operator === 'divide') {
    const { right } = formula;
    if (isPlainConstant(right) && isConstantZero(right)) return true;
  }
  return partsOf(formula).some(hasUndefinedPart);
}

/** A formula of single values without a name. */
function isPlainConstant(formula: Expression): boolean {
  switch (formula.kind) {
    case 'symbol':
    case 'matrix':
      return false;
    case 'binary':
      if (formula.operator === 'matmul' || formula.operator === 'hadamard') return false;
      break;
    case 'call':
      if (isMatrixFunction(formula.function)) return false;
      break;
    case 'number':
    case 'constant':
    case 'negate':
    case 'comparison':
      break;
  }
  return partsOf(formula).every(isPlainConstant);
}
