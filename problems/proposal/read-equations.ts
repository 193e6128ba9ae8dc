import type { InputIssue } from '../../grader/notation/expression.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import { equationLines } from './equation-lines.ts';
import type { EquationLine } from './equation-lines.ts';
import { printNumpy } from './print-numpy.ts';
import { pythonName } from './python-name.ts';
import { writtenNames } from './written-names.ts';

export type EquationIssue =
  | { readonly kind: 'notation'; readonly issue: InputIssue; readonly line: number }
  /** No `name =` stands in front. */
  | { readonly kind: 'noName'; readonly line: number };

export type Equations =
  | { readonly kind: 'read'; readonly forward: string }
  | { readonly kind: 'invalid'; readonly issue: EquationIssue };

/** The name that a left-hand side defines: `\hat{y}`, `h_1`, `L(\hat{y}, y)`, `f(x)`. */
function defined(text: string): string | undefined {
  const [first, ...others] = writtenNames(text);
  const isFunction = /^[^()]+\([^()]*\)$/.test(text.replaceAll(/\\(?:left|right)/g, ''));
  return first === undefined || (others.length > 0 && !isFunction) ? undefined : pythonName(first);
}

interface Equation extends EquationLine {
  readonly name: string;
  readonly right: string;
}

function sides(line: EquationLine): Equation | undefined {
  const at = line.text.search(/(?<![<>!=:])=(?!=)/);
  const name = at < 0 ? undefined : defined(line.text.slice(0, at).trim());
  return name === undefined ? undefined : { ...line, name, right: line.text.slice(at + 1) };
}

/**
 * Reads equations `name = formula`, one a line, as slides write them (LaTeX, or our own notation),
 * into a forward pass of the NumPy subset. Every name that stands in them is one of its names.
 */
export function readEquations(text: string): Equations {
  const equations: Equation[] = [];
  for (const line of equationLines(text)) {
    const equation = sides(line);
    if (equation === undefined) return { kind: 'invalid', issue: { kind: 'noName', line: line.line } };
    equations.push(equation);
  }
  const written = equations.flatMap(({ right }) => writtenNames(right).map(pythonName));
  const names = new Set([...equations.map(({ name }) => name), ...written]);
  const symbols = [...names].map((name): SymbolEntry => ({ name: name === 'lam' ? 'lambda' : name }));
  const lines: string[] = [];
  for (const { name, right, line } of equations) {
    const reading = readFormula(right, symbols);
    if (reading.kind === 'invalid')
      return { kind: 'invalid', issue: { kind: 'notation', issue: reading.issue, line } };
    lines.push(`${name} = ${printNumpy(reading.expression).replaceAll(/\blambda\b/g, 'lam')}`);
  }
  return { kind: 'read', forward: lines.join('\n') };
}
