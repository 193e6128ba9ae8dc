import type { CellReport } from '../report.ts';
import type { JudgedNetwork, TypedCell } from './judge-network.ts';
import { keyOfCell } from './number-entry.ts';
import { shareOf } from './points.ts';
import type { MarkingPolicy } from './policy.ts';

/**
 * Under "one rule, one deduction", a certain wrong rule costs its most expensive cell only; the
 * others that it explains earn what a right step after a wrong one earns.
 */
export function deductedOnce(
  reports: readonly CellReport[],
  {
    cells,
    network,
    policy,
  }: {
    readonly cells: readonly TypedCell[];
    readonly network: JudgedNetwork;
    readonly policy: MarkingPolicy;
  },
): readonly CellReport[] {
  if (!policy.oneRuleOneDeduction) return reports;
  const costly = new Map<string, number>();
  const ruleOf = (index: number): string | undefined => {
    const [cell, report] = [cells[index], reports[index]];
    if (cell === undefined || report?.outcome !== 'incorrect') return undefined;
    const diagnosis = network.diagnoses.get(keyOfCell(cell.reference));
    return diagnosis?.certain === true ? diagnosis.codes.join() : undefined;
  };
  for (const [index, { maxPoints }] of reports.entries()) {
    const rule = ruleOf(index);
    if (rule === undefined) continue;
    const before = costly.get(rule);
    if (before === undefined || (reports[before]?.maxPoints ?? 0) < maxPoints) costly.set(rule, index);
  }
  return reports.map((report, index) => {
    const rule = ruleOf(index);
    if (rule === undefined || costly.get(rule) === index) return report;
    return { ...report, points: shareOf(report.maxPoints, [policy.followThroughPercent, 100]) };
  });
}
