import { readFormula } from '../../notation/read-formula.ts';
import type { Asked } from '../../question.ts';
import { readingOf } from '../typed-number.ts';
import type { TypedCell } from '../judge-network.ts';
import { formulaQuestion } from './formula-question.ts';
import { invalid } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

type AskedFormula = Extract<Asked, { kind: 'formula' }>;

/**
 * A formula, compared as a function of the inputs: names that the forward pass assigns and
 * gradient symbols stand for what they are there, so that `x1 * dL/dh1` and its product of rows
 * are the same answer.
 */
export function judgeFormula(asked: AskedFormula, { question, reference, typed }: TypedCell): PlainVerdict {
  const prepared = formulaQuestion(question, reference, asked);
  const reading = readFormula(typed, prepared.symbols, readingOf(asked.quantity));
  if (reading.kind === 'invalid') return invalid(reading.issue);
  const own = reading.expression;
  const verdict = prepared.compare(own);
  if (verdict.outcome === 'invalid') return { ...invalid(verdict.issue), read: own };
  return { outcome: verdict.outcome, share: [verdict.outcome === 'correct' ? 1 : 0, 1], read: own };
}
