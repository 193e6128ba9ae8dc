import { writeShape } from '../../grader/tensor.ts';
import type { QuantityIssue } from '../../grader/trace/check-quantity.ts';

/** Why a quantity cannot be asked, for a reader of the command line. */
export function quantityMessage(issue: QuantityIssue): string {
  switch (issue.code) {
    case 'unknownName':
      return `the forward pass has no name ${issue.name}`;
    case 'notOneElement':
      return `${issue.name} has the shape ${writeShape(issue.shape)}; a gradient is of one element`;
  }
}
