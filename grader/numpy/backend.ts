import type { Operation } from '../primitives/names.ts';
import type { Shape } from '../tensor.ts';
import type { Operand } from './operand.ts';

/** What an operand is made of that the code spells out. */
export interface Constant {
  readonly shape: Shape;
  readonly known: readonly number[];
  /** The numerals as they were written, where they were. */
  readonly numerals?: readonly string[];
}

/**
 * What the interpreter needs of its values. Computing, an operand is numbers; tracing, it is a
 * node of the graph, and numbers where the code alone decides them (counts, indices, masks).
 * Every operation is a primitive of the engine, so that both modes mean the same.
 */
export interface Backend {
  readonly tracing: boolean;
  readonly constant: (constant: Constant) => Operand;
  /** Refuses operands whose shapes do not fit, in NumPy's words. */
  readonly apply: (operation: Operation, args: readonly Operand[]) => Operand;
  /** An operation on known numbers that is no primitive; traced as the composition given. */
  readonly derived: (numbers: (() => Constant) | undefined, composition: () => Operand) => Operand;
  /** An exact whole result of plain numerals is a plain numeral again. */
  readonly settled: (operand: Operand) => Operand;
  /** Records `name = operand`; what is read through the name from now on. */
  readonly assign: (name: string, operand: Operand) => Operand;
}
