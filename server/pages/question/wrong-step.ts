import type { Language } from '../../../grader/language.ts';
import type { WrongStep } from '../../../grader/solution/wrong-step.ts';
import { stepLine, type StepLine } from '../../../problems/wrong-step.ts';
import { posingOf } from '../../grading/staged-hints.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import { translate } from '../../i18n/translate.ts';
import { tex } from '../mathematics.ts';
import { litFigure } from './network-view.ts';

/** One line of the comparison, safe to write as it is. */
export interface StepRow {
  readonly label: string;
  readonly html: string;
}

/** The student's first wrong step beside the right one, its edge lit in the figure. */
export interface WrongStepView {
  /** The symbol that was asked, as MathML. */
  readonly symbol: string;
  /** The network with the edge lit; empty where there is none. */
  readonly figure: string;
  readonly rows: readonly StepRow[];
}

interface WrongStepContext {
  /** Identifies the figure within its page. */
  readonly id: string;
  readonly sheet: IssuedSheet;
  readonly language: Language;
}

/** Undefined where the first wrong cell asks no number of the graph: its verdict says all there is. */
export function wrongStepView(context: WrongStepContext, step: WrongStep): WrongStepView | undefined {
  const { sheet, language } = context;
  if (step.number === undefined) return undefined;
  const line = stepLine(posingOf(sheet), step.number);
  return {
    symbol: tex(`\\displaystyle ${line.symbol}`),
    figure: litFigure(context, step.number.quantity),
    rows: stepRows(line, language),
  };
}

function stepRows(line: StepLine, language: Language): readonly StepRow[] {
  const row = (key: 'taken' | 'right' | 'own', html: string): StepRow => ({
    label: translate(language, `wrongStep.${key}`),
    html,
  });
  return [
    ...(line.taken.length === 0
      ? []
      : [row('taken', line.taken.map((one) => takenHtml(one, language)).join('<br>'))]),
    row('right', equation([line.symbol, line.rule, line.numbers, line.value])),
    row(
      'own',
      [equation([line.symbol, line.own]), factorHtml(line, language)].filter((html) => html !== '').join(' '),
    ),
  ];
}

function takenHtml({ symbol, value, outcome }: StepLine['taken'][number], language: Language): string {
  return `${equation([symbol, value])} <span class="soft small">${translate(language, `outcome.${outcome}`)}</span>`;
}

/** What the wrong number says about the one factor that is not taken over. */
export function factorHtml({ factor }: StepLine, language: Language): string {
  if (factor === undefined) return '';
  const [own, right] = [equation([factor.symbol, factor.own]), equation([factor.right])];
  return `<span>${translate(language, 'wrongStep.factor', { own, right })}</span>`;
}

/** `a = b = c` as MathML that may break before each sign; what is absent or repeats is left out. */
export function equation(sides: readonly (string | undefined)[]): string {
  const present = sides.filter((side) => side !== undefined).filter((side, at, all) => side !== all[at - 1]);
  return present
    .map((side, at) => tex(at === 0 ? `\\displaystyle ${side}` : `\\displaystyle {}= ${side}`))
    .join(' ');
}
