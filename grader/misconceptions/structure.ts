import type { Graph } from '../graph.ts';
import type { Question, UpdateRule } from '../question.ts';
import { viewOf } from './structure/graph-view.ts';
import type { GraphView } from './structure/graph-view.ts';
import { outputsOf } from './structure/outputs.ts';
import type { Outputs } from './structure/outputs.ts';
import { layersOf, weightedSums } from './structure/weighted-sums.ts';
import type { WeightedSum } from './structure/weighted-sums.ts';

/** What wrong rules need to know of a forward pass: its sums and its ends; more is found when asked for. */
export interface Structure extends GraphView, Outputs {
  readonly update: UpdateRule | undefined;
  readonly sums: readonly WeightedSum[];
  /** Sums that share their sources: the units of one layer, in order. */
  readonly layers: readonly (readonly WeightedSum[])[];
}

/** A graph with the words by which rules find their way in it. */
export type Named = Pick<Question, 'roles' | 'update'> & { readonly graph: Graph };

/** What was built for each graph, and from which words; nearly always one. */
const cache = new WeakMap<Graph, (readonly [Named, Structure])[]>();

const ofQuestion = new WeakMap<Named, Structure>();

/**
 * The structure of a question with a graph. It does not depend on the numbers, so all variants of
 * a recipe share it.
 */
export function structureOf(question: Named): Structure {
  const before = ofQuestion.get(question);
  if (before !== undefined) return before;
  const structure = sharedStructure(question);
  ofQuestion.set(question, structure);
  return structure;
}

function sharedStructure(question: Named): Structure {
  const known = cache.get(question.graph) ?? [];
  cache.set(question.graph, known);
  const found = known.find(([named]) => haveSameWords(named, question));
  if (found !== undefined) return found[1];
  const structure = build(question);
  const { graph, roles, update } = question;
  known.push([{ graph, roles, ...(update && { update }) }, structure]);
  return structure;
}

function haveSameWords(a: Named, b: Named): boolean {
  const sameUpdate = a.update === b.update || JSON.stringify(a.update) === JSON.stringify(b.update);
  if (!sameUpdate || a.roles === b.roles) return sameUpdate;
  return a.roles.size === b.roles.size && [...a.roles].every(([name, role]) => b.roles.get(name) === role);
}

function build({ graph, roles, update }: Named): Structure {
  const view = viewOf(graph, roles);
  const sums = weightedSums(view);
  return { ...view, ...outputsOf(view, update), update, sums, layers: layersOf(sums) };
}
