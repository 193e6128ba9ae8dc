import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../grader/notation/expression.ts';
import { formula, verdict } from './cases.ts';
import { changedAt } from './changes.ts';

const keys = [
  'x1·−(y−ŷ)·w31',
  '-(y-yhat)*h1',
  '(sigmoid(w*x+b)-y)*x',
  '(1-tanh(w*x+b)^2)*x*v',
  'max(0,w*x+b)*v - y',
  '(relu(w*x+b)-y)*(w*x+b>0)*x',
  '2*(w*x+b-y)*x',
  'w - eta*2*(w*x-y)*x',
  'exp(w*x)/(exp(w*x)+exp(v*x))',
  'log(1+exp(-y*w*x))',
  'leaky_relu(w*x)*v',
].map(formula);

const binary = (
  operator: 'add' | 'subtract' | 'multiply' | 'divide' | 'power',
  left: Expression,
  right: Expression,
): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const number = (text: string): Expression => ({ kind: 'number', text });
const negate = (of: Expression): Expression => ({ kind: 'negate', of });

/** A factor that another rewrite made of a written 0: nothing may be divided by it. */
function isNought(e: Expression): boolean {
  if (e.kind === 'number') return Number(e.text) === 0;
  if (e.kind === 'negate') return isNought(e.of);
  return e.kind === 'binary' && e.operator === 'multiply' && (isNought(e.left) || isNought(e.right));
}

type Rewrite = (e: Expression) => Expression;

/** Rewrites that keep the function, tried at every node. */
const rewrites: readonly Rewrite[] = [
  (e) =>
    e.kind === 'binary' && (e.operator === 'add' || e.operator === 'multiply')
      ? { ...e, left: e.right, right: e.left }
      : e,
  (e) => (e.kind === 'binary' && e.operator === 'subtract' ? negate(binary('subtract', e.right, e.left)) : e),
  (e) => (e.kind === 'binary' && e.operator === 'subtract' ? binary('add', e.left, negate(e.right)) : e),
  (e) =>
    e.kind === 'binary' && e.operator === 'multiply' && !isNought(e.right)
      ? binary('divide', e.left, binary('divide', number('1'), e.right))
      : e,
  (e) => (e.kind === 'negate' ? binary('multiply', number('-1'.slice(1)), negate(e.of)) : e),
  (e) => (e.kind === 'symbol' ? binary('divide', binary('multiply', number('3'), e), number('3')) : e),
  (e) =>
    e.kind === 'call' && e.function === 'tanh'
      ? binary('subtract', binary('multiply', number('2'), sigmoid(e.arguments)), number('1'))
      : e,
  (e) =>
    e.kind === 'call' && e.function === 'relu'
      ? { ...e, function: 'max', arguments: [number('0'), ...e.arguments] }
      : e,
  (e) =>
    e.kind === 'call' && e.function === 'sigmoid'
      ? binary('subtract', number('1'), { ...e, arguments: e.arguments.map(negate) })
      : e,
  (e) => (e.kind === 'number' ? binary('multiply', number('0.25'), binary('multiply', number('4'), e)) : e),
];

function sigmoid(of: readonly Expression[]): Expression {
  return { kind: 'call', function: 'sigmoid', arguments: of.map((a) => binary('multiply', number('2'), a)) };
}

const place = fc.nat({ max: 14 });

describe('rewrites of a correct answer stay correct', () => {
  test('one after another, anywhere', () => {
    const steps = fc.array(fc.tuple(place, fc.constantFrom(...rewrites)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...keys), steps, fc.string(), (key, changes, secret) => {
        const answer = changes.reduce((e, [at, rewrite]) => changedAt(e, at, rewrite), key);
        expect(verdict(key, answer, {}, secret)).toBe('correct');
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Changes of the whole formula that always make another function of it. */
const mutants: readonly Rewrite[] = [
  negate,
  (e) => binary('multiply', number('2'), e),
  (e) => binary('multiply', e, number('0.5')),
  (e) => binary('multiply', e, number('1.01')),
  (e) => binary('multiply', e, { kind: 'symbol', name: 'x' }),
  (e) => binary('add', e, number('0.001')),
  (e) => binary('add', e, formula('sin(pi*x)')),
  (e) => binary('add', e, formula('min(0,x)')),
  (e) => binary('add', e, formula('1e-6/x')),
  (e) => binary('add', e, formula('relu(x-20)')),
  (e) => binary('multiply', e, formula('1+1e-6*x')),
  (e) => binary('multiply', e, formula('(x>-5)')),
  () => number('0'),
  () => number('1'),
];

describe('mutants of a correct answer are refused', () => {
  test('as a whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom(...mutants),
        fc.string(),
        (key, mutant, secret) => {
          expect(verdict(key, mutant(key), {}, secret)).toBe('incorrect');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('with one name exchanged for another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom('x', 'y', 'w', 'b', 'g'),
        place,
        (key, name, at) => {
          const swapped = changedAt(key, at, (e) =>
            e.kind === 'symbol' && e.name !== name ? { kind: 'symbol', name } : e,
          );
          fc.pre(JSON.stringify(swapped) !== JSON.stringify(key));
          expect(verdict(key, swapped)).toBe('incorrect');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('with its gate left out, its gate turned, or its activation exchanged', () => {
    for (const [expected, answer] of [
      ['(relu(w*x+b)-y)*(w*x+b>0)*x', '(relu(w*x+b)-y)*x'],
      ['(relu(w*x+b)-y)*(w*x+b>0)*x', '(w*x+b-y)*x'],
      ['v*(w*x+b>0)*x', 'v*(w*x+b<0)*x'],
      ['v*(w*x+b>0)*x', 'v*(v>0)*x'],
      ['max(0,w*x+b)*v', 'softplus(w*x+b)*v'],
      ['(1-tanh(w*x)^2)*x', 'tanh(w*x)*x'],
      ['sigmoid(x)*(1-sigmoid(x))', 'x*(1-x)'],
    ] as const) {
      expect(verdict(expected, answer), `${answer} for ${expected}`).toBe('incorrect');
    }
  });
});
