import type { Cell, Part, Question, SymbolEntry } from '../grader/question.ts';
import { blueprintOf } from './blueprint.ts';
import type { Blueprint } from './blueprint.ts';
import { askedCells } from './cells.ts';
import type { Posing } from './cells.ts';
import { withFace } from './faces.ts';
import { sharedPoints } from '../grader/grade/points.ts';
import { shapeOfSymbol } from './named-shapes.ts';
import { ownWrongAnswers } from './own-wrong-answers.ts';
import type { Recipe } from './recipe.ts';
import { rolesOf } from './roles.ts';
import { pointOf, valuesOf } from './values.ts';
import type { DrawnVariant } from './variant.ts';

export interface PoseOptions {
  readonly id: string;
  /** The word of the shared network in its set; slots with one word and one forward pass are judged together. */
  readonly network?: string | undefined;
  /** Thousandths that the slot is worth; the recipe's own points otherwise. */
  readonly points?: number | undefined;
}

/** The variant as the grader judges it. */
export function poseQuestion(recipe: Recipe, variant: DrawnVariant, options: PoseOptions): Question {
  const blueprint = blueprintOf(withFace(recipe, variant.face));
  const faced = blueprint.recipe;
  const posing = { recipe: faced, variant, values: valuesOf(recipe, variant) };
  const { graph } = blueprint;
  const parts = scaled(partsOf(posing), options.points);
  return {
    id: options.id,
    ...(options.network === undefined ? {} : { network: `${options.network}/${faced.network ?? faced.id}` }),
    ...(graph === undefined ? {} : { graph }),
    at: graph === undefined ? new Map() : pointOf(graph, variant),
    roles: rolesOf(faced),
    ...(faced.update === undefined ? {} : { update: faced.update }),
    symbols: symbolsOf(blueprint, parts),
    parts,
    misconceptions: faced.misconceptions,
    ...(faced.wrongAnswers.length === 0 ? {} : { wrongAnswers: ownWrongAnswers(faced) }),
  };
}

function partsOf(posing: Posing): readonly Part[] {
  return posing.recipe.parts.map((part) => ({ id: part.id, cells: askedCells(posing, part) }));
}

function scaled(parts: readonly Part[], total: number | undefined): readonly Part[] {
  if (total === undefined) return parts;
  const cells = parts.flatMap((part) => part.cells);
  const shares = sharedPoints(
    total,
    cells.map(({ points }) => points),
  );
  const worth = new Map<Cell, number>(cells.map((cell, at) => [cell, shares[at] ?? 0]));
  return parts.map(({ id, cells: own }) => ({
    id,
    cells: own.map((cell) => ({ ...cell, points: worth.get(cell) ?? 0 })),
  }));
}

/** Every name of the forward pass, and the gradient symbols that formulas may use. */
function symbolsOf(blueprint: Blueprint, parts: readonly Part[]): readonly SymbolEntry[] {
  const { recipe, graph } = blueprint;
  const names = new Set(graph?.names.keys());
  for (const { asks } of parts.flatMap((part) => part.cells)) {
    if (asks.kind === 'formula' || asks.kind === 'matrixFormula')
      for (const name of asks.symbols) names.add(name);
  }
  return [...names].map((name) => {
    const tex = recipe.given[name]?.tex ?? recipe.tex[name];
    const shape = graph === undefined ? [] : shapeOfSymbol(graph, name);
    return { name, ...(tex === undefined ? {} : { tex }), ...(shape.length === 0 ? {} : { shape }) };
  });
}
