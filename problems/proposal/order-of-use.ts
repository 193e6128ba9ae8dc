import type { Equation } from './equation.ts';
import { codeNames } from './written-names.ts';

/**
 * Equations with what they use before them: slides write `h = σ(z)` above `z = wx + b`. As they
 * stand where a name is defined twice, or by itself.
 */
export function inOrderOfUse(equations: readonly Equation[]): readonly Equation[] {
  const byName = new Map(equations.map((equation) => [equation.name, equation]));
  if (byName.size < equations.length) return equations;
  const ordered = new Set<Equation>();
  const open = new Set<Equation>();
  const place = (equation: Equation): boolean => {
    if (ordered.has(equation)) return true;
    if (open.has(equation)) return false;
    open.add(equation);
    const used = codeNames(equation.right).flatMap((name) => byName.get(name) ?? []);
    if (!used.every(place)) return false;
    ordered.add(equation);
    return true;
  };
  return equations.every(place) ? [...ordered] : equations;
}
