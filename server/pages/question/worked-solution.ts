import type { Derivation } from '../../../problems/derivation.ts';
import type { Language } from '../../../grader/language.ts';
import type { SolvedCell, SolvedPart, WorkedSolution } from '../../../problems/solution.ts';
import { translate } from '../../i18n/translate.ts';
import { escapeHtml, runsHtml, tex } from '../mathematics.ts';
import { slidesText } from './slides-text.ts';

/** A worked solution as a page shows it: lines of mathematics, part by part. */
export interface SolutionView {
  /** The computation graph with all its numbers; empty where the recipe wants none. */
  readonly figure: string;
  readonly forward: readonly string[];
  readonly parts: readonly {
    readonly letter: string;
    readonly slides: string;
    readonly outline: string;
    readonly lines: readonly string[];
  }[];
  readonly source: string;
  /** Whether lines name rows that stand in grad_table already. */
  readonly hasCached: boolean;
}

/** The language of the page, and the letter of part number `index`, from 0. */
interface SolutionWords {
  readonly language: Language;
  readonly letterOf: (index: number) => string;
  readonly figure: string;
}

/**
 * Sets a worked solution. Code is shown; other lines without a derivation (choices, words) are
 * left to the verdicts; a
 * value of the forward pass that a part asks for is derived there and not twice. `letterOf` names part number `index`, from 0.
 */
export function solutionView(
  solution: WorkedSolution,
  { language, letterOf, figure }: SolutionWords,
): SolutionView {
  const asked = new Set(
    solution.parts.flatMap(({ lines }) => lines.map(({ derivation }) => derivation?.symbol)),
  );
  return {
    figure,
    forward: solution.forward.filter(({ symbol }) => !asked.has(symbol)).map((line) => derivationHtml(line)),
    parts: solution.parts
      .map((part, index) => ({ letter: letterOf(index), ...solvedPart(part, language) }))
      .filter(({ outline, lines }) => outline !== '' || lines.length > 0),
    source: solution.source ?? '',
    hasCached: solution.parts.some(({ lines }) => lines.some(({ cached = [] }) => cached.length > 0)),
  };
}

function solvedPart(
  { slides, outline, lines }: SolvedPart,
  language: Language,
): { slides: string; outline: string; lines: readonly string[] } {
  return {
    slides: slidesText(slides, language),
    outline: outline.length === 0 ? '' : runsHtml(outline),
    lines: lines.flatMap((line) => lineHtml(line, language)),
  };
}

/** The line itself, a line for each of several paths, and what of it stands in grad_table already. */
function lineHtml(line: SolvedCell, language: Language): readonly string[] {
  const { derivation, cached = [], isCode, answer } = line;
  if (derivation === undefined)
    return isCode ? [`<code class="code-lines">${escapeHtml(answer)}</code>`] : [];
  const taken =
    cached.length === 0
      ? ''
      : ` <span class="worked__cached">${cached.map((row) => tex(row)).join('<span class="worked__gap"> </span>')}</span>`;
  const paths = derivation.paths.map(({ via, forms }) => {
    const names = via.map((name) => tex(name)).join(' → ');
    const steps = forms.map((form, at) => tex(`\\displaystyle ${at === 0 ? '' : '{}= '}${form}`));
    return `<span class="worked__path">${translate(language, 'feedback.via', { names })}: ${steps.join(' ')}</span>`;
  });
  return [...paths, derivationHtml(derivation) + taken];
}

/** `symbol = form = form`, breaking between the forms where the page is narrow. */
export function derivationHtml({ symbol, forms }: Derivation): string {
  const steps = forms.map(({ relation, tex: form }) => tex(`\\displaystyle {}${relation} ${form}`));
  return [tex(`\\displaystyle ${symbol}`), ...steps].join(' ');
}
