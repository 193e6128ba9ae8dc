import { exactFraction } from '../answer/number.ts';
import { evaluateConstant } from '../agree/evaluate-constant.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { printQuotient } from '../arithmetic/fraction-printing.ts';
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
    const [of = '', wrt] = name.split('/').map((part, _, { length }) => part.slice(length - 1));
    if (!question.graph.names.has(of)) return undefined;
    const value = truth(wrt === undefined ? { kind: 'value', of } : { kind: 'gradient', of, wrt }, 0);
    return value && numeral(value);
  });
  const value = numbers && evaluateConstant(numbers);
  return value === undefined || value.kind === 'none' ? undefined : exactFraction(value);
}

function numeral(value: Fraction): Expression {
  const [above = '0', below] = printQuotient({
    ...value,
    numerator: value.numerator < 0n ? -value.numerator : value.numerator,
  }).split('/');
  const size: Expression =
    below === undefined
      ? { kind: 'number', text: above }
      : {
          kind: 'binary',
          operator: 'divide',
          left: { kind: 'number', text: above },
          right: { kind: 'number', text: below },
        };
  return value.numerator < 0n ? { kind: 'negate', of: size } : size;
}
