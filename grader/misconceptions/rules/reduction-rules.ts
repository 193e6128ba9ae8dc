import type { NodeId } from '../../graph.ts';
import { at, filled, sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { reducedGroups } from '../../tensor/reduction.ts';
import { shapeOf } from '../../trace/structure.ts';
import { times } from '../arrays.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { reporting } from './report-rules.ts';
import type { Told } from './report-rules.ts';

/** An input that is stretched over the rows or columns of a matrix. */
interface Stretched {
  readonly node: NodeId;
  readonly argument: number;
  readonly input: NodeId;
  readonly over: Shape;
  readonly own: Shape;
}

function stretchedInputs({ graph, uses, isVariable }: Structure): readonly Stretched[] {
  return [...graph.nodes.entries()].flatMap(([input, written]): readonly Stretched[] => {
    if (written.kind !== 'input' || !isVariable(input)) return [];
    const own = written.shape;
    return (uses.get(input) ?? []).flatMap(({ node, argument }): readonly Stretched[] => {
      const user = at(graph.nodes, node);
      const over = shapeOf(graph, node);
      const isElementwise =
        user.kind === 'apply' && ['add', 'subtract', 'multiply', 'divide'].includes(user.operation.name);
      if (!isElementwise || sizeOf(over) <= sizeOf(own) || over.length > 2) return [];
      return [{ node, argument, input, over, own }];
    });
  });
}

/** M23: a mean in place of the sum, the sum along the other axis, no sum at all, or everything in one number. */
export function wrongReduction(structure: Structure): readonly Mutation[] {
  const stretched = stretchedInputs(structure);
  const places = stretched.map(({ node, argument, input, over, own }): Place => {
    const share = `${sizeOf(own)}/${sizeOf(over)}`;
    return {
      name: structure.nameOf(input) ?? `node ${input}`,
      edges: [[{ node, argument }, (edge, right) => times(right(), share, edge.arithmetic)]],
    };
  });
  const added = stretched.filter(({ node, over }) => over.length === 2 && isAddedAlone(structure, node));
  return [
    ...inPlaces('mean', places),
    ...(added.length === 0
      ? []
      : [
          everywhere('other axis', reporting(structure, fromUpstream(structure, added, alongOther))),
          everywhere(
            'not summed',
            reporting(
              structure,
              fromUpstream(structure, added, (_, g) => g),
            ),
          ),
        ]),
    ...allInOne(structure, stretched),
  ];
}

/** A line of its own that ends in the addition, so that its gradient is what comes back to it. */
function isAddedAlone({ graph, nameOf }: Structure, node: NodeId): boolean {
  const written = graph.nodes[node];
  return written?.kind === 'apply' && written.operation.name === 'add' && nameOf(node) !== undefined;
}

type Reduce = <T>(site: Stretched, g: readonly T[], add: (a: T, b: T) => T) => readonly T[];

/** The sum along the axis that the input does have; the result has another shape than the input. */
const alongOther: Reduce = ({ over, own }, g, add) => {
  const rows = own.at(-1) === 1 ? 0 : 1;
  const groups = reducedGroups(over, [rows], sizeOf(over) / at(over, rows));
  return groups.map((group) => group.map((position) => at(g, position)).reduce(add));
};

function fromUpstream(structure: Structure, added: readonly Stretched[], reduce: Reduce): Told {
  const sites = new Map(added.map((site) => [structure.nameOf(site.input), site]));
  return (asked, read, k) => {
    const site = sites.get(asked.wrt);
    const name = site && structure.nameOf(site.node);
    if (site === undefined || name === undefined) return undefined;
    const data = reduce(site, read({ ...asked, wrt: name }).data, k.add);
    return { shape: data.length === sizeOf(site.over) ? site.over : [data.length], data };
  };
}

/** One number for all entries of a scale or shift that has one for each feature. */
function allInOne(structure: Structure, stretched: readonly Stretched[]): readonly Mutation[] {
  const { graph, roles, sums } = structure;
  const own = [...graph.names].flatMap(([name, node]) => {
    const isVector =
      roles.get(node) === 'parameter' &&
      shapeOf(graph, node).length === 1 &&
      sizeOf(shapeOf(graph, node)) > 1;
    const isBesideEntries =
      stretched.some(({ input }) => input === node) ||
      sums.some(({ products, biases }) =>
        [...products, ...biases].some(({ parameter }) => parameter === node),
      );
    return isVector && isBesideEntries ? [name] : [];
  });
  if (own.length === 0) return [];
  const told: Told = (asked, read, k) => {
    if (!own.includes(asked.wrt)) return undefined;
    const { shape, data } = read(asked);
    return data.length === 0 ? undefined : filled(shape, data.reduce(k.add));
  };
  return [everywhere('one number', reporting(structure, told))];
}
