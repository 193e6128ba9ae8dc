import type { Shape } from '../../grader/tensor.ts';
import { equationLines } from './equation-lines.ts';
import { equationOf } from './equation.ts';
import type { Equation, Equations } from './equation.ts';
import { readArrays } from './read-arrays.ts';
import { readSamples } from './read-samples.ts';
import { readSingles } from './read-singles.ts';

/**
 * Reads equations `name = formula`, one a line, as slides write them (LaTeX, or our own notation),
 * into a forward pass of the NumPy subset. Names are single values; names that carry the index of a
 * sum (`y_i`) hold one value for each sample; where free names are capital letters, they are
 * matrices, of the shapes asked or of others that fit.
 */
export function readEquations(text: string, wanted: ReadonlyMap<string, Shape> = new Map()): Equations {
  const equations: Equation[] = [];
  for (const line of equationLines(text)) {
    const equation = equationOf(line);
    if (equation === undefined) return { kind: 'invalid', issue: { kind: 'noName', line: line.line } };
    equations.push(equation);
  }
  const samples = readSamples(equations, wanted);
  if (samples !== undefined) return samples;
  const arrays = readArrays(equations, wanted);
  if (arrays?.kind === 'read') return arrays;
  const sum = arrays === undefined ? equations.find(({ right }) => /\bsum\(/.test(right)) : undefined;
  if (sum !== undefined) return { kind: 'invalid', issue: { kind: 'nothingToSum', line: sum.line } };
  const singles = readSingles(equations);
  return arrays === undefined || singles.kind === 'read' ? singles : arrays;
}
