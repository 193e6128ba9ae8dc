import { readFormula } from '../../grader/notation/read-formula.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import { printNumpy } from './print-numpy.ts';
import type { Equation, Equations } from './equation.ts';
import { codeNames } from './written-names.ts';

/** Python keeps `lambda` for itself. */
export const symbolEntry = (name: string): SymbolEntry => ({ name: name === 'lam' ? 'lambda' : name });
export const asPython = (code: string): string => code.replaceAll(/\blambda\b/g, 'lam');

/** Reads equations in which every name is a single value. */
export function readSingles(equations: readonly Equation[]): Equations {
  const names = new Set(equations.flatMap(({ name, right }) => [name, ...codeNames(right)]));
  const symbols = [...names].map(symbolEntry);
  const lines: string[] = [];
  for (const { name, right, line } of equations) {
    const reading = readFormula(right, symbols);
    if (reading.kind === 'invalid')
      return { kind: 'invalid', issue: { kind: 'notation', issue: reading.issue, line } };
    lines.push(`${name} = ${asPython(printNumpy(reading.expression))}`);
  }
  return { kind: 'read', forward: lines.join('\n'), shapes: new Map(), tex: [] };
}
