import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import { symbolText } from '../notation/symbol-text.ts';
import type { Derivative } from '../question.ts';
import type { RowNote } from '../report.ts';
import { derivativeIn, symbolOf } from './derivative.ts';
import { nodesOn, pathsOf } from './links.ts';

/** A product of gradient symbols, in the order in which it was written. */
type Chain = readonly Derivative[];

/** The products of a sum in which every factor is a gradient symbol; undefined for any other formula. */
function chainsIn(formula: Expression): readonly Chain[] | undefined {
  if (formula.kind === 'binary' && formula.operator === 'add') {
    const [left, right] = [chainsIn(formula.left), chainsIn(formula.right)];
    return left && right && [...left, ...right];
  }
  const chain = factorsIn(formula);
  return chain && [chain];
}

function factorsIn(formula: Expression): Chain | undefined {
  if (formula.kind === 'symbol') {
    const derivative = derivativeIn(formula.name);
    return derivative && [derivative];
  }
  if (formula.kind !== 'binary' || formula.operator !== 'multiply') return undefined;
  const [left, right] = [factorsIn(formula.left), factorsIn(formula.right)];
  return left && right && [...left, ...right];
}

/**
 * What is wrong with a chain of gradient symbols as a chain: a link that is missing, a factor that
 * does not fit, paths that are left out. Empty where it is no chain, or where every one fits.
 */
export function chainFaults(graph: Graph, whole: Derivative, formula: Expression): readonly RowNote[] {
  const chains = chainsIn(formula);
  if (chains === undefined) return [];
  const breaks = chains.flatMap((chain) => breakIn(graph, whole, chain) ?? []);
  return breaks.length > 0 ? breaks : missingPaths(graph, whole, chains.map(passes));
}

const passes = (chain: Chain): ReadonlySet<string> => nodesOn(chain);

/** Follows a product from `of` down to `wrt`, factor by factor in whatever order they stand. */
function breakIn(graph: Graph, whole: Derivative, chain: Chain): RowNote | undefined {
  const left = [...chain];
  let [end, after] = [whole.of, ''];
  while (left.length > 0) {
    const next = left.findIndex(({ of }) => of === end);
    const factor = left[next];
    if (factor === undefined) break;
    left.splice(next, 1);
    [end, after] = [factor.wrt, symbolOf(factor)];
  }
  if (left.length === 0) return end === whole.wrt ? undefined : gap({ end, after }, whole.wrt);
  if (end === whole.wrt) return unfit(left[0]);
  const next = left.find(({ of }) => pathsOf(graph, { of: end, wrt: of }).length > 0);
  return next === undefined ? unfit(left[0]) : gap({ end, after }, next.of, symbolOf(next));
}

function gap(
  { end, after }: { readonly end: string; readonly after: string },
  start: string,
  next = '',
): RowNote {
  const missing = symbolText(symbolOf({ of: end, wrt: start }));
  const names = { end: symbolText(end), start: symbolText(start), missing };
  if (after === '') return { code: 'linkMissingFirst', details: { ...names, next: text(next) } };
  if (next === '') return { code: 'linkMissingLast', details: { ...names, after: text(after) } };
  return { code: 'linkMissing', details: { ...names, after: text(after), next: text(next) } };
}

const text = (symbol: string): string => (symbol === '' ? '' : symbolText(symbol));

function unfit(factor: Derivative | undefined): RowNote | undefined {
  return factor && { code: 'linkUnfit', details: { factor: symbolText(symbolOf(factor)) } };
}

/** Paths that no product follows, by the names that only they pass. */
function missingPaths(
  graph: Graph,
  whole: Derivative,
  covered: readonly ReadonlySet<string>[],
): readonly RowNote[] {
  const paths = pathsOf(graph, whole).map(nodesOn);
  const isCovered = (path: ReadonlySet<string>) =>
    covered.some((chain) => [...chain].every((name) => path.has(name)));
  const [taken, left] = [paths.filter(isCovered), paths.filter((path) => !isCovered(path))];
  return left.length === 0 ? [] : [pathNote(taken, left)];
}

/** Names the paths that were left out by what only they pass. */
export function pathNote(
  taken: readonly ReadonlySet<string>[],
  left: readonly ReadonlySet<string>[],
): RowNote {
  const seen = new Set(taken.flatMap((path) => [...path]));
  const vias = left.map((path) =>
    [...path].filter((name) => !seen.has(name)).map((name) => symbolText(name)),
  );
  const named = [...new Set(vias.flatMap((via) => via.slice(0, 1)))];
  return { code: 'pathMissing', details: { via: named.join(', '), count: `${left.length}` } };
}
