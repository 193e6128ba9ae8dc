import type { Language } from '../../../grader/language.ts';
import { counterExample } from '../../../grader/solution/counter-example.ts';
import type { Asked } from '../../../grader/question.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import { translate } from '../../i18n/translate.ts';
import { nameLabel } from './quantity-label.ts';

/** A sentence with numbers at which a wrong formula shows itself; empty where there are none. */
export function counterExampleText(
  { sheet, language }: { readonly sheet: IssuedSheet; readonly language: Language },
  asks: Extract<Asked, { kind: 'formula' }>,
  typed: string,
): string {
  const found = counterExample(sheet.question, asks, typed);
  if (found === undefined || found.at.length === 0) return '';
  const name = (of: string): string => nameLabel(of, { recipe: sheet.recipe, language }).html;
  const at = found.at
    .map(({ name: of, value }) => `${name(of)} = ${number(value)}`)
    .join(language === 'en' ? ', ' : '、');
  const right = number(found.right);
  const own = found.own === undefined ? '' : number(found.own);
  if (found.measured === undefined) {
    return own === ''
      ? translate(language, 'counter.noValue', { at, right })
      : translate(language, 'counter.plain', { at, own, right });
  }
  const measured = { at, own, right, of: name(found.measured.of), wrt: name(found.measured.wrt) };
  return translate(language, own === '' ? 'counter.measuredNoValue' : 'counter.measured', measured);
}

/** Three digits are enough to see it; the noise of a difference quotient is 0. */
function number(value: number): string {
  const shown = Math.abs(value) < 1e-7 ? 0 : Number(value.toPrecision(3));
  return `<span class="number">${String(shown).replace('-', '−')}</span>`;
}
