import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import { at } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine, times } from '../arrays.ts';
import { everywhere, onlyAt } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import { mostPlaces } from '../places.ts';
import type { Structure } from '../structure.ts';
import { branchings, isRecurrent } from '../structure/contributions.ts';
import type { Branching, Way } from '../structure/contributions.ts';

/** Further ways of one value are not tried alone, save the last. */
const mostWays = 6;

/** What is made of what arrives way by way; undefined where it should be added as it is. */
type Gathering = <T>(ways: readonly Tensor<T>[], k: Arithmetic<T>) => Tensor<T> | undefined;

/** Gathers what arrives at some values in another way than by adding it up. */
function gathering(at0: readonly Branching[], gather: Gathering) {
  const waysAt: ReadonlyMap<NodeId, readonly Way[]> = new Map(at0.map(({ node, ways }) => [node, ways]));
  return <T>(k: Arithmetic<T>): Calculus<T> => ({
    accumulate: (node, contributions, right, uses) => {
      const ways = waysAt.get(node);
      if (ways === undefined || uses === undefined) return right();
      const sums = ways.flatMap((way) => {
        const own = contributions.filter((_, index) => way.some((use) => isSame(use, at(uses, index))));
        const [first, ...others] = own;
        return first === undefined ? [] : [others.reduce((sum, next) => combine(sum, next, k.add), first)];
      });
      return (sums.length < 2 ? undefined : gather(sums, k)) ?? right();
    },
  });
}

const isSame = (a: Way[number], b: Way[number]) => a.node === b.node && a.argument === b.argument;

const keeping =
  (kept: number): Gathering =>
  (ways) =>
    ways[Math.min(kept, ways.length - 1)];

const without =
  (lost: number): Gathering =>
  (ways, k) =>
    ways.length < 3 ? undefined : sumOf(ways.toSpliced(lost, 1), k);

const sumOf: Gathering = (ways, k) => ways.reduce((sum, next) => combine(sum, next, k.add));
const productOf: Gathering = (ways, k) => ways.reduce((product, next) => combine(product, next, k.multiply));
const meanOf = <T>(ways: readonly Tensor<T>[], k: Arithmetic<T>): Tensor<T> | undefined => {
  const sum = sumOf(ways, k);
  return sum && times(sum, `1/${ways.length}`, k);
};

const nameAt = ({ nameOf }: Structure, { node }: Branching) => nameOf(node) ?? `node ${node}`;

const indices = (ways: number): readonly number[] => [
  ...new Set([...Array.from({ length: Math.min(ways, mostWays) }, (_, index) => index), ways - 1]),
];

/** M09 over paths: of several ways to the loss only one is kept, `=` for `+=`, or one is lost. */
export function onePathOnly(structure: Structure): readonly Mutation[] {
  const all = branchings(structure);
  if (all.length === 0) return [];
  const most = Math.max(...all.map(({ ways }) => ways.length));
  const general = indices(most).map((kept) => everywhere(`path ${kept + 1}`, gathering(all, keeping(kept))));
  if (all.length > mostPlaces) return general;
  const single = all.flatMap((branching) => {
    const name = nameAt(structure, branching);
    const count = branching.ways.length;
    return indices(count).flatMap((way) => [
      onlyAt(`path ${way + 1} at ${name}`, gathering([branching], keeping(way))),
      ...(count > 2
        ? [onlyAt(`without path ${way + 1} at ${name}`, gathering([branching], without(way)))]
        : []),
    ]);
  });
  return [...general, ...single];
}

/** M10 over paths: what arrives by several ways is multiplied, or averaged. */
export function pathsCombined(structure: Structure): readonly Mutation[] {
  const all = branchings(structure);
  if (all.length === 0) return [];
  const rules = [
    ['multiplied', productOf],
    ['averaged', meanOf],
  ] as const;
  return rules.flatMap(([label, gather]) => [
    everywhere(label, gathering(all, gather)),
    ...(all.length > mostPlaces || all.length === 1
      ? []
      : all.map((own) => onlyAt(`${label} at ${nameAt(structure, own)}`, gathering([own], gather)))),
  ]);
}

/** M43: of a weight that is used step after step, only the last uses. */
export function timeTruncated(structure: Structure): readonly Mutation[] {
  const recurrent = branchings(structure).filter(
    ({ node, ways }) => structure.roles.get(node) === 'parameter' && isRecurrent(structure, ways),
  );
  if (recurrent.length === 0) return [];
  const most = Math.min(mostWays, Math.max(...recurrent.map(({ ways }) => ways.length)) - 1);
  const last =
    (count: number): Gathering =>
    (ways, k) =>
      ways.length > count ? sumOf(ways.slice(-count), k) : undefined;
  return Array.from({ length: most }, (_, index) => [
    everywhere(`last ${index + 1}`, gathering(recurrent, last(index + 1))),
    ...(recurrent.length === 1
      ? []
      : recurrent.map((own) =>
          onlyAt(`last ${index + 1} at ${nameAt(structure, own)}`, gathering([own], last(index + 1))),
        )),
  ]).flat();
}
