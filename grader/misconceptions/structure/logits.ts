import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { NodeId } from '../../graph.ts';
import { at, sizeOf } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { reducedPositions } from '../../tensor/reduction.ts';
import { shapeOf } from '../../trace/structure.ts';
import { activationsOf } from './activations.ts';
import { behindGathers, once, operands } from './graph-view.ts';
import type { GraphView } from './graph-view.ts';
import { regionBetween } from './regions.ts';
import type { Region } from './regions.ts';

/** Numbers that become probabilities, by a sigmoid each or by a softmax together. */
export interface Logits {
  readonly kind: 'sigmoid' | 'softmax';
  readonly node: NodeId;
  /** From the logits to the probabilities, where these are a node of their own. */
  readonly region: Region | undefined;
  readonly probabilities: <T>(value: (node: NodeId) => Tensor<T>, arithmetic: Arithmetic<T>) => Tensor<T>;
}

export const logitsOf = once((view: GraphView): readonly Logits[] => [...softmaxes(view), ...sigmoids(view)]);

/** Sigmoids whose result goes into a logarithm, as in binary cross-entropy. */
function sigmoids(view: GraphView): readonly Logits[] {
  return activationsOf(view)
    .filter(({ family, region }) => family.kind === 'sigmoid' && isLogged(view, region.output))
    .map(({ region }) => ({
      kind: 'sigmoid',
      node: region.input,
      region,
      probabilities: (value) => value(region.output),
    }));
}

function isLogged(view: GraphView, id: NodeId): boolean {
  return [...view.graph.nodes.keys()].some((logarithm) => {
    const node = view.graph.nodes[logarithm];
    const isLog =
      node?.kind === 'apply' &&
      node.operation.name === 'call' &&
      node.operation.attributes.function === 'log';
    return isLog && view.depends(logarithm, id);
  });
}

/** Exponentials divided by their sum, or a logarithm of such a sum; the largest may be taken off first. */
function softmaxes(view: GraphView): readonly Logits[] {
  const { graph } = view;
  return [...graph.nodes.entries()].flatMap(([sum, node]): readonly Logits[] => {
    if (node.kind !== 'apply' || node.operation.name !== 'sum') return [];
    const [power] = node.arguments;
    const shifted = exponentOf(view, power);
    if (power === undefined || shifted === undefined) return [];
    const { axes } = node.operation.attributes;
    const logits = withoutShift(view, shifted);
    return [
      {
        kind: 'softmax',
        node: logits,
        region: quotientRegion(view, { power, sum, logits }),
        probabilities: (value, { divide }) => {
          const positions = reducedPositions(shapeOf(graph, power), axes);
          const [parts, totals] = [value(power), value(sum).data];
          return {
            shape: parts.shape,
            data: parts.data.map((part, i) => divide(part, at(totals, at(positions, i)))),
          };
        },
      },
    ];
  });
}

function exponentOf({ graph }: GraphView, id: NodeId | undefined): NodeId | undefined {
  const node = id === undefined ? undefined : graph.nodes[id];
  if (node?.kind !== 'apply' || node.operation.name !== 'call') return undefined;
  if (node.operation.attributes.function !== 'exp' || sizeOf(node.shape) < 2) return undefined;
  return node.arguments[0];
}

/** z for z − max z. */
function withoutShift(view: GraphView, id: NodeId): NodeId {
  const [z, taken] = operands(view.graph, id, 'subtract') ?? [];
  if (z === undefined || taken === undefined) return id;
  const isShift = sizeOf(shapeOf(view.graph, taken)) < sizeOf(shapeOf(view.graph, z));
  return isShift ? z : id;
}

/** From the logits to e/Σe, found among what uses the exponentials. */
function quotientRegion(
  view: GraphView,
  { power, sum, logits }: { readonly power: NodeId; readonly sum: NodeId; readonly logits: NodeId },
): Region | undefined {
  for (const node of view.graph.nodes.keys()) {
    const [above, below] = operands(view.graph, node, 'divide') ?? [];
    if (above === undefined || below === undefined || !view.depends(below, sum)) continue;
    const exponent = exponentOf(view, above);
    const isSame = above === power || (exponent !== undefined && withoutShift(view, exponent) === logits);
    if (isSame && behindGathers(view.graph, below) === sum) return regionBetween(view, node, logits);
  }
  return undefined;
}
