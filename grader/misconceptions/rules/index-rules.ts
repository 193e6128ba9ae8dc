import type { Quantity } from '../../quantity.ts';
import { at, sameShape } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import type { WeightedSum } from '../structure/weighted-sums.ts';
import { reportsInstead } from './report-rules.ts';

type Pair = readonly [string, string];

/** Names that a reader of the indices may exchange in one layer: w₁,₂ and w₂,₁, or b₁ and b₂. */
function weightPairs({ nameOf }: Structure, layer: readonly WeightedSum[]): readonly Pair[] {
  const rows = layer.map((sum) => sum.products.map((product) => nameOf(product.parameter)));
  const size = rows.length;
  const pairs: Pair[] = [];
  const add = (a: string | undefined, b: string | undefined) => {
    if (a !== undefined && b !== undefined) pairs.push([a, b]);
  };
  const [only] = rows;
  if (size === 1 && only !== undefined) {
    for (let i = 0; i + 1 < only.length; i += 2) add(only[i], only[i + 1]);
  }
  if (size > 1 && rows.every((row) => row.length === size)) {
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) add(at(rows, i)[j], at(rows, j)[i]);
  }
  return pairs;
}

function biasPairs({ nameOf }: Structure, layer: readonly WeightedSum[]): readonly Pair[] {
  const names = layer.flatMap((sum) => sum.biases.map((bias) => nameOf(bias.parameter)));
  const [first, second] = names;
  return names.length === 2 && first !== undefined && second !== undefined ? [[first, second]] : [];
}

function partners(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(([a, b]): readonly Pair[] => [
      [a, b],
      [b, a],
    ]),
  );
}

/** M19: two answers, or two edges, exchanged. */
export function indexSwap(structure: Structure): readonly Mutation[] {
  const fitting = (pairs: readonly Pair[]) => pairs.filter((pair) => haveSameShape(structure, pair));
  const weights = structure.layers.map((layer) => fitting(weightPairs(structure, layer))).filter(isNotEmpty);
  const biases = structure.layers.map((layer) => fitting(biasPairs(structure, layer))).filter(isNotEmpty);
  const groups: readonly (readonly [string, readonly Pair[]])[] = [
    ['weights', weights.flat()],
    ...weights.map((pairs, index): readonly [string, readonly Pair[]] => [`weights ${index + 1}`, pairs]),
    ['biases', biases.flat()],
    ['weights and biases', [...weights, ...biases].flat()],
    ['variables', fitting(variablePair(structure))],
  ];
  return groups
    .filter(([, pairs]) => pairs.length > 0)
    .flatMap(([label, pairs]) => [answersSwapped(structure, label, pairs), edgesSwapped(label, pairs)]);
}

/** x and y of a function of two variables. */
function variablePair({ graph, sums, isVariable }: Structure): readonly Pair[] {
  const names = graph.nodes.flatMap((node, id) =>
    node.kind === 'input' && isVariable(id) ? [node.name] : [],
  );
  const [first, second, ...others] = names;
  if (sums.length > 0 || first === undefined || second === undefined || others.length > 0) return [];
  return [[first, second]];
}

/** Arrays of different shapes cannot stand for each other. */
function haveSameShape({ graph }: Structure, pair: Pair): boolean {
  const [a, b] = pair.map((name) => shapeOf(graph, graph.names.get(name) ?? 0));
  return a !== undefined && b !== undefined && sameShape(a, b);
}

const isNotEmpty = (pairs: readonly Pair[]) => pairs.length > 0;

function answersSwapped(structure: Structure, label: string, pairs: readonly Pair[]): Mutation {
  const partner = partners(pairs);
  return everywhere(
    `${label} reported`,
    reportsInstead(structure, (asked): Quantity | undefined => {
      const other = partner.get(asked.wrt);
      return other === undefined ? undefined : { ...asked, wrt: other };
    }),
  );
}

function edgesSwapped(label: string, pairs: readonly Pair[]): Mutation {
  return {
    label: `${label} throughout`,
    everywhere: true,
    rule: { kind: 'exchanged', partner: partners(pairs) },
  };
}
