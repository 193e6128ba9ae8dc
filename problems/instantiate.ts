import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { isZero } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Tensor } from '../grader/tensor.ts';
import { mapTensor } from '../grader/tensor.ts';
import { blueprintOf } from './blueprint.ts';
import type { Blueprint } from './blueprint.ts';
import { chanceOf, weighted } from './chance.ts';
import type { Chance } from './chance.ts';
import { digestOf } from './digest.ts';
import { drawnValue } from './draw-values.ts';
import { drawingAt, drawingInDoubles, shortNumeral } from './drawing.ts';
import { withFace } from './faces.ts';
import { drawnOrders } from './orders.ts';
import type { Recipe } from './recipe.ts';
import { sharePoints } from './values.ts';
import type { DrawnVariant, Variant } from './variant.ts';

/** Why a draw is not a variant: which rule it breaks, and how. */
export interface Failure {
  readonly rule: string;
  readonly detail: string;
}
export type Instance<T> =
  | { readonly kind: 'drawn'; readonly value: T }
  | ({ readonly kind: 'failed' } & Failure);

type Values = Map<string, Tensor<string>>;

/**
 * The numbers of a seed: recipe + seed + k → variant, the same on every machine for ever. Fails
 * where a comparison of the recipe does not hold; the other rules are certification's.
 */
export function instantiate(recipe: Recipe, seed: string, k = 0): Instance<Variant> {
  const shared = instantiateShared([recipe], seed, k);
  if (shared.kind === 'failed') return shared;
  const [value] = shared.value;
  if (value === undefined) throw new Error('no variant for a recipe');
  return { kind: 'drawn', value };
}

/**
 * One draw for all recipes: a name that several declare is drawn once, as the first declares it,
 * and every recipe's comparisons must hold on it. One variant for each recipe, in order.
 */
export function instantiateShared(
  recipes: readonly Recipe[],
  seed: string,
  k = 0,
): Instance<readonly Variant[]> {
  const instance = drawsOf(recipes, seed)(k);
  return instance.kind === 'failed' ? instance : { kind: 'drawn', value: instance.value.map(sealed) };
}

/**
 * The draws of a seed, by k: like `instantiateShared`, without the digests, for a search that
 * throws most draws away.
 */
export function drawsOf(
  recipes: readonly Recipe[],
  seed: string,
): (k: number) => Instance<readonly DrawnVariant[]> {
  const faces = recipes.map((recipe) => faceFor(recipe, seed));
  const blueprints = recipes.map((recipe, at) => blueprintOf(withFace(recipe, faces[at])));
  return (k) => drawShared({ recipes, faces, blueprints, settled: distinct(blueprints) }, seed, k);
}

/** What has to be settled: recipes with one drawing graph hold the same comparisons. */
const distinct = (blueprints: readonly Blueprint[]): readonly Blueprint[] =>
  blueprints.filter(
    ({ drawing }, at) => at === blueprints.findIndex((blueprint) => blueprint.drawing === drawing),
  );

interface Faced {
  readonly recipes: readonly Recipe[];
  readonly faces: readonly (string | undefined)[];
  readonly blueprints: readonly Blueprint[];
  /** Those whose comparisons and derived numbers are to be worked out. */
  readonly settled: readonly Blueprint[];
}

function drawShared(
  { recipes, faces, blueprints, settled }: Faced,
  seed: string,
  k: number,
): Instance<readonly DrawnVariant[]> {
  const values: Values = drawnNumbers(blueprints, seed, k);
  for (const blueprint of settled) {
    const failure = settle(blueprint, values);
    if (failure !== undefined) return { kind: 'failed', ...failure };
  }
  const variants = recipes.map((recipe, at): DrawnVariant => {
    const blueprint = blueprints[at] ?? blueprintOf(recipe);
    const face = faces[at];
    return {
      recipe: { id: recipe.id, version: recipe.version },
      seed,
      k,
      ...(face === undefined ? {} : { face }),
      given: givenOf(blueprint, values),
      orders: drawnOrders(blueprint.recipe, `${seed}/${k}`),
    };
  });
  sharePoints(
    variants,
    blueprints.map(({ graph }) => graph),
  );
  return { kind: 'drawn', value: variants };
}

/** Adds the digest. */
export function sealed(variant: DrawnVariant): Variant {
  return { ...variant, digest: digestOf(variant) };
}

/**
 * The face of a seed. The stream is named by the faces, not by the recipe, so that two recipes
 * with the same list of faces show the same one in a shared draw.
 */
function faceFor(recipe: Recipe, seed: string): string | undefined {
  if (recipe.faces.length === 0) return undefined;
  const ids = recipe.faces.map(({ id }) => id).join(',');
  return weighted(chanceOf(`face/${ids}/${seed}`), recipe.faces).id;
}

function drawnNumbers(blueprints: readonly Blueprint[], seed: string, k: number): Values {
  const moving = chanceOf(`${k}/${seed}`);
  let steady: Chance | undefined;
  const values: Values = new Map();
  for (const { recipe } of blueprints) {
    for (const [name, given] of Object.entries(recipe.given)) {
      if (values.has(name)) continue;
      if (given.steady) steady ??= chanceOf(`steady/${seed}`);
      const chance = given.steady && steady ? steady : moving;
      const value = drawnValue(chance, given.draw, values);
      if (value !== undefined) values.set(name, value);
    }
  }
  return values;
}

/**
 * Adds what is derived to the values and checks the comparisons; what fails comes back. In fractions
 * where the forward pass allows it, else in doubles.
 */
function settle(blueprint: Blueprint, values: Values): Failure | undefined {
  const { drawing } = blueprint;
  if (drawing === undefined) return undefined;
  try {
    const read = drawingAt(drawing, values, blueprint.derived);
    const numerals = (name: string) => mapTensor(read(name), printFraction);
    return settledBy(blueprint, values, { numerals, fails: (name) => read(name).data.some(isZero) });
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
  }
  try {
    const read = drawingInDoubles(drawing, values);
    const numerals = (name: string) => mapTensor(read(name), shortNumeralOf);
    const fails = (name: string) => read(name).data.some((value) => value === 0 || Number.isNaN(value));
    return settledBy(blueprint, values, { numerals, fails });
  } catch (error) {
    if (error instanceof NotRational) return { rule: 'exact', detail: error.message };
    throw error;
  }
}

interface Drawn {
  readonly numerals: (name: string) => Tensor<string>;
  /** Whether a comparison does not hold. */
  readonly fails: (name: string) => boolean;
}

function settledBy(
  { derived, conditions }: Blueprint,
  values: Values,
  { numerals, fails }: Drawn,
): Failure | undefined {
  for (const [given, name] of derived) if (!values.has(given)) values.set(given, numerals(name));
  const broken = conditions.find(({ name }) => fails(name));
  return broken && { rule: broken.that, detail: 'does not hold' };
}

function shortNumeralOf(value: number): string {
  const numeral = shortNumeral(value);
  if (numeral === undefined) throw new NotRational('a derived value that is not rounded');
  return numeral;
}

function givenOf({ recipe }: Blueprint, values: Values): DrawnVariant['given'] {
  return Object.fromEntries(
    Object.keys(recipe.given).flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
