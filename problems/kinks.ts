import { absolute, compare, subtract, zero } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import type { GraphNode } from '../grader/graph.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import { mapTensor } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { trace } from '../grader/trace/trace.ts';
import { inFractions } from './scalars.ts';

const oneSided = new Set(['abs', 'sign', 'floor', 'ceil', 'round']);

/** Whether the derivative of a node jumps where its arguments meet, or its one argument is 0. */
function kinkOf(node: GraphNode): 'none' | 'zero' | 'meeting' {
  if (node.kind !== 'apply') return 'none';
  switch (node.operation.name) {
    case 'relu':
      return 'zero';
    case 'call':
      return oneSided.has(node.operation.attributes.function) ? 'zero' : 'none';
    case 'maximum':
    case 'minimum':
    case 'compare':
      return 'meeting';
    default:
      return 'none';
  }
}

function distances(left: Tensor<Fraction>, right: Tensor<Fraction> | undefined): readonly Fraction[] {
  const size = Math.max(left.data.length, right?.data.length ?? 1);
  return Array.from({ length: size }, (_, at) => {
    const a = left.data[at % left.data.length] ?? zero;
    const b = right?.data[at % right.data.length] ?? zero;
    return absolute(subtract(a, b));
  });
}

/** How near the forward pass comes to a kink or a tie; undefined where it has none. */
export function kinkDistance({ graph, at }: GraphQuestion): Fraction | undefined {
  const kinky = graph.nodes.filter((node) => kinkOf(node) !== 'none');
  if (kinky.length === 0) return undefined;
  return inFractions(({ arithmetic, toFraction }) => {
    const run = trace(graph, at, { arithmetic });
    const found = kinky.flatMap((node) => {
      const args = node.kind === 'apply' ? node.arguments.map((id) => run.node(id)) : [];
      const [left, right] = args.map((tensor) => mapTensor(tensor, toFraction));
      if (left === undefined) return [];
      return distances(left, kinkOf(node) === 'meeting' ? right : undefined);
    });
    return found.reduce((least, each) => (compare(each, least) < 0 ? each : least));
  });
}
