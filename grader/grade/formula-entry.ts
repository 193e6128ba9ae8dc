import { exactFraction } from '../answer/number.ts';
import { evaluateConstant } from '../agree/evaluate-constant.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { numeral } from '../arithmetic/numeral-expression.ts';
import { quantityNamed } from '../derivation/derivative.ts';
import type { Expression } from '../notation/expression.ts';
import { substitute } from '../symbolic/substitute.ts';
import { truthOf } from './carried.ts';
import type { GraphQuestion } from './reckon.ts';

/**
 * What a formula is worth at the question's numbers, each of its names having its true value;
 * undefined where that is no fraction. Lets wrong rules be recognised in formulas too.
 */
export function valueOfFormula(question: GraphQuestion, formula: Expression): Fraction | undefined {
  const truth = truthOf(question);
  const numbers = substitute(formula, (name) => {
    const quantity = quantityNamed(name);
    const value = question.graph.names.has(quantity.of) ? truth(quantity, 0) : undefined;
    return value && numeral(value);
  });
  return numbers && exactFraction(evaluateConstant(numbers));
}
