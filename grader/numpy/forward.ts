import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';
import type { Shape } from '../tensor.ts';
import { newArray, readArray } from './arrays/array.ts';
import { Budget } from './budget.ts';
import { runBlock } from './evaluate/block.ts';
import type { NumpyIssue } from './issue.ts';
import { Refusal } from './issue.ts';
import type { Session } from './session.ts';
import { startSession } from './session.ts';
import { parseCode } from './syntax/parse.ts';
import { tracedInput, tracingBackend } from './tracing.ts';

export type ForwardReading =
  | { readonly kind: 'read'; readonly graph: Graph }
  | { readonly kind: 'invalid'; readonly issue: NumpyIssue };

/**
 * Reads a forward pass of the NumPy subset into its graph. `inputs` are the names whose values
 * come from elsewhere, with their shapes. Loops, functions and lists are followed while the
 * graph is written; numerals keep their text; `np.maximum(0, z)` is the primitive `relu`.
 */
export function readForward(text: string, inputs: ReadonlyMap<string, Shape>): ForwardReading {
  const budget = new Budget();
  const builder = new GraphBuilder();
  const session = startSession(tracingBackend(builder, budget), budget);
  for (const [name, shape] of inputs) {
    const operand = tracedInput(builder, name, shape);
    session.globals.names.set(
      name,
      shape.length > 0
        ? newArray(operand, 'float64')
        : { kind: 'number', dtype: 'float64', operand, python: false },
    );
  }
  try {
    runBlock(session, parseCode(text));
    nameChangedArrays(session, builder, inputs);
    return { kind: 'read', graph: builder.finish() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'invalid', issue: error.issue(session.line) };
    throw error;
  }
}

/** A name whose array was written to through another name or a function stands for what it holds. */
function nameChangedArrays(
  session: Session,
  builder: GraphBuilder,
  inputs: ReadonlyMap<string, Shape>,
): void {
  const { names } = builder.finish();
  for (const [name, value] of session.globals.names) {
    if (value.kind !== 'array' || inputs.has(name)) continue;
    const node = readArray(session, value).traced?.node();
    if (node !== undefined && names.has(name) && names.get(name) !== node) builder.name(name, node);
  }
}
