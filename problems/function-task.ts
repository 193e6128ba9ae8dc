import type { FunctionTask, TestGroup } from '../grader/code/function-task.ts';
import type { Posing } from './cells.ts';
import type { FunctionForm } from './recipe-function.ts';
import { rolesOf } from './roles.ts';

/** The task as the grader tests it: the statement's own numbers are its first test. */
export function functionTaskOf({ recipe, variant }: Posing, form: FunctionForm): FunctionTask {
  const shown = Object.entries(variant.given).filter(([name]) => recipe.given[name]?.hidden === false);
  const groups = form.groups.map((group): TestGroup => {
    const { expected } = group;
    if (expected.kind === 'model') return { ...group, expected };
    const { forward = recipe.forward, of } = expected;
    if (forward === undefined) throw new Error(`${recipe.id} has no forward pass`);
    return { ...group, expected: { kind: 'gradients', of, forward } };
  });
  return {
    ...form,
    groups,
    given: Object.fromEntries(shown),
    roles: rolesOf(recipe),
    ...(recipe.update === undefined ? {} : { update: recipe.update }),
  };
}
