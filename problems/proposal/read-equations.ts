import type { Shape } from '../../grader/tensor.ts';
import { equationLines } from './equation-lines.ts';
import type { EquationLine } from './equation-lines.ts';
import { equationOf } from './equation.ts';
import type { Equation, EquationIssue, Equations } from './equation.ts';
import { inOrderOfUse } from './order-of-use.ts';
import { readArrays } from './read-arrays.ts';
import { readSamples } from './read-samples.ts';
import { readSingles } from './read-singles.ts';
import { writeOutUnits } from './write-out-units.ts';

/**
 * Reads equations `name = formula`, one a line, as slides write them (LaTeX, or our own notation),
 * into a forward pass of the NumPy subset. Names are single values; names that carry the index of a
 * sum (`y_i`) hold one value for each sample; those with two indices (`w_{i,j}`) are written out
 * unit by unit; where free names are capital letters, they are matrices, of the shapes asked or of
 * others that fit. The order of the equations is that of their use.
 */
export function readEquations(text: string, wanted: ReadonlyMap<string, Shape> = new Map()): Equations {
  const typed = equationsOf(equationLines(text));
  if (typed.kind === 'invalid') return typed;
  const written = writeOutUnits(typed.equations);
  if (written.kind === 'invalid') return written;
  const units = written.kind === 'plain' ? typed : equationsOf(written.lines);
  if (units.kind === 'invalid') return units;
  const equations = inOrderOfUse(units.equations);
  const samples = readSamples(equations, wanted);
  if (samples !== undefined) return samples;
  const arrays = readArrays(equations, wanted);
  if (arrays?.kind === 'read') return arrays;
  const sum = arrays === undefined ? equations.find(({ right }) => /\bsum\(/.test(right)) : undefined;
  if (sum !== undefined) return { kind: 'invalid', issue: { kind: 'nothingToSum', line: sum.line } };
  const singles = readSingles(equations);
  return arrays === undefined || singles.kind === 'read' ? singles : arrays;
}

type Split =
  | { readonly kind: 'split'; readonly equations: readonly Equation[] }
  | { readonly kind: 'invalid'; readonly issue: EquationIssue };

function equationsOf(lines: readonly EquationLine[]): Split {
  const equations: Equation[] = [];
  for (const line of lines) {
    const equation = equationOf(line);
    if (equation === undefined) return { kind: 'invalid', issue: { kind: 'noName', line: line.line } };
    equations.push(equation);
  }
  return { kind: 'split', equations };
}
