import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { doubles, operators, recording } from '../arithmetic/recording.ts';
import type { Held, Slot } from '../arithmetic/recording.ts';
import type { Calculus } from '../calculus.ts';
import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import type { Shape } from '../tensor.ts';
import { execute } from './execute.ts';
import { recordedInputs, shapesOfInputs } from './recorded-inputs.ts';
import { traceFrom } from './trace.ts';

/** Quantities of a graph, made ready to be computed at many points. */
export interface CompiledTrace {
  /** The inputs in the order of `run`, each with its entries in row-major order. */
  readonly inputs: readonly { readonly name: string; readonly shape: Shape }[];
  /** The shape of every quantity, in the order asked. */
  readonly shapes: readonly Shape[];
  /**
   * All entries of all quantities, one after the other, at the entries of all inputs. The next
   * run writes into the same array.
   */
  readonly run: (point: ArrayLike<number>) => Float64Array;
}

export interface CompileOptions {
  readonly calculus?: <T>(arithmetic: Arithmetic<T>) => Calculus<T>;
  readonly update?: UpdateRule;
}

/**
 * Traces the quantities once over an arithmetic that writes down instructions, and so makes the
 * one set of derivative rules run as fast as a tape written by hand. Float64 throughout. Where an
 * adjoint happens to be 0 and the slope behind it infinite, the result is NaN, not 0 as in `trace`.
 */
export function compileTrace(
  graph: Graph,
  quantities: readonly Quantity[],
  { calculus, update }: CompileOptions = {},
): CompiledTrace {
  const { arithmetic, input, slots } = recording(doubles);
  const traced = traceFrom(graph, recordedInputs(graph, input), {
    arithmetic,
    ...(calculus === undefined ? {} : { calculus: calculus(arithmetic) }),
    ...(update === undefined ? {} : { update }),
  });
  const results = quantities.map((quantity) => traced.read(quantity));
  return {
    inputs: shapesOfInputs(graph),
    shapes: results.map(({ shape }) => shape),
    run: machine(
      slots,
      results.flatMap(({ data }) => data),
    ),
  };
}

/** The recording laid out in typed arrays. */
function machine(slots: readonly Held<number>[], results: readonly Slot[]): CompiledTrace['run'] {
  const memory = new Float64Array(slots.length);
  const code: number[] = [];
  let inputs = 0;
  for (const [slot, held] of slots.entries()) {
    if (held === 'input') inputs = slot + 1;
    else if ('known' in held) memory[slot] = held.known;
    else code.push(operators.indexOf(held[0]), held[1], held[2], held[3], slot);
  }
  const [instructions, places] = [Int32Array.from(code), Int32Array.from(results)];
  const out = new Float64Array(results.length);
  return (point) => {
    for (let i = 0; i < inputs; i++) memory[i] = point[i] ?? Number.NaN;
    execute(instructions, memory);
    for (let i = 0; i < places.length; i++) out[i] = memory[places[i] ?? 0] ?? 0;
    return out;
  };
}
