import type { Shape, Tensor } from '../tensor.ts';
import { newArray } from './arrays/array.ts';
import { Budget } from './budget.ts';
import { computingBackend } from './computing.ts';
import { runBlock } from './evaluate/block.ts';
import { evaluate } from './evaluate/expression.ts';
import type { NumpyIssue } from './issue.ts';
import { Refusal } from './issue.ts';
import { resultTensor } from './result.ts';
import type { Session } from './session.ts';
import { startSession } from './session.ts';
import { parseCode } from './syntax/parse.ts';
import type { Block } from './syntax/tree.ts';
import type { Value } from './values.ts';

export type NumpyRun =
  | {
      readonly kind: 'value';
      readonly value: Tensor<number>;
      /** `[]` for a number; tuples and shapes have one axis. */
      readonly shape: Shape;
      /** What `print` showed, line by line. */
      readonly printed: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly issue: NumpyIssue };

/**
 * Runs code of the NumPy subset in float64: an expression, or statements that set `result`.
 * `given` are float64 arrays (numbers, where they have no axes). No Python is run; time and
 * memory are bounded by the limits, and whatever goes wrong is an issue with its line. What it
 * cost is in the budget afterwards.
 */
export function runNumpy(
  code: string,
  given: ReadonlyMap<string, Tensor<number>>,
  budget = new Budget(),
): NumpyRun {
  const session = startSession(computingBackend(budget), budget);
  for (const [name, { shape, data }] of given) {
    const operand = { shape, known: data };
    const value: Value =
      shape.length > 0
        ? newArray(operand, 'float64')
        : { kind: 'number', dtype: 'float64', operand, python: false };
    session.globals.names.set(name, value);
  }
  try {
    const value = resultTensor(session, runCode(session, parseCode(code)));
    return { kind: 'value', value, shape: value.shape, printed: session.printed };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'invalid', issue: error.issue(session.line) };
    throw error;
  }
}

/** The value of a single expression, or what the statements leave in `result`. */
function runCode(session: Session, block: Block): Value | undefined {
  const [only] = block;
  if (block.length === 1 && only?.kind === 'expression') return evaluate(session, only.value);
  session.globals.names.delete('result');
  runBlock(session, block);
  return session.globals.names.get('result');
}
