import { formulasAgree } from '../../agree/formula.ts';
import type { Expression } from '../../notation/expression.ts';
import { readFormula } from '../../notation/read-formula.ts';
import type { Asked, Question } from '../../question.ts';
import { expansionOf } from '../../symbolic/over-inputs.ts';
import { substitute } from '../../symbolic/substitute.ts';
import { askedName } from '../typed-number.ts';
import type { TypedCell } from '../judge-network.ts';
import { keyOfPoint } from '../key-of-point.ts';
import { invalid } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

type AskedFormula = Extract<Asked, { kind: 'formula' }>;

/**
 * A formula, compared as a function of the inputs: names that the forward pass assigns and
 * gradient symbols stand for what they are there, so that `x1 * dL/dh1` and its product of rows
 * are the same answer.
 */
export function judgeFormula(asked: AskedFormula, { question, reference, typed }: TypedCell): PlainVerdict {
  const symbols = question.symbols.filter(({ name }) => asked.symbols.includes(name));
  const name = asked.quantity && askedName(asked.quantity);
  const reading = readFormula(typed, symbols, name === undefined ? {} : { name });
  if (reading.kind === 'invalid') return invalid(reading.issue);
  const own = reading.expression;
  const expected = expectedExpression(question, asked);
  const [left, right] = [expanded(question, expected), expanded(question, own)];
  const key = keyOfPoint(question, `${reference.part}/${reference.cell}`);
  const verdict =
    left === undefined || right === undefined
      ? formulasAgree(expected, own, { key })
      : formulasAgree(left, right, { key });
  if (verdict.outcome === 'invalid') return { ...invalid(verdict.issue), read: own };
  return { outcome: verdict.outcome, share: [verdict.outcome === 'correct' ? 1 : 0, 1], read: own };
}

function expectedExpression({ symbols }: Question, { expected }: AskedFormula): Expression {
  const reading = readFormula(expected, symbols);
  if (reading.kind === 'invalid') throw new Error(`the expected formula ${expected} cannot be read`);
  return reading.expression;
}

function expanded({ graph }: Question, expression: Expression): Expression | undefined {
  if (graph === undefined) return expression;
  return substitute(expression, expansionOf(graph).formula);
}
