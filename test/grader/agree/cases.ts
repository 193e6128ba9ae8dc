import { formulasAgree } from '../../../grader/agree/formula.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';

const symbols = 'x w b y v x1 x2 h1 yhat w11 w31 g eta'.split(' ').map((name) => ({ name }));

/** A formula over the names of these tests. */
export function formula(text: string): Expression {
  const read = readFormula(text, symbols);
  if (read.kind === 'invalid') throw new Error(`${text}: ${read.issue.code}`);
  return read.expression;
}

export type Boxes = Readonly<Record<string, readonly [number, number]>>;

/** The verdict on an answer, with a key as a variant would have it. */
export function verdict(
  expected: string | Expression,
  answer: string | Expression,
  boxes: Boxes = {},
  key = 'a variant',
) {
  const [r, a] = [expected, answer].map((e) => (typeof e === 'string' ? formula(e) : e));
  if (r === undefined || a === undefined) throw new Error('two formulas are compared');
  return formulasAgree(r, a, { key, domain: new Map(Object.entries(boxes)) }).outcome;
}
