import { modelText } from '../grader/derivation/model.ts';
import { hasGraph } from '../grader/grade/reckon.ts';
import type { Answers, Asked, Question } from '../grader/question.ts';
import { withFace } from './faces.ts';
import { poseQuestion } from './pose-question.ts';
import type { RecipePart } from './recipe-parts.ts';
import type { Recipe } from './recipe.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { shapeLiteral, tensorLiteral } from './tensor-text.ts';
import { valuesOf } from './values.ts';
import type { Values } from './values.ts';
import type { DrawnVariant } from './variant.ts';

/**
 * The answers that earn full marks, written as a student would type them; for a text that people
 * mark, the model text in English.
 */
export function keyOf(recipe: Recipe, variant: DrawnVariant): Answers {
  const key = keyOfQuestion(poseQuestion(recipe, variant, { id: 'key' }), valuesOf(recipe, variant));
  const models = withFace(recipe, variant.face).parts.flatMap(modelsOf);
  return { ...key, ...Object.fromEntries(models) };
}

function modelsOf({ id, answer }: RecipePart): readonly (readonly [string, Answers[string]])[] {
  if (answer.as !== 'text') return [];
  return [[id, Object.fromEntries(answer.cells.map((cell) => [cell.id, cell.model?.en ?? '']))]];
}

function keyOfQuestion(question: Question, values: Values): Answers {
  return Object.fromEntries(
    question.parts.map((part) => [
      part.id,
      Object.fromEntries(part.cells.map(({ id, asks }) => [id, keyText(question, asks, values)])),
    ]),
  );
}

function keyText(question: Question, asks: Asked, values: Values): string {
  switch (asks.kind) {
    case 'number':
      return roundedNumeral(values.read(asks.quantity).data[asks.element ?? 0] ?? '', asks.rounding);
    case 'formula':
    case 'matrixFormula':
    case 'plainNumber':
      return asks.expected;
    case 'choice':
      return asks.correct;
    case 'choices':
      return asks.correct.join(',');
    case 'word':
      return asks.accepted[0] ?? '';
    case 'array':
      return asks.isShape === true ? shapeLiteral(asks.expected) : tensorLiteral(asks.expected);
    case 'numpy':
      return `np.array(${tensorLiteral(asks.expected)})`;
    case 'function':
      return asks.task.model;
    case 'derivation':
      return hasGraph(question) ? modelText(question, asks) : '';
    case 'text':
      return '';
  }
}
