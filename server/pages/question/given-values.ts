import { tensorLiteral } from '../../../problems/tensor-text.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import { escapeHtml } from '../mathematics.ts';
import { nameLabel, type LabelContext } from './quantity-label.ts';

/** A drawn value as the statement prints it. */
export interface GivenValue {
  readonly label: string;
  readonly value: string;
  readonly isArray: boolean;
}

/** What is given, in the order of the recipe; empty where only symbols matter. */
export function givenValues(
  { recipe, variant }: IssuedSheet,
  language: LabelContext['language'],
): readonly GivenValue[] {
  if (recipe.numbers === 'hidden') return [];
  return Object.entries(recipe.given).flatMap(([name, { hidden, tex }]) => {
    const value = variant.given[name];
    if (hidden || value === undefined) return [];
    const isArray = value.shape.length > 0;
    const label =
      isArray && tex === undefined
        ? `<code>${escapeHtml(name)}</code>`
        : nameLabel(name, { recipe, language }).html;
    return [{ label, value: escapeHtml(tensorLiteral(value)).replaceAll('-', '−'), isArray }];
  });
}
