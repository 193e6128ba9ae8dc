import type { InputIssue } from '../../grader/notation/expression.ts';
import type { Shape } from '../../grader/tensor.ts';
import type { EquationLine } from './equation-lines.ts';
import { pythonName } from './python-name.ts';
import { spellSums } from './sums-and-norms.ts';
import type { SumBounds } from './sums-and-norms.ts';
import { writtenNames } from './written-names.ts';

/** An equation `left = right`, its sums and norms spelled out. */
export interface Equation extends EquationLine {
  /** The name that the left-hand side defines, as code has it. */
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly bounds: readonly SumBounds[];
}

export type EquationIssue =
  | { readonly kind: 'notation'; readonly issue: InputIssue; readonly line: number }
  /** No `name =` stands in front. */
  | { readonly kind: 'noName'; readonly line: number }
  /** A sum over single values. */
  | { readonly kind: 'nothingToSum'; readonly line: number }
  /** An index runs to one number here and to another elsewhere. */
  | { readonly kind: 'indexRanges'; readonly index: string; readonly line: number }
  /** An index that is neither on the left nor under a sum. */
  | { readonly kind: 'looseIndex'; readonly index: string; readonly line: number }
  /** More units of a layer than are written out. */
  | { readonly kind: 'manyUnits'; readonly line: number }
  /** The last line is an array on all shapes that were tried. */
  | { readonly kind: 'notOneNumber'; readonly line: number };

export interface ReadEquations {
  readonly kind: 'read';
  readonly forward: string;
  /** Shapes of free names that the equations themselves say or allow; empty where all are single values. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The equations as TeX; empty where they follow from the forward pass. */
  readonly tex: readonly string[];
}

export type Equations = ReadEquations | { readonly kind: 'invalid'; readonly issue: EquationIssue };

/** The name that a left-hand side defines: `\hat{y}`, `h_1`, `L(\hat{y}, y)`, `f(x)`. */
export function defined(text: string): string | undefined {
  const [first, ...others] = writtenNames(text);
  const isFunction = /^[^()]+\([^()]*\)$/.test(text.replaceAll(/\\(?:left|right)/g, ''));
  return first === undefined || (others.length > 0 && !isFunction) ? undefined : pythonName(first);
}

/** A line as an equation; undefined where no `name =` stands in front. */
export function equationOf(line: EquationLine): Equation | undefined {
  const at = line.text.search(/(?<![<>!=:])=(?!=)/);
  const left = line.text.slice(0, Math.max(0, at)).trim();
  const name = at < 0 ? undefined : defined(left);
  if (name === undefined) return undefined;
  const { text: right, bounds } = spellSums(line.text.slice(at + 1));
  return { ...line, name, left, right, bounds };
}
