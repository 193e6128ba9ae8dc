import type { Derivation } from '../../../problems/derivation.ts';
import type { SolvedPart, WorkedSolution } from '../../../problems/solution.ts';
import { runsHtml, tex } from '../mathematics.ts';

/** A worked solution as a page shows it: lines of mathematics, part by part. */
export interface SolutionView {
  readonly forward: readonly string[];
  readonly parts: readonly {
    readonly letter: string;
    readonly outline: string;
    readonly lines: readonly string[];
  }[];
  readonly source: string;
}

/**
 * Sets a worked solution. Lines without a derivation (choices, words) are left to the verdicts; a
 * value of the forward pass that a part asks for is derived there and not twice. `letterOf` names part number `index`, from 0.
 */
export function solutionView(solution: WorkedSolution, letterOf: (index: number) => string): SolutionView {
  const asked = new Set(
    solution.parts.flatMap(({ lines }) => lines.map(({ derivation }) => derivation?.symbol)),
  );
  return {
    forward: solution.forward.filter(({ symbol }) => !asked.has(symbol)).map(derivationHtml),
    parts: solution.parts
      .map((part, index) => ({ letter: letterOf(index), ...solvedPart(part) }))
      .filter(({ outline, lines }) => outline !== '' || lines.length > 0),
    source: solution.source ?? '',
  };
}

function solvedPart({ outline, lines }: SolvedPart): { outline: string; lines: readonly string[] } {
  return {
    outline: outline.length === 0 ? '' : runsHtml(outline),
    lines: lines.flatMap(({ derivation }) => (derivation === undefined ? [] : [derivationHtml(derivation)])),
  };
}

/** `symbol = form = form`, breaking between the forms where the page is narrow. */
export function derivationHtml({ symbol, forms }: Derivation): string {
  const steps = forms.map(({ relation, tex: form }) => tex(`\\displaystyle {}${relation} ${form}`));
  return [tex(`\\displaystyle ${symbol}`), ...steps].join(' ');
}
