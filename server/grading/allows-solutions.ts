import type { Assignment } from '../store/assignments.ts';

/** Whether an assignment is practice in the sense that solutions may be looked up while it runs. */
export function allowsSolutions({ policy }: Pick<Assignment, 'policy'>): boolean {
  return policy.release === 'immediately' && policy.handIn === 'question';
}
