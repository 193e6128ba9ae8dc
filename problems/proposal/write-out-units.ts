import type { EquationLine } from './equation-lines.ts';
import type { Equation, EquationIssue } from './equation.ts';
import { boundsOf, endOfTerm, sumSign } from './sums-and-norms.ts';
import {
  boundKey,
  indicesOf,
  namesOf,
  pairsUnits,
  rangeKey,
  rangesOf,
  subscriptsOf,
} from './unit-indices.ts';
import type { IndexRanges } from './unit-indices.ts';

export type WrittenOut =
  /** No name carries two indices: there is nothing to write out. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'written'; readonly lines: readonly EquationLine[] }
  | { readonly kind: 'invalid'; readonly issue: EquationIssue };

/** More units of one kind would be more numbers than anyone works out by hand. */
export const mostUnits = 8;

/**
 * Equations over the units of a layer, `h_i = \sum_j w_{i,j} x_j + b_i`, as one equation for each
 * unit with its sum written out: `h_1 = (w_{1,1} x_1) + (w_{1,2} x_2) + b_1`, and so on.
 */
export function writeOutUnits(equations: readonly Equation[]): WrittenOut {
  if (!equations.some(pairsUnits)) return { kind: 'plain' };
  const ranges = rangesOf(equations);
  if ('kind' in ranges) return { kind: 'invalid', issue: ranges };
  const known = new Set(equations.flatMap((equation) => [...indicesOf(equation)]));
  const lines: EquationLine[] = [];
  for (const equation of equations) {
    const { line } = equation;
    const own = indicesOf(equation);
    const loose = namesOf(equation)
      .flatMap((name) => subscriptsOf(name, own))
      .find((one) => known.has(one) && !own.has(one));
    if (loose !== undefined) return { kind: 'invalid', issue: { kind: 'looseIndex', index: loose, line } };
    if ([...own].some((index) => (ranges.get(rangeKey(line, index)) ?? 0) > mostUnits))
      return { kind: 'invalid', issue: { kind: 'manyUnits', line } };
    lines.push(...eachUnit(equation, ranges));
  }
  return { kind: 'written', lines };
}

function eachUnit(equation: Equation, ranges: IndexRanges): readonly EquationLine[] {
  const { line, isLatex, bounds } = equation;
  const summed = new Set(bounds.map(({ index }) => index));
  const range = (index: string) => ranges.get(rangeKey(line, index)) ?? 0;
  const free = [...indicesOf(equation)].filter((index) => !summed.has(index));
  const text = withCounts(equation.text, ranges);
  const written = free.reduce((texts, index) => eachNumber(range(index), texts, index), [text]);
  return written.map((one) => ({ text: withoutSums(one, range), isLatex, line }));
}

/** Every text with each number up to the count in place of an index, in the order of the numbers. */
const eachNumber = (count: number, texts: readonly string[], index: string): string[] =>
  texts.flatMap((text) => Array.from({ length: count }, (_, at) => withNumber(text, index, at + 1)));

/** Each sum as its terms with a plus between them; sums inside a term too. */
function withoutSums(text: string, range: (index: string) => number): string {
  const sign = sumSign.exec(text);
  if (sign === null) return text;
  const { rest, found } = boundsOf(text.slice(sign.index + sign[0].length));
  const end = endOfTerm(rest);
  const front = text.slice(0, sign.index);
  const behind = withoutSums(rest.slice(end), range);
  if (found === undefined) return `${front}${sign[0]} ${withoutSums(rest.slice(0, end), range)}${behind}`;
  const terms = eachNumber(range(found.index), [rest.slice(0, end)], found.index);
  return `${front} (${terms.map((term) => `(${withoutSums(term, range)})`).join(' + ')}) ${behind}`;
}

const group = /_\s*(?:\{([^{}=]*)\}|([A-Za-z])(?![A-Za-z0-9]))/g;

/** A text with a number in place of an index, wherever it is a subscript: `w_{i j}` is `w_{1,j}`. */
function withNumber(text: string, index: string, number: number): string {
  return text.replaceAll(group, (whole, braced?: string, bare?: string) => {
    const items = itemsOf(braced ?? bare ?? '');
    if (!items.includes(index)) return whole;
    return `_{${items.map((item) => (item === index ? `${number}` : item)).join(',')}}`;
  });
}

const itemsOf = (list: string): readonly string[] =>
  (list.includes(',') ? list.split(',') : [...list]).map((item) => item.trim()).filter((item) => item !== '');

/** A letter that bounds a sum stands for a number elsewhere too, as in 1/n. */
function withCounts(text: string, ranges: IndexRanges): string {
  return text.replaceAll(
    /(?<![A-Za-z\\])(?<![_^]\s*)(?<![_^]\s*\{[^{}]*)([a-z])(?!\s*[A-Za-z_])/g,
    (whole, letter: string) => {
      const count = ranges.get(boundKey(letter));
      return count === undefined ? whole : `${count}`;
    },
  );
}
