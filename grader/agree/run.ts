import type { Expression } from '../notation/expression.ts';
import { compile, type Program } from './compile.ts';
import type { Column, Lanes } from './lanes.ts';

/** What a formula is at many points. The arrays may be longer than they are used. */
export interface Evaluation {
  /** How many points. */
  readonly size: number;
  /** NaN where the formula is certainly undefined. */
  readonly values: Float64Array;
  /** Bounds on the error of each value; not finite where nothing can be said. */
  readonly bounds: Float64Array;
  /** How many rows of `size` signs and margins. */
  readonly rows: number;
  /** Rows of signs at the formula's kinks; see `Lanes`. */
  readonly kinks: Int8Array;
  /** What is compared with 0 at the kinks. */
  readonly margins: Float64Array;
  /** 1 where something was divided by exactly 0. */
  readonly poles: Uint8Array;
}

/** Room for one run, kept from run to run: allocating it costs more than most formulas. */
interface Room {
  readonly values: Float64Array;
  readonly bounds: Float64Array;
  readonly kinks: Int8Array;
  readonly margins: Float64Array;
  readonly poles: Uint8Array;
}

const emptyRoom = (stack: number, kinks: number, points: number): Room => ({
  values: new Float64Array(stack),
  bounds: new Float64Array(stack),
  kinks: new Int8Array(kinks),
  margins: new Float64Array(kinks),
  poles: new Uint8Array(points),
});

let room = emptyRoom(1_024, 256, 64);

function roomFor({ depth, kinks }: Program, size: number): Room {
  const [stack, rows] = [depth * size, kinks * size];
  const { values, kinks: signs, poles } = room;
  if (values.length < stack || signs.length < rows || poles.length < size) {
    const grown = (now: number, needed: number) => (now < needed ? needed * 2 : now);
    room = emptyRoom(grown(values.length, stack), grown(signs.length, rows), grown(poles.length, size));
  }
  return room;
}

/**
 * Runs a program over columns of `size` coordinates, one column for each of its names. What it
 * gives is overwritten by the next run: `kept` makes it last.
 */
export function run(program: Program, columns: readonly Column[], size: number): Evaluation {
  const { values, bounds, kinks, margins, poles } = roomFor(program, size);
  poles.fill(0, 0, size);
  if (program.kinks > 0) {
    kinks.fill(2, 0, program.kinks * size);
    margins.fill(0, 0, program.kinks * size);
  }
  const lanes: Lanes = { size, values, bounds, columns, kinks, margins, poles, top: 0 };
  for (const { operation, operand } of program.steps) operation(lanes, operand);
  return { size, values, bounds, rows: program.kinks, kinks, margins, poles };
}

/** Coordinates as a column: they are exact. */
export const coordinates = (values: Float64Array): Column => ({ values, errors: undefined });

/** A copy that later runs leave alone. */
export function kept({ size, values, bounds, rows, kinks, margins, poles }: Evaluation): Evaluation {
  return {
    size,
    values: values.slice(0, size),
    bounds: bounds.slice(0, size),
    rows,
    kinks: kinks.slice(0, rows * size),
    margins: margins.slice(0, rows * size),
    poles: poles.slice(0, size),
  };
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
        return coordinates(column);
      });
      return kept(run(program, columns, first?.length ?? 1));
    },
  };
}
