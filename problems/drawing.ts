import { float } from '../grader/arithmetic/float.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { rational } from '../grader/arithmetic/rational.ts';
import type { Slot } from '../grader/arithmetic/recording.ts';
import type { Graph } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { sizeOf } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { tapePoint } from '../grader/trace/recorded-inputs.ts';
import { nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { isLarge, recorderOf, tapeOn } from '../grader/trace/tape.ts';
import type { Tape } from '../grader/trace/tape.ts';
import { trace, traceFrom } from '../grader/trace/trace.ts';
import type { Trace } from '../grader/trace/trace.ts';

type Values = ReadonlyMap<string, Tensor<string>>;
/** Given name → the name under which the graph derives it. */
type Derived = ReadonlyMap<string, string>;

/**
 * Reads what a drawing graph makes of the numbers drawn so far; what is derived and not among them
 * is taken from the graph itself. Exact; throws `NotRational` where it leaves the fractions.
 */
export function drawingAt(
  graph: Graph,
  values: Values,
  derived: Derived,
): (name: string) => Tensor<Fraction> {
  let slow: Trace<Fraction> | undefined;
  // The trace looks an input up when it is first needed, so the map it reads from may grow.
  const exactly = (name: string) => (slow ??= trace(graph, values, { arithmetic: rational })).value(name);
  if (isLarge(graph)) return exactly;
  const { tape, quantities } = recordedDrawing(graph, values, derived);
  const point = tapePoint(graph, values);
  return (name) => {
    const shape = shapeOf(graph, nodeNamed(graph, name));
    const quantity = quantities.get(name) ?? { kind: 'value', of: name };
    quantities.set(name, quantity);
    const data: Fraction[] = [];
    for (let entry = 0; entry < sizeOf(shape); entry += 1) {
      const found = tape.read(point, quantity, entry);
      if (found === undefined) return exactly(name);
      data.push(found);
    }
    return { shape, data };
  };
}

interface RecordedDrawing {
  readonly tape: Tape;
  readonly quantities: Map<string, Quantity>;
}

const known = new WeakMap<Graph, Map<string, RecordedDrawing>>();

function recordedDrawing(graph: Graph, values: Values, derived: Derived): RecordedDrawing {
  const missing = [...derived.keys()].filter((given) => !values.has(given));
  const key = missing.join();
  const ofGraph = known.get(graph) ?? new Map<string, RecordedDrawing>();
  known.set(graph, ofGraph);
  const before = ofGraph.get(key);
  if (before !== undefined) return before;
  const recorder = recorderOf(graph);
  const { arithmetic } = recorder.recording;
  const tape = tapeOn(recorder, () => {
    const open = new Set<string>();
    const traced: Trace<Slot> = traceFrom(
      graph,
      (name, shape): Tensor<Slot> => {
        const from = missing.includes(name) ? derived.get(name) : undefined;
        if (from === undefined) return recorder.input(name, shape);
        if (open.has(name)) throw new Error(`no value for the input ${name}`);
        open.add(name);
        return traced.value(from);
      },
      { arithmetic },
    );
    return traced.read;
  });
  const recorded = { tape, quantities: new Map<string, Quantity>() };
  ofGraph.set(key, recorded);
  return recorded;
}

/**
 * The same in doubles, for a forward pass that leaves the fractions: what is compared needs no more,
 * and a derived value has to round itself (`shortNumeral`).
 */
export function drawingInDoubles(graph: Graph, values: Values): (name: string) => Tensor<number> {
  // As above, the map may grow while it is read.
  const traced = trace(graph, values, { arithmetic: float });
  return (name) => traced.value(name);
}

/** A double as the short decimal that it stands for; undefined where it has more than six decimals. */
export function shortNumeral(value: number): string | undefined {
  const text = String(Number(value.toPrecision(12)));
  return /^-?\d+(\.\d{1,6})?$/.test(text) ? text : undefined;
}
