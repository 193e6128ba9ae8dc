import { describe, expect, test } from 'vitest';
import { agreesWith } from '../../../grader/agree/formula.ts';
import { prepareReference } from '../../../grader/agree/reference.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { substitute } from '../../../grader/symbolic/substitute.ts';

const inputs = ['x', 'w', 'y'];
const meanings = {
  z: '3*w*x - y',
  inverse: '1/(w*x)',
  gate: 'max(0, w*x)',
  open: 'w*x > 0',
  root: 'sqrt(x)',
  half: '0.5',
  far: 'max(0, x - 50)',
  smooth: 'tanh(w*x + y)',
};
const symbols = [...inputs, ...Object.keys(meanings), 'lost'].map((name) => ({ name }));

function formula(text: string): Expression {
  const reading = readFormula(text, symbols);
  if (reading.kind === 'invalid') throw new Error(text);
  return reading.expression;
}

const known = new Map(Object.entries(meanings).map(([name, text]) => [name, formula(text)]));
for (const name of inputs) known.set(name, { kind: 'symbol', name });
const meaning = (name: string) => known.get(name);

function written(text: string): Expression {
  const found = substitute(formula(text), meaning);
  if (found === undefined) throw new Error(`${text} cannot be written out`);
  return found;
}

const verdict = (expected: string, answer: string) =>
  agreesWith(prepareReference(written(expected), 'key', new Map(), meaning), formula(answer)).outcome;
const verdictWrittenOut = (expected: string, answer: string) =>
  agreesWith(prepareReference(written(expected), 'key', new Map()), written(answer)).outcome;

const cases: readonly (readonly [expected: string, answer: string, outcome: string])[] = [
  ['z*x', 'x*(3*w*x - y)', 'correct'],
  ['x*(3*w*x - y)', 'z*x', 'correct'],
  ['x*(3*w*x - y)', 'z*w', 'incorrect'],
  ['z + y', '2*inverse*z/(2*inverse) + y', 'correct'],
  ['1/(w*x) + z', 'x*(inverse/x) + z', 'correct'],
  ['1/(w*x) + z', 'z - inverse', 'incorrect'],
  ['gate', 'open*w*x', 'correct'],
  ['gate', 'w*x', 'incorrect'],
  ['max(0, w*x)', 'gate', 'correct'],
  ['x*open', 'x*gate/(w*x)', 'correct'],
  ['1 - smooth^2', '(1 - smooth)*(1 + smooth)', 'correct'],
  ['1 - smooth^2', '1 - smooth', 'incorrect'],
  ['x', 'x + far', 'incorrect'],
  ['x', 'root*root', 'correct'],
  ['sqrt(w)', 'w^half', 'correct'],
  ['w', 'w^(2*half)', 'correct'],
  ['x', 'x/(half - 0.5)', 'invalid'],
  ['x', 'x/(z - z)', 'undecided'],
];

describe('a formula over names', () => {
  test.each(cases)(
    'for %s, %s is %s, as it is when the names are written out',
    (expected, answer, outcome) => {
      expect([verdict(expected, answer), verdictWrittenOut(expected, answer)]).toEqual([outcome, outcome]);
    },
  );

  test('says at which inputs it differs', () => {
    const reference = prepareReference(written('gate*y'), 'key', new Map(), meaning);
    const found = agreesWith(reference, formula('z*open'));
    expect(
      found.outcome === 'incorrect' && [...(found.at ?? new Map<string, number>()).keys()].sort(),
    ).toEqual([...inputs].sort());
  });

  test('goes to a person if a name cannot be written out', () => {
    const reference = prepareReference(written('z'), 'key', new Map(), meaning);
    expect(agreesWith(reference, formula('lost')).outcome).toBe('undecided');
  });
});
