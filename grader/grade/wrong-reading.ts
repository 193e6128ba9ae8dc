import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { Tensor } from '../tensor.ts';
import { trace, traceFrom } from '../trace/trace.ts';
import type { Point, Trace, TraceOptions } from '../trace/trace.ts';

type Partner = ReadonlyMap<string, string>;

/** The same quantity with two names standing for each other. */
export function exchangedQuantity(quantity: Quantity, partner: Partner): Quantity {
  const of = partner.get(quantity.of) ?? quantity.of;
  if (!('wrt' in quantity)) return { ...quantity, of };
  return { ...quantity, of, wrt: partner.get(quantity.wrt) ?? quantity.wrt };
}

/** The inputs with two names standing for each other. */
export function exchangedPoint(at: Point, partner: Partner): Point {
  return new Map([...at].map(([name, value]) => [name, at.get(partner.get(name) ?? name) ?? value]));
}

interface Sequence<T> {
  readonly graph: Graph;
  readonly at: Point;
  readonly options: TraceOptions<T>;
  readonly order: readonly string[];
}

/**
 * Updates that are not simultaneous: each parameter in turn moves along the gradient taken with
 * the parameters that moved before it.
 */
export function readSequentially<T>(sequence: Sequence<T>): (quantity: Quantity) => Tensor<T> {
  const { graph, at, options } = sequence;
  const states: Trace<T>[] = [trace(graph, at, options)];
  const stateAfter = (steps: number): Trace<T> => {
    const known = states[steps];
    if (known !== undefined) return known;
    const next = oneRound(sequence, stateAfter(steps - 1));
    states[steps] = next;
    return next;
  };
  return (quantity) => {
    if (quantity.kind === 'shape') return stateAfter(0).read(quantity);
    if (quantity.kind === 'updated') return stateAfter(quantity.step).value(quantity.wrt);
    const { step = 0, ...now } = quantity;
    return stateAfter(step).read(now);
  };
}

function oneRound<T>({ graph, options, order }: Sequence<T>, before: Trace<T>): Trace<T> {
  const { given: _, ...fresh } = options;
  const moved = new Map<string, Tensor<T>>();
  let now = before;
  for (const name of order) {
    moved.set(name, now.read({ kind: 'updated', of: name, wrt: name, step: 1 }));
    const inputs = new Map(moved);
    now = traceFrom(graph, (input) => inputs.get(input) ?? before.value(input), fresh);
  }
  return now;
}
