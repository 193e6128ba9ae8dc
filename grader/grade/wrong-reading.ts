import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { Calculus } from '../calculus.ts';
import { composedCalculi } from '../misconceptions/compose.ts';
import type { SimpleRule, WrongRule } from '../misconceptions/misconception.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { traceFrom } from '../trace/trace.ts';
import type { Trace, TraceOptions } from '../trace/trace.ts';

type Partner = ReadonlyMap<string, string>;

/** The same quantity with two names standing for each other. */
function exchangedQuantity(quantity: Quantity, partner: Partner): Quantity {
  const of = partner.get(quantity.of) ?? quantity.of;
  if (!('wrt' in quantity)) return { ...quantity, of };
  return { ...quantity, of, wrt: partner.get(quantity.wrt) ?? quantity.wrt };
}

/** The inputs with two names standing for each other. */
function exchangedInput<T>({ graph, input }: Origin<T>, partner: Partner): Origin<T>['input'] {
  const inputs = new Set(graph.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : [])));
  return (name, shape) => {
    const other = partner.get(name);
    return input(other !== undefined && inputs.has(other) ? other : name, shape);
  };
}

/** A graph and what its inputs are; numbers, or slots of a recording. */
export interface Origin<T> {
  readonly graph: Graph;
  readonly input: (name: string, shape: Shape) => Tensor<T>;
  /** Own answers are read under the names that they have for the rule. */
  readonly optionsFor: (nameOf: (quantity: Quantity) => Quantity) => TraceOptions<T>;
}

/** Reads quantities under a rule: as trace does, but for what the rule changes. */
export function readUnder<T>(
  rule: WrongRule | undefined,
  origin: Origin<T>,
): (quantity: Quantity) => Tensor<T> {
  switch (rule?.kind) {
    case undefined:
      return traceFrom(origin.graph, origin.input, originalOptions(origin)).read;
    case 'exchanged':
      return readExchanged(rule, undefined, origin);
    case 'sequential':
      return readSequentially({ ...origin, options: originalOptions(origin), order: rule.order });
    case 'calculus':
      return readTouched([rule], origin);
    case 'both':
      return readUnderBoth(rule.first, rule.second, origin);
  }
}

const originalOptions = <T>({ optionsFor }: Origin<T>) => optionsFor((quantity) => quantity);

function readUnderBoth<T>(first: SimpleRule, second: SimpleRule, origin: Origin<T>) {
  if (first.kind === 'exchanged') return readExchanged(first, second, origin);
  if (second.kind === 'exchanged') return readExchanged(second, first, origin);
  if (first.kind === 'calculus' && second.kind === 'calculus') return readTouched([first, second], origin);
  const options = originalOptions(origin);
  const calculi = [first, second].flatMap((rule) =>
    rule.kind === 'calculus' ? [rule.calculus(options.arithmetic)] : [],
  );
  const order = [first, second].flatMap((rule) => (rule.kind === 'sequential' ? rule.order : []));
  return readSequentially({ ...origin, options: { ...options, ...withCalculi(calculi) }, order });
}

const withCalculi = <T>(calculi: readonly Calculus<T>[]) =>
  calculi.length === 0 ? {} : { calculus: calculi.reduce(composedCalculi) };

/** Two names stand for each other; the rest is right, or follows another rule. */
function readExchanged<T>(
  { partner }: Extract<SimpleRule, { kind: 'exchanged' }>,
  rest: SimpleRule | undefined,
  origin: Origin<T>,
): (quantity: Quantity) => Tensor<T> {
  const renamed = (quantity: Quantity) => exchangedQuantity(quantity, partner);
  const read = readUnder(rest, {
    graph: origin.graph,
    input: exchangedInput(origin, partner),
    optionsFor: (nameOf) => origin.optionsFor((quantity) => renamed(nameOf(quantity))),
  });
  return (quantity) => read(renamed(quantity));
}

type CalculusRule = Extract<SimpleRule, { kind: 'calculus' }>;

/** Each quantity under those of the rules that touch it. */
function readTouched<T>(
  rules: readonly CalculusRule[],
  origin: Origin<T>,
): (quantity: Quantity) => Tensor<T> {
  const options = originalOptions(origin);
  const traces = new Map<string, Trace<T>>();
  return (quantity) => {
    const acting = rules.filter(({ touches }) => touches?.(quantity) ?? true);
    const key = rules.map((rule) => acting.includes(rule)).join();
    const calculi = acting.map((rule) => rule.calculus(options.arithmetic));
    const traced =
      traces.get(key) ?? traceFrom(origin.graph, origin.input, { ...options, ...withCalculi(calculi) });
    traces.set(key, traced);
    return traced.read(quantity);
  };
}

interface Sequence<T> extends Pick<Origin<T>, 'graph' | 'input'> {
  readonly options: TraceOptions<T>;
  readonly order: readonly string[];
}

/**
 * Updates that are not simultaneous: each parameter in turn moves along the gradient taken with
 * the parameters that moved before it.
 */
function readSequentially<T>(sequence: Sequence<T>): (quantity: Quantity) => Tensor<T> {
  const { graph, input, options } = sequence;
  const states: Trace<T>[] = [traceFrom(graph, input, options)];
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
