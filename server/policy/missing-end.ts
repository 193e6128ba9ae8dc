import type { AssignmentPolicy } from './assignment-policy.ts';

/**
 * Whether results are promised for after the end while nothing ever ends the assignment. One
 * that is run by hand is ended by hand.
 */
export function missingEnd(policy: AssignmentPolicy): boolean {
  return policy.start === 'clock' && policy.closesAt === null && policy.release !== 'immediately';
}
