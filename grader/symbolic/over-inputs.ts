import { NotSymbolic } from '../arithmetic/not-symbolic.ts';
import { symbolic } from '../arithmetic/symbolic.ts';
import type { Given } from '../calculus.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { Quantity } from '../quantity.ts';
import { filled } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { traceFrom } from '../trace/trace.ts';
import { isWithin } from './size.ts';
import { symbol } from './symbols.ts';

/** Formulas over the inputs alone get long; past this size they are not written out. */
const most = { nodes: 50_000, depth: 1_500 };

/** What the symbols of a forward pass stand for, as formulas of its inputs. */
export interface OverInputs {
  /** A name or a gradient symbol (`dL/dh1`); undefined where no formula of bearable size says it. */
  readonly formula: (symbolName: string) => Expression | undefined;
  /** The same of any quantity of single numbers. */
  readonly read: (quantity: Quantity) => Expression | undefined;
  /** The symbol of an input, and the input's name. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Writes names and derivatives of scalars by the inputs. An input whose name is assigned later
 * on goes by its name and a prime, since the bare name means the last assignment. `given` holds
 * formulas that take the place of what the graph says.
 */
export function overInputs(graph: Graph, given?: Given<Expression>): OverInputs {
  const inputs = new Map<string, string>();
  for (const [id, node] of graph.nodes.entries()) {
    if (node.kind !== 'input') continue;
    inputs.set(graph.names.get(node.name) === id ? node.name : `${node.name}′`, node.name);
  }
  const symbols = new Map([...inputs].map(([written, name]) => [name, written]));
  const traced = traceFrom(graph, (name, shape) => filled(shape, symbol(symbols.get(name) ?? name)), {
    arithmetic: symbolic,
    ...(given && { given }),
  });
  const read = (quantity: Quantity) => unlessUnwritable(() => only(traced.read(quantity)));
  const formulas = new Map<string, Expression | undefined>();
  const formula = (symbolName: string): Expression | undefined => {
    if (formulas.has(symbolName)) return formulas.get(symbolName);
    const [of = '', wrt] = symbolName.split('/');
    const write = () =>
      only(wrt === undefined ? traced.value(of) : traced.gradient(of.slice(1), wrt.slice(1)));
    const written = unlessUnwritable(write);
    formulas.set(symbolName, written);
    return written;
  };
  return { inputs, formula, read };
}

const expansions = new WeakMap<Graph, OverInputs>();

/** The same, made once for each graph. */
export function expansionOf(graph: Graph): OverInputs {
  const known = expansions.get(graph) ?? overInputs(graph);
  expansions.set(graph, known);
  return known;
}

function only({ data }: Tensor<Expression>): Expression | undefined {
  const [expression, ...more] = data;
  if (expression === undefined || more.length > 0) return undefined;
  return isWithin(expression, most) ? expression : undefined;
}

function unlessUnwritable(write: () => Expression | undefined): Expression | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof NotSymbolic) return undefined;
    throw error;
  }
}
