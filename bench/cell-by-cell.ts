/**
 * What one wrong rule, followed throughout, is worth on certified variants of the nine gradients
 * (nothing else asked, working rows empty): marked cell by cell against the key, as everywhere
 * else, beside ours with follow-through, and with "one rule, one deduction" too.
 */
import { isTrue, signatures } from '../grader/diagnose/signatures.ts';
import type { Signature } from '../grader/diagnose/signatures.ts';
import { grade } from '../grader/grade/grade.ts';
import type { MarkingPolicy } from '../grader/grade/policy.ts';
import { drawSittings, sheet } from '../test/students/sittings.ts';
import type { Sitting } from '../test/students/sittings.ts';

const rules = [
  ['sign lost at the loss (M01)', 'M01', 'L05'],
  ['factor 2 at the loss (M02)', 'M02', 'L05'],
  ['swapped product (M14)', 'M14', 'L05'],
  ['no upstream (M07)', 'M07', 'L05'],
  ['a link is missing (M08)', 'M08', 'L05'],
  ['value for weight (M18)', 'M18', 'L05'],
  ['wrong branch (M21)', 'M21', 'L05'],
  ['gate left open (M24)', 'M24', 'L07'],
  ['gate by the sign (M25)', 'M25', 'L07'],
  ['indices exchanged (M19)', 'M19', 'L05'],
] as const;

const following: MarkingPolicy = { followThroughPercent: 100, oneRuleOneDeduction: false };
const once: MarkingPolicy = { followThroughPercent: 100, oneRuleOneDeduction: true };
const cellByCell: MarkingPolicy = { followThroughPercent: 0, oneRuleOneDeduction: false };

/** The share of the points under each policy. */
function credit({ question, ...sitting }: Sitting, form: Signature, policy: MarkingPolicy): number {
  const answers = sheet({ question, ...sitting }, form.exact, false);
  const [report] = grade([question], new Map([[question.id, answers]]), policy);
  return report === undefined ? Number.NaN : report.points / report.maxPoints;
}

/** Whether the rule changes a scored number of the variant. */
const shows = ({ cells }: Sitting, form: Signature): boolean =>
  cells.some((cell, at) => cell.points > 0 && !isTrue(cell, form.exact(at)));

const percent = (shares: readonly number[]): string =>
  `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(0)} %`.padStart(14);

const sittings = drawSittings('cell by cell', 12);
process.stdout.write(
  `${'one wrong rule'.padEnd(30)}${['cell by cell', 'follow-through', 'one deduction'].map((title) => title.padStart(16)).join('')}\n`,
);
for (const [title, code, recipe] of rules) {
  const students = sittings
    .filter((sitting) => sitting.recipe === recipe)
    .flatMap((sitting) =>
      signatures(sitting.question)
        .mutations.filter((form) => form.code === code && form.everywhere)
        .filter((form) => shows(sitting, form))
        .map((form) => [sitting, form] as const),
    );
  const columns = [cellByCell, following, once].map((policy) =>
    percent(students.map(([sitting, form]) => credit(sitting, form, policy))),
  );
  process.stdout.write(`${title.padEnd(30)}${columns.map((column) => column.padStart(16)).join('')}\n`);
}
