import { NotSymbolic } from '../arithmetic/not-symbolic.ts';
import { symbolic } from '../arithmetic/symbolic.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import { filled, sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { nodeNamed, shapeOf } from '../trace/structure.ts';
import { traceFrom } from '../trace/trace.ts';
import type { Trace } from '../trace/trace.ts';

/** A symbol of the table. */
export function symbol(name: string): Expression {
  return { kind: 'symbol', name };
}

/** ∂of/∂wrt as the one symbol that students type `dL/dh1` for. */
export function derivativeSymbol(of: string, wrt: string): Expression {
  return symbol(`d${of}/d${wrt}`);
}

/**
 * The forward pass over formulas, in which every name stands for itself. `except` is worked out
 * from the names in its statement.
 */
export function traceOverNames(graph: Graph, except?: string): Trace<Expression> {
  const spared = except === undefined ? undefined : nodeNamed(graph, except);
  const values = new Map<string, Tensor<Expression>>();
  for (const [name, node] of graph.names) {
    const shape = shapeOf(graph, node);
    if (node !== spared && sizeOf(shape) === 1) values.set(name, filled(shape, symbol(name)));
  }
  return traceFrom(graph, inputSymbol, { arithmetic: symbolic, given: { values } });
}

function inputSymbol(name: string, shape: Shape): Tensor<Expression> {
  if (sizeOf(shape) !== 1) throw new NotSymbolic(`the array ${name}`);
  return filled(shape, symbol(name));
}
