import { cellIdsOf, quantitiesOf } from './part-shape.ts';
import { blueprintOf } from './blueprint.ts';
import { withFace } from './faces.ts';
import { keyOf } from './key.ts';
import type { Recipe } from './recipe.ts';
import { tensorJson } from './tensor-text.ts';
import type { Variant } from './variant.ts';

/**
 * A variant as plain JSON for other tools: what was drawn as numbers, the forward pass, and for
 * each part what it asks and the key. The key, sent back as answers, earns full marks.
 */
export function sampleJson(recipe: Recipe, variant: Variant) {
  const { recipe: faced, graph } = blueprintOf(withFace(recipe, variant.face));
  const key = keyOf(recipe, variant);
  const given = Object.entries(variant.given).filter(([name]) => graph?.names.has(name) ?? true);
  return {
    recipe: recipe.id,
    version: recipe.version,
    seed: variant.seed,
    k: variant.k,
    ...(variant.face === undefined ? {} : { face: variant.face }),
    digest: variant.digest,
    given: Object.fromEntries(given.map(([name, value]) => [name, tensorJson(value)])),
    ...(faced.forward === undefined ? {} : { forward: faced.forward }),
    ...(faced.update === undefined ? {} : { update: faced.update }),
    parts: Object.fromEntries(
      faced.parts.map(({ id, answer }) => [
        id,
        {
          asks: quantitiesOf(answer, cellIdsOf(key[id])),
          as: answer.as,
          cells: cellIdsOf(key[id]),
          key: key[id],
        },
      ]),
    ),
  };
}
