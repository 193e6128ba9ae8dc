import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { GraphNode } from '../grader/graph.ts';
import { mapTensor } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { chain } from '../grader/symbolic/chain.ts';
import { trace } from '../grader/trace/trace.ts';
import { inFractions } from './scalars.ts';
import type { Scalars } from './scalars.ts';
import type { Subject } from './subject.ts';

const digits = (value: Fraction): number =>
  printFraction(value).replaceAll(/\D/g, '').replace(/^0+/, '').length;
const signChange = (value: Fraction): number => (value.numerator < 0n ? 2 : 0);

/** Digits of both factors, and 2 more for a negative one; nothing for a factor of 0, 1 or −1. */
function productEffort(a: Fraction, b: Fraction): number {
  const trivial = [a, b].some(
    ({ numerator, denominator }) => denominator === 1n && numerator >= -1n && numerator <= 1n,
  );
  return (trivial ? 0 : digits(a) + digits(b)) + (signChange(a) || signChange(b));
}

function pairwise(a: Tensor<Fraction>, b: Tensor<Fraction>): readonly (readonly [Fraction, Fraction])[] {
  return Array.from({ length: Math.max(a.data.length, b.data.length) }, (_, at) => {
    const [left, right] = [a.data[at % a.data.length], b.data[at % b.data.length]];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  }).flat();
}

function nodeEffort(node: GraphNode, valueOf: (id: number) => Tensor<Fraction>): number {
  if (node.kind !== 'apply') return 0;
  const [a, b] = node.arguments.map(valueOf);
  if (a === undefined || b === undefined) return 0;
  const pairs = pairwise(a, b);
  switch (node.operation.name) {
    case 'multiply':
      return pairs.reduce((sum, [left, right]) => sum + productEffort(left, right), 0);
    case 'add':
    case 'subtract':
      return pairs.length;
    default:
      return 0;
  }
}

/**
 * Effort of the hand arithmetic of a variant: digits of both factors for each product, 1 for each
 * addition, 2 for each change of sign; forward, and along the chains of the asked gradients, where
 * a product that was already made is reused.
 */
export function effortOf(subject: Subject): number {
  return inFractions((scalars) => effortIn(subject, scalars));
}

function effortIn<T>({ question, asked }: Subject, { arithmetic, toFraction }: Scalars<T>): number {
  const { graph, at } = question;
  const run = trace(graph, at, { arithmetic });
  const fractions = (tensor: Tensor<T>) => mapTensor(tensor, toFraction);
  const forward = graph.nodes.reduce(
    (sum, node) => sum + nodeEffort(node, (id) => fractions(run.node(id))),
    0,
  );
  const losses = new Map(
    asked.flatMap(({ quantity }) => {
      const of = quantity.kind === 'gradient' ? quantity.of : question.update?.loss;
      const counts = of !== undefined && (quantity.kind === 'gradient' || quantity.kind === 'updated');
      return counts ? [[`${of}/${quantity.wrt}`, { of, wrt: quantity.wrt }] as const] : [];
    }),
  );
  const made = new Map<string, number>();
  for (const { of, wrt } of losses.values()) {
    for (const link of chain(graph, of, wrt).flatMap((path) => path.slice(0, -1))) {
      // A row of an array is a matrix of slopes, which nobody writes out.
      if (made.has(`${link.of}/${link.wrt}`) || run.value(link.of).data.length > 1) continue;
      const factors = pairwise(fractions(run.gradient(of, link.of)), fractions(run.local(link.of, link.wrt)));
      const effort = factors.reduce((sum, [left, right]) => sum + productEffort(left, right), 0);
      made.set(`${link.of}/${link.wrt}`, effort);
    }
  }
  return forward + [...made.values()].reduce((a, b) => a + b, 0);
}
