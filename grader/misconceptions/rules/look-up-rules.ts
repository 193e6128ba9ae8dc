import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { NodeId } from '../../graph.ts';
import { at, filled, sizeOf } from '../../tensor.ts';
import { reducedPositions } from '../../tensor/reduction.ts';
import { shapeOf } from '../../trace/structure.ts';
import { gatherBack, times } from '../arrays.ts';
import { argumentOf } from '../edges.ts';
import type { WrongPull } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { behindGathers } from '../structure/graph-view.ts';
import { isParameter } from '../structure/products.ts';

interface LookUp {
  readonly node: NodeId;
  readonly source: NodeId;
  readonly indices: readonly number[];
}

/** Entries taken from an array, some of them more than once. */
function repeatedLookUps({ graph, isVariable }: Structure): readonly LookUp[] {
  return [...graph.nodes.entries()].flatMap(([node, written]): readonly LookUp[] => {
    if (written.kind !== 'apply' || written.operation.name !== 'gather' || !isVariable(node)) return [];
    const { indices, as } = written.operation.attributes;
    const [source, ...others] = written.arguments;
    if (source === undefined || others.length > 0 || as === 'broadcast') return [];
    return new Set(indices).size < indices.length ? [{ node, source, indices }] : [];
  });
}

/** What an entry gets of all that arrives at its copies. */
type Gathering = <T>(copies: readonly T[], k: Arithmetic<T>) => T;

function pullingBack({ indices }: LookUp, gather: Gathering): WrongPull {
  return (edge) => {
    const { shape } = edge.value(argumentOf(edge));
    const copies = Array.from({ length: sizeOf(shape) }, (): (typeof edge.adjoint.data)[number][] => []);
    for (const [k, index] of indices.entries()) copies[index]?.push(at(edge.adjoint.data, k));
    const zero = edge.arithmetic.number(0);
    return { shape, data: copies.map((own) => (own.length === 0 ? zero : gather(own, edge.arithmetic))) };
  };
}

function places(structure: Structure, gather: Gathering): readonly Place[] {
  return repeatedLookUps(structure).map((lookUp) => ({
    name: structure.nameOf(behindGathers(structure.graph, lookUp.source)) ?? `node ${lookUp.node}`,
    edges: [[{ node: lookUp.node, argument: 0 }, pullingBack(lookUp, gather)]],
  }));
}

/** M09 at an entry that was looked up twice: the last gradient written over the others. */
export function overwritten(structure: Structure): readonly Mutation[] {
  return inPlaces(
    'overwritten',
    places(structure, (copies) => at(copies, copies.length - 1)),
  );
}

/** M10 at an entry that was looked up twice. */
export function copiesCombined(structure: Structure): readonly Mutation[] {
  return [
    ...inPlaces(
      'copies averaged',
      places(structure, (copies, k) => k.divide(copies.reduce(k.add), k.number(copies.length))),
    ),
    ...inPlaces(
      'copies multiplied',
      places(structure, (copies, k) => copies.reduce(k.multiply)),
    ),
  ];
}

/** M41: a maximum or a look-up sends its gradient to all it could have taken, whole or in equal shares. */
export function spreadToAll(structure: Structure): readonly Mutation[] {
  const choices = [...maxima(structure), ...rowLookUps(structure)];
  return (['whole', 'shared'] as const).flatMap((share) =>
    inPlaces(
      `to all, ${share}`,
      choices.map(({ name, node, argument, candidates, pull }): Place => ({
        name,
        edges: [
          [
            { node, argument },
            (edge, right) => {
              const spread = pull(edge, right);
              return share === 'whole' ? spread : times(spread, `1/${candidates}`, edge.arithmetic);
            },
          ],
        ],
      })),
    ),
  );
}

interface Choice {
  readonly name: string;
  readonly node: NodeId;
  readonly argument: number;
  readonly candidates: number;
  readonly pull: WrongPull;
}

function maxima({ graph, isVariable, nameOf }: Structure): readonly Choice[] {
  return [...graph.nodes.entries()].flatMap(([node, written]): readonly Choice[] => {
    if (written.kind !== 'apply' || !isVariable(node)) return [];
    const { operation } = written;
    const name = nameOf(node) ?? `node ${node}`;
    if (operation.name === 'maximum' || operation.name === 'minimum') {
      if (!written.arguments.every(isVariable)) return [];
      const pull: WrongPull = (edge) =>
        gatherBack(edge.adjoint, edge.value(argumentOf(edge)).shape, edge.arithmetic);
      return [0, 1].map((argument) => ({ name, node, argument, candidates: 2, pull }));
    }
    if (operation.name !== 'largest' && operation.name !== 'smallest') return [];
    const shape = shapeOf(graph, at(written.arguments, 0));
    const positions = reducedPositions(shape, operation.attributes.axes);
    const pull: WrongPull = (edge) => ({ shape, data: positions.map((from) => at(edge.adjoint.data, from)) });
    const candidates = sizeOf(shape) / Math.max(1, sizeOf(shapeOf(graph, node)));
    return [{ name, node, argument: 0, candidates, pull }];
  });
}

/** Rows picked from a learnt table: every row gets what arrived at all of them. */
function rowLookUps(structure: Structure): readonly Choice[] {
  const { graph } = structure;
  return [...graph.nodes.entries()].flatMap(([node, written]): readonly Choice[] => {
    if (written.kind !== 'apply' || written.operation.name !== 'gather') return [];
    const { as, indices } = written.operation.attributes;
    const [table, ...others] = written.arguments;
    if (as !== 'index' || table === undefined || others.length > 0 || !isParameter(structure, table))
      return [];
    const shape = shapeOf(graph, table);
    const width = sizeOf(shape.slice(1));
    const areRows = shape.length > 1 && indices.every((index, k) => index % width === k % width);
    if (!areRows) return [];
    const pull: WrongPull = ({ adjoint, arithmetic: k }) => {
      const row = filled([width], k.number(0)).data.slice();
      for (const [position, g] of adjoint.data.entries())
        row[position % width] = k.add(at(row, position % width), g);
      return {
        shape,
        data: Array.from({ length: sizeOf(shape) }, (_, position) => at(row, position % width)),
      };
    };
    const name = structure.nameOf(behindGathers(graph, table)) ?? `node ${node}`;
    return [{ name, node, argument: 0, candidates: at(shape, 0), pull }];
  });
}
