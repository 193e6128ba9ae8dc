import { multiply, one, parseFraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import { symbolic } from '../grader/arithmetic/symbolic.ts';
import type { Graph } from '../grader/graph.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import { chain } from '../grader/symbolic/chain.ts';
import type { Link, Path } from '../grader/symbolic/chain.ts';
import { derivativeSymbol } from '../grader/symbolic/symbols.ts';
import type { Posing } from './cells.ts';
import { labelTex, nameTex, ownTex } from './name-tex.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { numbersIn } from './substitution.ts';
import { tensorTex } from './tensor-text.ts';

/** What one path contributes to a gradient: `via h₁: ∂h₁/∂x · ∂ŷ/∂h₁ · ∂L/∂ŷ = … = …`, as TeX. */
export interface PathLine {
  /** The named values between the two ends, in the order of the forward pass. */
  readonly via: readonly string[];
  readonly forms: readonly string[];
}

/** More paths than this are summed without a line of their own. */
const mostLines = 6;

type Gradient = Link & { readonly step?: number };

/** The contribution of every path, where there are several and every value on them is one number. */
export function pathLines(
  posing: Posing,
  graph: Graph,
  { of, wrt, step = 0 }: Gradient,
): readonly PathLine[] {
  const paths = chain(graph, of, wrt);
  if (paths.length < 2 || paths.length > mostLines) return [];
  const lines = paths.map((path) => pathLine(posing, path, step));
  return lines.every((line) => line !== undefined) ? lines : [];
}

function pathLine(posing: Posing, path: Path, step: number): PathLine | undefined {
  const { recipe, values } = posing;
  const entryOf = ({ of, wrt }: Link): string | undefined => {
    const { data } = values.read({ kind: 'local', of, wrt, step });
    return data.length === 1 ? data[0] : undefined;
  };
  const factors = path.map((link) => derivativeSymbol(link.of, link.wrt));
  const rule = factors.reduce((left, right) => symbolic.multiply(left, right));
  const via = path.slice(0, -1).map(({ of }) => nameTex(recipe, of));
  const printed = printTex(rule, ownTex(recipe));
  if (recipe.numbers === 'hidden') return { via, forms: [printed] };
  let product = one;
  const numerals = new Map<string, string>();
  for (const link of path) {
    const entry = entryOf(link);
    const value = entry === undefined ? undefined : parseFraction(entry);
    if (entry === undefined || value === undefined) return undefined;
    product = multiply(product, value);
    numerals.set(`d${link.of}/d${link.wrt}`, roundedNumeral(entry, recipe.rounding));
  }
  const numbers = numbersIn(rule, (name) => numerals.get(name));
  const value = roundedNumeral(printFraction(product), recipe.rounding);
  return { via, forms: [printed, numbers, tensorTex({ shape: [], data: [value] })] };
}

/** A quantity that a line of the solution takes over: its key (`h1/w11`) and how it is written. */
export interface Used {
  readonly key: string;
  readonly tex: string;
}

/** The rows of grad_table that the chain of a gradient is made of, each once. */
export function linksUsed(
  { recipe }: Posing,
  graph: Graph,
  { of, wrt, step = 0 }: Gradient,
): readonly Used[] {
  const paths = chain(graph, of, wrt);
  if (paths.length > mostLines) return [];
  const rows = new Map<string, string>();
  for (const link of paths.flat()) {
    rows.set(`${link.of}/${link.wrt}@${step}`, labelTex(recipe, { kind: 'local', ...link, step }));
  }
  return [...rows].map(([key, tex]) => ({ key, tex }));
}
