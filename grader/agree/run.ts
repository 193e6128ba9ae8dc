import type { Expression } from '../notation/expression.ts';
import { compile, type Program } from './compile.ts';
import type { Lanes } from './lanes.ts';

/** What a formula is at many points. */
export interface Evaluation {
  /** NaN where the formula is certainly undefined. */
  readonly values: Float64Array;
  /** Bounds on the error of each value; not finite where nothing can be said. */
  readonly bounds: Float64Array;
  /** Rows of signs at the formula's kinks; see `Lanes`. */
  readonly kinks: Int8Array;
  /** What is compared with 0 at the kinks. */
  readonly margins: Float64Array;
  /** 1 where something was divided by exactly 0. */
  readonly poles: Uint8Array;
}

/** The stack, kept between runs because most formulas are small and many are graded. */
let scratch = { values: new Float64Array(0), bounds: new Float64Array(0) };

function stack(length: number): typeof scratch {
  if (scratch.values.length < length) {
    scratch = { values: new Float64Array(length * 2), bounds: new Float64Array(length * 2) };
  }
  return scratch;
}

const noKinks = new Int8Array(0);
const noMargins = new Float64Array(0);

/** Runs a program over columns of `size` coordinates, one column for each of its names. */
export function run(program: Program, columns: readonly Float64Array[], size: number): Evaluation {
  const lanes: Lanes = {
    size,
    ...stack(program.depth * size),
    columns,
    kinks: program.kinks === 0 ? noKinks : new Int8Array(program.kinks * size).fill(2),
    margins: program.kinks === 0 ? noMargins : new Float64Array(program.kinks * size),
    poles: new Uint8Array(size),
    top: 0,
  };
  for (const { operation, operand } of program.steps) operation(lanes, operand);
  const { values, bounds, kinks, margins, poles } = lanes;
  return { values: values.slice(0, size), bounds: bounds.slice(0, size), kinks, margins, poles };
}

/** A formula that can be evaluated at many points at once. */
export interface CompiledExpression {
  /** Every name of the formula needs a column; all columns have the same length. */
  readonly evaluate: (points: ReadonlyMap<string, Float64Array>) => {
    readonly values: Float64Array;
    readonly bounds: Float64Array;
  };
}

/**
 * Compiles a formula over the given names for repeated evaluation with running error bounds.
 * Throws where the formula uses another name.
 */
export function compileExpression(e: Expression, names: readonly string[]): CompiledExpression {
  const program = compile(e);
  const other = program.names.find((name) => !names.includes(name));
  if (other !== undefined) throw new Error(`the formula uses ${other}, which is not among its names`);
  return {
    evaluate: (points) => {
      const [first] = points.values();
      const columns = program.names.map((name) => {
        const column = points.get(name);
        if (column === undefined) throw new Error(`no coordinates for ${name}`);
        return column;
      });
      return run(program, columns, first?.length ?? 1);
    },
  };
}
