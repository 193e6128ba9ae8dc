import { readMatrixFormula } from '../../grader/notation/matrix/read-matrix-formula.ts';
import type { Expression } from '../../grader/notation/expression.ts';
import { substitute } from '../../grader/symbolic/substitute.ts';
import type { Shape } from '../../grader/tensor.ts';
import { printNumpy } from './print-numpy.ts';
import { pythonName } from './python-name.ts';
import { defined } from './equation.ts';
import type { Equation, Equations } from './equation.ts';
import { asPython, symbolEntry } from './read-singles.ts';
import { inOrderOfUse } from './order-of-use.ts';
import { stripIndices, withoutIndex } from './sample-index.ts';
import { codeNames, writtenNames } from './written-names.ts';

/** Samples where nothing says how many: an average over two hides a factor of two. */
const usualSamples = 3;

/**
 * Reads equations over samples, `\hat y_i = w x_i + b` and `L = \frac1n\sum_{i=1}^n (y_i-\hat y_i)^2`:
 * a name with the index of a sum holds one value for each sample, and products are by sample. The
 * letter of the upper bound is the number of samples. Undefined where no name has such an index.
 */
export function readSamples(
  equations: readonly Equation[],
  wanted: ReadonlyMap<string, Shape>,
): Equations | undefined {
  const bounds = equations.flatMap((equation) => equation.bounds);
  const indices = new Set(bounds.map(({ index }) => index));
  const written = equations.flatMap(({ left, right }) => [...writtenNames(left), ...writtenNames(right)]);
  const sampled = new Set(
    written.flatMap((parts) => {
      const bare = withoutIndex(parts, indices);
      return bare === undefined ? [] : [pythonName(bare)];
    }),
  );
  if (sampled.size === 0) return undefined;
  const upTo = bounds.map((bound) => bound.upTo).filter((bound) => bound !== '');
  const said = upTo.map(Number).find((count) => count > 0);
  const asked = [...sampled].flatMap((name) => wanted.get(name)?.[0] ?? []);
  const count = asked[0] ?? said ?? usualSamples;
  const stripped = equations.map((equation) => ({
    ...equation,
    name: defined(stripIndices(equation.left, indices)) ?? equation.name,
    right: stripIndices(equation.right, indices),
  }));
  return read(inOrderOfUse(stripped), { sampled, count, letters: new Set([...upTo, 'n', 'N']) });
}

interface Samples {
  readonly sampled: ReadonlySet<string>;
  readonly count: number;
  /** What stands for the number of samples. */
  readonly letters: ReadonlySet<string>;
}

function read(equations: readonly Equation[], { sampled, count, letters }: Samples): Equations {
  const names = new Set(equations.flatMap(({ name, right }) => [name, ...codeNames(right)]));
  const symbols = [...names].map(symbolEntry);
  const counted = (name: string): Expression =>
    letters.has(name) ? { kind: 'number', text: `${count}` } : { kind: 'symbol', name };
  const lines: string[] = [];
  for (const { name, right, line } of equations) {
    const reading = readMatrixFormula(right, symbols);
    if (reading.kind === 'invalid')
      return { kind: 'invalid', issue: { kind: 'notation', issue: reading.issue, line } };
    const formula = substitute(reading.expression, counted) ?? reading.expression;
    lines.push(`${name} = ${asPython(printNumpy(formula))}`);
  }
  const shapes = [...names]
    .filter((name) => !letters.has(name))
    .map((name): [string, Shape] => [name, sampled.has(name) ? [count] : []]);
  return {
    kind: 'read',
    forward: lines.join('\n'),
    shapes: new Map(shapes),
    tex: [
      ...equations.map(({ text }) => text),
      ...[...names].filter((name) => letters.has(name)).map((n) => `${n}=${count}`),
    ],
  };
}
