import { float } from '../arithmetic/float.ts';
import { trace } from '../trace/trace.ts';
import type { Named } from './close.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';
import { graphOfTape } from './graph-of-tape.ts';
import { kinkMargin } from './kink-margin.ts';
import { Program, readRecipeCode } from './program.ts';
import type { Tape } from './tape.ts';

/** Nearer to a kink than this a tape is drawn again. */
const margin = 0.05;

/** The right outputs on a tape: gradients of the graph, or what the model returns. */
export function rightOutputs(task: FunctionTask, group: TestGroup, tape: Tape): Named {
  const { expected, outputs } = group;
  if (expected.kind === 'gradients') {
    const { gradient } = trace(graphOfTape(expected.forward, tape), tape, { arithmetic: float });
    return new Map(outputs.map(({ name, wrt = name }) => [name, gradient(expected.of, wrt)]));
  }
  const { outcome } = new Program(task, readRecipeCode(task.model)).run(group, tape);
  if (outcome.kind !== 'outputs') throw new Error(`the model of ${task.name} fails: ${outcome.kind}`);
  return outcome.outputs;
}

/** Whether a tape keeps away from kinks; a model without a graph has none that are known. */
export function isOffKinks({ expected }: TestGroup, tape: Tape): boolean {
  if (expected.kind !== 'gradients') return true;
  return kinkMargin(graphOfTape(expected.forward, tape), tape) >= margin;
}
