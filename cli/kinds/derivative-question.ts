import type { Graph } from '../../grader/graph.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import type { NumpyIssue } from '../../grader/numpy/issue.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import { overInputs } from '../../grader/symbolic/over-inputs.ts';
import type { OverInputs } from '../../grader/symbolic/over-inputs.ts';
import { checkQuantity } from '../../grader/trace/check-quantity.ts';
import type { QuantityIssue } from '../../grader/trace/check-quantity.ts';
import { structureOf } from '../../grader/trace/structure.ts';
import { namesInForward, namesOfFunctions } from './forward-names.ts';

/** A derivative of a forward pass over scalars, ready to be compared with answers. */
export type DerivativeQuestion =
  | { readonly kind: 'unreadable'; readonly issue: NumpyIssue }
  | { readonly kind: 'unasked'; readonly issue: QuantityIssue }
  | {
      readonly kind: 'asked';
      /** The gradient symbol of what is asked, `dL/dw11`. */
      readonly asked: string;
      readonly symbols: readonly SymbolEntry[];
      readonly over: OverInputs;
    };

interface Derivative {
  readonly forward: string;
  readonly of: string;
  readonly wrt: string;
}

const prepared = new Map<string, DerivativeQuestion>();
const mostPrepared = 1_000;

/** Many answers to one question come one after the other; it is prepared once. */
export function derivativeQuestion({ forward, of, wrt }: Derivative): DerivativeQuestion {
  const key = JSON.stringify([forward, of, wrt]);
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const fresh = prepare({ forward, of, wrt });
  if (prepared.size >= mostPrepared) prepared.clear();
  prepared.set(key, fresh);
  return fresh;
}

function prepare({ forward, of, wrt }: Derivative): DerivativeQuestion {
  const scalars = new Map(namesInForward(forward).map((name) => [name, []] as const));
  const reading = readForward(forward, scalars);
  if (reading.kind === 'invalid') return { kind: 'unreadable', issue: reading.issue };
  const { graph } = reading;
  const issue = checkQuantity(graph, { kind: 'gradient', of, wrt });
  if (issue !== undefined) return { kind: 'unasked', issue };
  return {
    kind: 'asked',
    asked: `d${of}/d${wrt}`,
    symbols: symbolsOf(graph, forward, of),
    over: overInputs(graph),
  };
}

/** Pairs of names past which only the gradient symbols of the asked `of` are listed. */
const mostPairs = 5_000;

/** The names of the forward pass and their gradient symbols, without its functions and what only they know. */
function symbolsOf(graph: Graph, forward: string, of: string): readonly SymbolEntry[] {
  const { uses } = structureOf(graph);
  const ofFunctions = namesOfFunctions(forward);
  const assigned = new Set(graph.assigned.map(({ name }) => name));
  const names = [...graph.names].flatMap(([name, node]) =>
    assigned.has(name) || (uses[node]?.length ?? 0) > 0 || !ofFunctions.has(name) ? [name] : [],
  );
  const above = assigned.size * names.length > mostPairs ? [of] : [...assigned];
  const gradients = above.flatMap((a) => names.map((wrt) => `d${a}/d${wrt}`));
  return [...names, ...gradients].map((name) => ({ name }));
}
