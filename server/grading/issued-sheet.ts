import type { Answers, Question } from '../../grader/question.ts';
import { prefilledCells } from '../../problems/cells.ts';
import { withFace } from '../../problems/faces.ts';
import type { Recipe } from '../../problems/recipe.ts';
import type { Lookup } from '../../problems/sentence.ts';
import { valuesOf } from '../../problems/values.ts';
import type { Variant } from '../../problems/variant.ts';

/** A row of a table that is shown filled in and not asked. */
export interface PrefilledRow {
  readonly part: string;
  readonly cell: string;
  readonly value: string;
}

/** One issued question with all that a page may say of it before it is judged. */
export interface IssuedSheet {
  /** With the drawn face in place. */
  readonly recipe: Recipe;
  readonly variant: Variant;
  readonly question: Question;
  readonly lookup: Lookup;
  readonly prefilled: readonly PrefilledRow[];
}

/** A question with what a student has typed in it. */
export interface TypedSheet {
  readonly sheet: IssuedSheet;
  readonly typed: Answers;
}

/** Gathers what pages need of a question that was posed (`poseQuestion`) from a recipe and its variant. */
export function issuedSheet(recipe: Recipe, variant: Variant, question: Question): IssuedSheet {
  const faced = withFace(recipe, variant.face);
  const values = valuesOf(recipe, variant);
  const prefilled = faced.parts.flatMap((part) =>
    prefilledCells({ recipe: faced, variant, values }, part).map(({ id, asks }) => ({
      part: part.id,
      cell: id,
      value: shownValue(asks.kind === 'number' ? values.read(asks.quantity).data[asks.element ?? 0] : asks),
    })),
  );
  return { recipe: faced, variant, question, lookup: values.valueOf, prefilled };
}

function shownValue(
  value: string | undefined | { readonly kind: string; readonly expected?: unknown },
): string {
  if (typeof value === 'object') return typeof value.expected === 'string' ? value.expected : '';
  return value ?? '';
}

/** Whether a part is worth nothing by itself: 我的中間值. */
export function isWorkingPart({ question }: IssuedSheet, part: { readonly id: string }): boolean {
  const cells = question.parts.find(({ id }) => id === part.id)?.cells ?? [];
  return cells.every(({ points }) => points === 0);
}

/** `(a)`, counted over the parts that are worth points; empty where there is one only. */
export function partLetter(sheet: IssuedSheet, index: number): string {
  const { parts } = sheet.recipe;
  const counted = parts.filter((part) => !isWorkingPart(sheet, part));
  const part = parts[index];
  const place = part === undefined ? -1 : counted.indexOf(part);
  return counted.length < 2 || place < 0 ? '' : `(${String.fromCodePoint(0x61 + place)})`;
}

/** What is typed in a cell; empty where it is blank. */
export function typedIn(typed: Answers, part: string, cell: string): string {
  return typed[part]?.[cell] ?? '';
}
