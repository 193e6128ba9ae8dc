import type { Graph } from '../graph.ts';
import { compileTrace } from '../trace/compiled.ts';

/** How far a coordinate of size 1 is moved: the error of a central difference is then about 1e-10. */
const nudge = 1e-5;

/**
 * (f(x + h) − f(x − h)) / 2h for f = `of` as a function of the input `wrt`, the other inputs as
 * they are; all of one element. Undefined where it is no finite number.
 */
export function centralDifference(
  graph: Graph,
  { of, wrt }: { readonly of: string; readonly wrt: string },
  input: (name: string) => number,
): number | undefined {
  const { inputs, run } = compileTrace(graph, [{ kind: 'value', of }]);
  const h = nudge * Math.max(1, Math.abs(input(wrt)));
  const moved = (by: number): number =>
    run(inputs.map(({ name }) => (name === wrt ? input(name) + by : input(name))))[0] ?? Number.NaN;
  const quotient = (moved(h) - moved(-h)) / (2 * h);
  return Number.isFinite(quotient) ? quotient : undefined;
}
