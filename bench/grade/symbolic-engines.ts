import { ComputeEngine } from '@cortex-js/compute-engine';
import algebrite from 'algebrite';
import { simplify } from 'mathjs';
import nerdamer from 'nerdamer';
import 'nerdamer/Algebra.js';
import { printTex } from '../../grader/notation/print-tex.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import type { AnswerPair } from './answer-pairs.ts';
import { sameIf, type Engine, type EngineVerdict } from './engine.ts';

const difference = ({ expected, answer }: AnswerPair): string => `(${expected})-(${answer})`;

/** A simplified difference: 0 is the same, another number is not; a formula may still be either. */
function ofDifference(text: string): EngineVerdict {
  if (text === '0') return 'same';
  return 'different';
}

export const mathjsSimplify = (): Engine => ({
  name: 'mathjs: simplify(a − b) is 0',
  passes: 1,
  compare: (pair) => ofDifference(simplify(difference(pair)).toString()),
});

/** Single letters for the names of a pair, as the compute engine's LaTeX reader wants them. */
const letters = 'abcfghjkmnpqrstuvwxyz';

function latex(pair: AnswerPair, formula: string): string {
  const renamed = formula.replaceAll(/[a-z]\w*/gu, (word) => {
    const place = pair.names.indexOf(word);
    return place < 0 ? word : letters.charAt(place);
  });
  const symbols = pair.names.map((_, k) => ({ name: letters.charAt(k) }));
  const reading = readFormula(renamed, symbols);
  if (reading.kind === 'invalid') throw new Error(`${renamed}: ${reading.issue.code}`);
  return printTex(reading.expression, symbols);
}

/** Both sides as LaTeX; made before the clock runs. */
const printed = new WeakMap<AnswerPair, readonly [string, string]>();

export function asLatex(pair: AnswerPair): readonly [string, string] {
  const known = printed.get(pair) ?? ([latex(pair, pair.expected), latex(pair, pair.answer)] as const);
  printed.set(pair, known);
  return known;
}

export function computeEngine(method: 'isEqual' | 'isIdenticallyEqual'): Engine {
  const engine = new ComputeEngine();
  return {
    name: `compute-engine: parse, ${method}`,
    passes: 1,
    compare: (pair) => {
      const [expected, answer] = asLatex(pair).map((text) => engine.parse(text));
      if (expected === undefined || answer === undefined) return 'undecided';
      const found = method === 'isEqual' ? expected.isEqual(answer) : expected.isIdenticallyEqual(answer);
      return found === undefined ? 'undecided' : sameIf(found);
    },
  };
}

export const nerdamerSimplify = (method: 'expand' | 'simplify'): Engine => ({
  name: `nerdamer: ${method}(a − b) is 0`,
  passes: 1,
  compare: (pair) => ofDifference(nerdamer(`${method}(${difference(pair)})`).toString()),
});

export const algebriteSimplify = (): Engine => ({
  name: 'algebrite: simplify(a − b) is 0',
  passes: 1,
  compare: (pair) => {
    const found = algebrite.run(`simplify(${difference(pair)})`);
    return found.includes('Stop') || found.includes('rror') ? 'undecided' : ofDifference(found);
  },
});
