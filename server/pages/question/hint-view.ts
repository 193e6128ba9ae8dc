import type { Language } from '../../../grader/language.ts';
import type { Hint } from '../../../problems/hints.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import { translate } from '../../i18n/translate.ts';
import { partLetter } from '../../grading/issued-sheet.ts';
import { runsHtml } from '../mathematics.ts';
import { cellLabel } from './answer-fields.ts';
import { equation, factorHtml } from './wrong-step.ts';

/** The hints of a judged answer: those that are open, and the one that may be opened next. */
export interface HintView {
  /** HTML, in the order of the stages. */
  readonly opened: readonly string[];
  readonly next: { readonly stage: number; readonly label: string; readonly cost: string } | null;
  readonly action: string;
}

export interface HintState {
  readonly hints: readonly Hint[];
  /** How many are open. */
  readonly opened: number;
  readonly costPercent: number;
  readonly action: string;
}

/** Null where there is nothing to hint at. */
export function hintView(
  { hints, opened, costPercent, action }: HintState,
  context: { readonly sheet: IssuedSheet; readonly language: Language },
): HintView | null {
  const { language } = context;
  if (hints.length === 0) return null;
  const next = hints[opened];
  return {
    opened: hints.slice(0, opened).map((hint) => hintHtml(hint, context)),
    next:
      next === undefined
        ? null
        : {
            stage: opened + 1,
            label: translate(
              language,
              opened === 0 && next.stage === 'words' ? 'hint.open.first' : `hint.open.${next.stage}`,
            ),
            cost: costPercent === 0 ? '' : translate(language, 'hint.cost', { percent: costPercent }),
          },
    action,
  };
}

function hintHtml(
  hint: Hint,
  { sheet, language }: { readonly sheet: IssuedSheet; readonly language: Language },
): string {
  switch (hint.stage) {
    case 'where':
      return translate(language, 'hint.where', { name: placeName(hint, sheet, language) });
    case 'words':
      return runsHtml(hint.runs);
    case 'rule': {
      const rule = equation([hint.line.symbol, hint.line.rule]);
      return translate(language, 'hint.rule', { rule });
    }
    case 'numbers': {
      const numbers = translate(language, 'hint.numbers', {
        numbers: equation([hint.line.symbol, hint.line.numbers]),
      });
      const factor = factorHtml(hint.line, language);
      return factor === '' ? numbers : translate(language, 'hint.numbersAsIf', { numbers, factor });
    }
  }
}

/** `(b) ∂L/∂w₁,₁`. */
function placeName(
  { part: partId, cell }: { readonly part: string; readonly cell: string },
  sheet: IssuedSheet,
  language: Language,
): string {
  const index = sheet.recipe.parts.findIndex(({ id }) => id === partId);
  const part = sheet.recipe.parts[index];
  const label = part === undefined ? cell : cellLabel({ sheet, language }, part, cell).html;
  return [partLetter(sheet, index), label].filter((text) => text !== '').join(' ');
}
