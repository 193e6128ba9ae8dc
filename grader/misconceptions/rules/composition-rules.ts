import type { NodeId } from '../../graph.ts';
import { sameShape } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { acrossRegion, constant } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { besideRows, inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { lineSources, operands } from '../structure/graph-view.ts';
import { derivativeAt, regionBetween } from '../structure/regions.ts';
import type { Region } from '../structure/regions.ts';
import { factorDropped } from './slope-rules.ts';

/** M12: the slope of the outer function taken at the inner input: g′(x) in g(u(x)). */
export function wrongPoint(structure: Structure): readonly Mutation[] {
  const { graph } = structure;
  const places = lines(structure).flatMap((outer) =>
    lineSources(structure, outer).flatMap((inner): readonly Place[] => {
      const [point, ...others] = structure.isStatement(inner) ? lineSources(structure, inner) : [];
      if (point === undefined || others.length > 0) return [];
      if (!sameShape(shapeOf(graph, point), shapeOf(graph, inner))) return [];
      const region = regionBetween(structure, outer, inner);
      if (region === undefined) return [];
      const edges = acrossRegion(region, ({ value, arithmetic }) =>
        derivativeAt(graph, region, { point: value(point), value, arithmetic }),
      );
      return [{ name: placeOf(structure, outer, inner), edges }];
    }),
  );
  return inPlaces('outer slope', places);
}

const lines = ({ graph, isVariable }: Structure): readonly NodeId[] => [
  ...new Set(graph.assigned.map(({ node }) => node).filter(isVariable)),
];

const placeOf = ({ nameOf }: Structure, outer: NodeId, inner: NodeId): string =>
  `${nameOf(outer) ?? outer} by ${nameOf(inner) ?? inner}`;

/**
 * M13: the derivative of the inside left out; of a weighted sum, the factor beside the parameter.
 * Whoever is asked for that derivative by itself may well know it, and leave it out all the same.
 */
export function innerDropped(structure: Structure): readonly Mutation[] {
  const inner = inPlaces('inner function', innerFunctions(structure));
  const inChain = inner.map((form) => ({ ...form, label: `${form.label}, rows right` }));
  return [...factorDropped(structure), ...inner, ...besideRows(inChain)];
}

/** Insides of a function of one variable: lines that later lines use, and what a power or a function is taken of. */
function innerFunctions(structure: Structure): readonly Place[] {
  const { graph, isVariable, roles } = structure;
  const inputs = graph.nodes.flatMap((node, id) => (node.kind === 'input' && isVariable(id) ? [id] : []));
  const [variable, ...others] = inputs;
  if (variable === undefined || others.length > 0 || structure.sums.length > 0) return [];
  const insides = [
    ...lines(structure).filter((id) => isUsed(structure, id) && roles.get(id) !== 'loss'),
    ...unnamed(structure),
  ];
  return insides.flatMap((id): readonly Place[] => {
    const region: Region | undefined = regionBetween(structure, id, variable);
    if (region === undefined) return [];
    return [{ name: structure.nameOf(id) ?? `node ${id}`, edges: acrossRegion(region, constant(1)) }];
  });
}

const isUsed = ({ uses }: Structure, id: NodeId): boolean => (uses.get(id) ?? []).length > 0;

/** What stands in brackets under a power or in a function, with no name of its own. */
function unnamed({ graph, isVariable, nameOf, isStatement }: Structure): readonly NodeId[] {
  return [...graph.nodes.keys()].flatMap((id) => {
    const [base] = operands(graph, id, 'power') ?? operands(graph, id, 'call') ?? [];
    if (base === undefined || graph.nodes[base]?.kind !== 'apply' || !isVariable(base)) return [];
    return nameOf(base) !== undefined || isStatement(base) ? [] : [base];
  });
}
