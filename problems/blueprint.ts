import type { Graph } from '../grader/graph.ts';
import { readForward } from '../grader/numpy/forward.ts';
import type { NumpyIssue } from '../grader/numpy/issue.ts';
import type { Shape } from '../grader/tensor.ts';
import { literalTensor } from './draw-values.ts';
import type { Draw } from './recipe-draws.ts';
import type { Recipe } from './recipe.ts';
import { isNamedRule } from './rule-names.ts';

/** A comparison of `require` and the name that holds its value in the drawing graph. */
export interface Condition {
  readonly that: string;
  readonly name: string;
}

/**
 * A recipe, face chosen, with its forward pass read. `drawing` is the same forward pass followed
 * by what is derived and by the comparisons, so that one trace decides both.
 */
export interface Blueprint {
  readonly recipe: Recipe;
  readonly graph?: Graph;
  readonly drawing?: Graph;
  /** Given name → the name of its derived value in `drawing`. */
  readonly derived: ReadonlyMap<string, string>;
  readonly conditions: readonly Condition[];
}

/** The forward pass or a comparison of a recipe that cannot be read. */
export class UnreadableRecipe extends Error {
  override readonly name = 'UnreadableRecipe';
  readonly issue: NumpyIssue;

  constructor(recipe: Recipe, issue: NumpyIssue) {
    super(`${recipe.id}: line ${issue.line}: ${issue.message}`);
    this.issue = issue;
  }
}

export function shapeOfDraw(draw: Draw): Shape {
  switch (draw.kind) {
    case 'fixed':
      return literalTensor(draw.value).shape;
    case 'oneOf':
    case 'integer':
      return [];
    case 'array':
    case 'derived':
      return draw.shape;
  }
}

function read(recipe: Recipe, text: string, names: readonly string[]): Graph {
  const inputs = new Map<string, Shape>();
  for (const name of names) {
    const given = recipe.given[name];
    if (given !== undefined) inputs.set(name, shapeOfDraw(given.draw));
  }
  const key = JSON.stringify([text, [...inputs]]);
  const before = graphs.get(key);
  if (before !== undefined) return before;
  const reading = readForward(text, inputs);
  if (reading.kind === 'invalid') throw new UnreadableRecipe(recipe, reading.issue);
  if (graphs.size >= mostGraphs) graphs.clear();
  graphs.set(key, reading.graph);
  return reading.graph;
}

/** Recipes on one network, and all faces of a recipe, share the graph and what is known about it. */
const graphs = new Map<string, Graph>();
const mostGraphs = 1000;

const known = new WeakMap<Recipe, Blueprint>();

/** Reads a recipe's forward pass; throws `UnreadableRecipe`. Computed once for each recipe. */
export function blueprintOf(recipe: Recipe): Blueprint {
  const blueprint = known.get(recipe) ?? build(recipe);
  known.set(recipe, blueprint);
  return blueprint;
}

function build(recipe: Recipe): Blueprint {
  const all = Object.keys(recipe.given);
  const shown = all.filter((name) => recipe.given[name]?.hidden === false);
  const derived = new Map<string, string>();
  const lines: string[] = [];
  for (const [name, { draw }] of Object.entries(recipe.given)) {
    if (draw.kind !== 'derived') continue;
    derived.set(name, `derived_${name}`);
    lines.push(`derived_${name} = (${draw.from})`);
  }
  const comparisons = recipe.require.filter((rule) => !isNamedRule(rule));
  const conditions = comparisons.map((that, index) => ({ that, name: `condition_${index}` }));
  for (const { that, name } of conditions) lines.push(`${name} = (${that}) * 1`);
  const { forward } = recipe;
  const drawing =
    lines.length === 0 ? {} : { drawing: read(recipe, [forward ?? '', ...lines].join('\n'), all) };
  const graph = forward === undefined ? {} : { graph: read(recipe, forward, shown) };
  return { recipe, ...graph, ...drawing, derived, conditions };
}
