import { absolute, compare, subtract, zero } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import type { GraphNode } from '../grader/graph.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { Tensor } from '../grader/tensor.ts';
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
export function kinkDistance(question: GraphQuestion): Fraction | undefined {
  const kinky = question.graph.nodes.filter((node) => kinkOf(node) !== 'none');
  if (kinky.length === 0) return undefined;
  return inFractions(question, (run) => {
    const found = kinky.flatMap((node) => {
      const [left, right] = node.kind === 'apply' ? node.arguments.map(run.node) : [];
      if (left === undefined) return [];
      return distances(left, kinkOf(node) === 'meeting' ? right : undefined);
    });
    return found.reduce((least, each) => (compare(each, least) < 0 ? each : least));
  });
}
