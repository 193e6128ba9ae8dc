import type { Fraction } from '../arithmetic/fraction.ts';
import { fractions, recording } from '../arithmetic/recording.ts';
import type { Recording, Slot } from '../arithmetic/recording.ts';
import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import { sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { machineOn } from './fraction-machine.ts';
import type { TapePoint } from './fraction-machine.ts';
import { recordedInputs } from './recorded-inputs.ts';

/**
 * What is written down about one graph. Its inputs come first; what several readings of the graph
 * have in common stands there once, so equal slots are equal for any numbers.
 */
export interface GraphRecorder {
  readonly recording: Recording<Fraction>;
  readonly input: (name: string, shape: Shape) => Tensor<Slot>;
  /** How many entries all inputs of the graph have. */
  readonly entries: number;
}

/** A graph of more entries than this is too long to be worth a recording. */
const mostEntries = 4000;
const large = new WeakMap<Graph, boolean>();

/** Whether a graph has too many numbers to be recorded one by one. */
export function isLarge(graph: Graph): boolean {
  const known = large.get(graph);
  if (known !== undefined) return known;
  let entries = 0;
  for (const node of graph.nodes) entries += sizeOf(node.kind === 'constant' ? node.value.shape : node.shape);
  large.set(graph, entries > mostEntries);
  return entries > mostEntries;
}

export function recorderOf(graph: Graph): GraphRecorder {
  const own = recording(fractions);
  const input = recordedInputs(graph, own.input);
  return { recording: own, input, entries: own.slots.length };
}

/** One way of reading a graph (a rule followed, an own answer in place), recorded for many points. */
export interface Tape<Asked extends object = Quantity> {
  /** Where an entry of a quantity stands; throws what the trace throws. */
  readonly slot: (asked: Asked, element: number) => Slot | undefined;
  /**
   * One entry of a quantity at a point, exactly; undefined where it is no fraction, or one too
   * long for two doubles, so that the exact arithmetic has to be asked.
   */
  readonly read: (point: TapePoint, asked: Asked, element: number) => Fraction | undefined;
  /** The same in doubles; NaN where there is no number, and where 0 meets an infinite slope. */
  readonly glance: (point: TapePoint, asked: Asked, element: number) => number;
}

/** A tape on which quantities are recorded when they are first asked for. */
export function tapeOn<Asked extends object = Quantity>(
  { recording: { slots }, entries }: GraphRecorder,
  record: () => (asked: Asked) => Tensor<Slot>,
): Tape<Asked> {
  const machine = machineOn(slots, entries);
  const known = new WeakMap<Asked, Tensor<Slot>>();
  let reader: ReturnType<typeof record> | undefined;
  const slotsOf = (asked: Asked): Tensor<Slot> => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = (reader ??= record())(asked);
    known.set(asked, found);
    return found;
  };
  const slot = (asked: Asked, element: number) => slotsOf(asked).data[element];
  return {
    slot,
    read: (point, asked, element) => {
      const place = slot(asked, element);
      return place === undefined ? undefined : machine.exactly(point, place);
    },
    glance: (point, asked, element) => {
      const place = slot(asked, element);
      return place === undefined ? Number.NaN : machine.nearly(point, place);
    },
  };
}
