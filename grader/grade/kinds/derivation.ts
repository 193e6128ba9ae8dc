import { judgeDerivation } from '../../derivation/judge-derivation.ts';
import type { DerivationTask } from '../../question.ts';
import type { CellReport } from '../../report.ts';
import type { TypedCell } from '../judge-network.ts';
import { sharedPoints } from '../points.ts';
import type { MarkingPolicy } from '../policy.ts';
import { hasGraph } from '../reckon.ts';
import { keyOfPoint } from '../key-of-point.ts';

/** A derivation as a cell: its targets share the points of the cell by their weights. */
export function derivationVerdict(
  { question, reference, cell, typed }: TypedCell,
  task: DerivationTask,
  policy: MarkingPolicy,
): Omit<CellReport, 'cell' | 'maxPoints' | 'typed' | 'expected'> {
  if (!hasGraph(question)) throw new Error(`${question.id} has no graph to derive on`);
  const maxPoints = sharedPoints(
    cell.points,
    task.targets.map(({ points }) => points),
  );
  const key = keyOfPoint(question, `${reference.part}/${reference.cell}`);
  const { outcome, points, issue, report } = judgeDerivation(
    question,
    { task, typed, maxPoints, key },
    policy,
  );
  const diagnoses = [...new Set(report?.rows.flatMap((row) => row.diagnoses))];
  return {
    outcome,
    points,
    from: [],
    diagnoses,
    ...(issue === undefined ? {} : { issue }),
    ...(report === undefined ? {} : { derivation: report }),
  };
}
