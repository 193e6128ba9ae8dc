import type { Graph } from '../grader/graph.ts';
import type { OwnCode } from '../grader/misconceptions/codes.ts';
import { toldName } from '../grader/misconceptions/own-answers.ts';
import { readForward } from '../grader/numpy/forward.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { OwnWrongAnswer, Telling } from '../grader/question.ts';
import { sameShape, writeShape } from '../grader/tensor.ts';
import { nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { blueprintOf, UnreadableRecipe } from './blueprint.ts';
import { shapeOfQuantity } from './named-shapes.ts';
import type { RecipePart } from './recipe-parts.ts';
import type { WrongAnswer } from './recipe-wrong-answers.ts';
import type { Recipe } from './recipe.ts';

type Gives = WrongAnswer['gives'][number];

const known = new WeakMap<Recipe, readonly OwnWrongAnswer[]>();

/**
 * The wrong answers of a recipe, face chosen, as the grader takes them; throws `UnreadableRecipe`
 * where a formula cannot be read or asks for another shape, or no such cell asks a quantity. Made
 * once for each recipe, so that all variants share them.
 */
export function ownWrongAnswers(recipe: Recipe): readonly OwnWrongAnswer[] {
  const answers =
    known.get(recipe) ??
    recipe.wrongAnswers.map(({ id, name, feedback, gives }): OwnWrongAnswer => {
      const code: OwnCode = `${recipe.id}.${id}`;
      return { code, name, feedback, tells: gives.map((given) => tellingOf(recipe, code, given)) };
    });
  known.set(recipe, answers);
  return answers;
}

function tellingOf(recipe: Recipe, code: OwnCode, gives: Gives): Telling {
  const refused = (message: string) =>
    new UnreadableRecipe(recipe, { code: 'value', message: `${code}: ${message}`, line: 1 });
  const { graph } = blueprintOf(recipe);
  if (graph === undefined) throw refused('there is no forward pass');
  const [asked, ...others] = askedAt(recipe.parts, gives);
  if (asked === undefined || others.length > 0)
    throw refused(`${others.length === 0 ? 'no cell' : 'more than one cell'} ${gives.cell ?? gives.part}`);
  const reading = readForward(`${toldName} = (${gives.value})`, shapesOf(graph));
  if (reading.kind === 'invalid') throw new UnreadableRecipe(recipe, reading.issue);
  const shape = shapeOf(reading.graph, nodeNamed(reading.graph, toldName));
  const wanted = shapeOfQuantity(recipe, asked) ?? [];
  if (!sameShape(shape, wanted)) throw refused(`${writeShape(shape)}, expected ${writeShape(wanted)}`);
  return { asked, formula: gives.value, graph: reading.graph };
}

const shapesOf = (graph: Graph) =>
  new Map([...graph.names].map(([name, node]) => [name, shapeOf(graph, node)] as const));

/** What the parts ask in cells of that name, or as a whole where no cell is named. */
function askedAt(parts: readonly RecipePart[], { part, cell }: Gives): readonly Quantity[] {
  return parts
    .filter(({ id }) => part === undefined || part === id)
    .flatMap(({ answer }) => {
      switch (answer.as) {
        case 'vector':
        case 'matrix':
          return cell === undefined ? [answer.asks] : [];
        case 'number':
        case 'table':
        case 'formula':
          return answer.cells.flatMap(({ id, asks }) => (id === cell && asks !== undefined ? [asks] : []));
        default:
          return [];
      }
    });
}
