import type { CodeExplanation } from './explain.ts';
import type { FunctionTask, Slip } from './function-task.ts';
import { areClose } from './close.ts';
import type { TestResult } from './judge-function.ts';
import { Program, readRecipeCode } from './program.ts';
import type { ProgramRun } from './program.ts';

/** Two names can share a sentence; more would say nothing. */
export const mostNames = 2;

/** The model with a slip in it; throws where the place is not in the model. */
export function slippedModel({ model, name }: FunctionTask, { id, replace, by }: Slip): string {
  if (!model.includes(replace)) throw new Error(`the model of ${name} has no place for the slip ${id}`);
  return model.replaceAll(replace, () => by);
}

/** The slips of the task that behave as the function does in every test; none where several differ. */
export function slipBehind(task: FunctionTask, results: readonly TestResult[]): CodeExplanation | undefined {
  const fitting = task.slips.filter((slip) => fits(task, slip, results));
  const [first] = fitting;
  if (first === undefined) return undefined;
  const codes = [...new Set(fitting.flatMap(({ code }) => code ?? []))];
  const areNamed = fitting.every(({ code }) => code !== undefined);
  if (fitting.length > 1 && (!areNamed || codes.length > mostNames)) return undefined;
  return { codes, slip: first.id };
}

function fits(task: FunctionTask, slip: Slip, results: readonly TestResult[]): boolean {
  const program = new Program(task, readRecipeCode(slippedModel(task, slip)));
  return results.every(({ test, run }) =>
    areAlike(program.run(test.group, test.tape), run, { tolerance: task.tolerance, scale: test.scale }),
  );
}

/** Whether two programs did the same: the same outputs, or the same failure; and the same conduct. */
function areAlike(
  a: ProgramRun,
  b: ProgramRun,
  closeness: { readonly tolerance: number; readonly scale: number },
): boolean {
  if (a.changed !== b.changed || a.isUnstable !== b.isUnstable) return false;
  const [one, other] = [a.outcome, b.outcome];
  if (one.kind === 'outputs' && other.kind === 'outputs') {
    return [...one.outputs].every(([name, tensor]) => {
      const own = other.outputs.get(name);
      return own !== undefined && areClose(own, tensor, closeness);
    });
  }
  if (one.kind === 'raised' && other.kind === 'raised') return one.issue.message === other.issue.message;
  return one.kind === 'returned' && other.kind === 'returned' && one.missing === other.missing;
}
