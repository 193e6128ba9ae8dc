import type { NodeId } from '../../graph.ts';
import { isScale, operands } from './graph-view.ts';
import type { GraphView, Use } from './graph-view.ts';

/** Edges by which a mean, or a variance, depends on what it normalises. */
export interface Statistics {
  readonly means: readonly Use[];
  readonly variances: readonly Use[];
}

/** x − mean(x), and (x − mean(x))/√(mean((x − mean(x))²) + ε), however spread over lines. */
export function statisticsOf(view: GraphView): Statistics {
  const means = new Map<string, Use>();
  const variances = new Map<string, Use>();
  for (const id of view.graph.nodes.keys()) {
    const [x, mean] = operands(view.graph, id, 'subtract') ?? [];
    if (x !== undefined && mean !== undefined) {
      for (const use of sumsUnder(view, mean)) if (argumentOf(view, use) === x) means.set(keyOf(use), use);
    }
    for (const use of deviationsUnder(view, id)) variances.set(keyOf(use), use);
  }
  return { means: [...means.values()], variances: [...variances.values()] };
}

const keyOf = ({ node, argument }: Use): string => `${node}/${argument}`;

function argumentOf({ graph }: GraphView, { node, argument }: Use): NodeId | undefined {
  const written = graph.nodes[node];
  return written?.kind === 'apply' ? written.arguments[argument] : undefined;
}

/** The edges into the squares of a deviation that a quotient or product at a node is scaled by. */
function deviationsUnder(view: GraphView, id: NodeId): readonly Use[] {
  const [deviation, spread] =
    operands(view.graph, id, 'divide') ?? operands(view.graph, id, 'multiply') ?? [];
  if (deviation === undefined || spread === undefined) return [];
  return sumsUnder(view, spread).flatMap((use): readonly Use[] => {
    const square = argumentOf(view, use);
    if (square === undefined || view.isStatement(square)) return [];
    const [base, exponent] =
      operands(view.graph, square, 'power') ?? operands(view.graph, square, 'multiply') ?? [];
    if (base === undefined || exponent === undefined || !view.isVariable(base)) return [];
    const isShared = view.depends(deviation, centreOf(view, base));
    if (!isShared) return [];
    return base === exponent
      ? [0, 1].map((argument) => ({ node: square, argument }))
      : [{ node: square, argument: 0 }];
  });
}

/** x for x − mean(x). */
function centreOf({ graph }: GraphView, id: NodeId): NodeId {
  return operands(graph, id, 'subtract')?.[0] ?? id;
}

/** The sums that a node is made of by scales, roots, powers and reshapes alone: Σx for mean(x). */
function sumsUnder(view: GraphView, id: NodeId): readonly Use[] {
  const { graph } = view;
  const node = graph.nodes[id];
  if (node?.kind !== 'apply') return [];
  if (node.operation.name === 'sum') return [{ node: id, argument: 0 }];
  const isPassing =
    node.operation.name === 'gather' ||
    (node.operation.name === 'call' && node.operation.attributes.function === 'sqrt') ||
    ['add', 'divide', 'multiply', 'power'].includes(node.operation.name);
  if (!isPassing) return [];
  const variable = node.arguments.filter((argument) => !isScale(view, argument));
  const [only, ...others] = variable;
  return only === undefined || others.length > 0 ? [] : sumsUnder(view, only);
}
