import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Graph, GraphNode } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { sizeOf } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { chain } from '../grader/symbolic/chain.ts';
import { nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { inFractions } from './scalars.ts';
import type { Measured } from './scalars.ts';
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

/** Every product of an entry of a row with one of a column, and the additions between them. */
function matmulEffort(a: Tensor<Fraction>, b: Tensor<Fraction>): number {
  const inner = a.shape.at(-1) ?? 1;
  const [rows, columns] = [a.data.length / inner, b.data.length / inner];
  // Nobody multiplies stacks of matrices by hand.
  if (a.shape.length > 2 || b.shape.length > 2) return 0;
  let effort = rows * columns * (inner - 1);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let at = 0; at < inner; at += 1) {
        const [left, right] = [a.data[row * inner + at], b.data[at * columns + column]];
        if (left !== undefined && right !== undefined) effort += productEffort(left, right);
      }
    }
  }
  return effort;
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
    case 'matmul':
      return matmulEffort(a, b);
    case 'sum':
      return a.data.length - sizeOf(node.shape);
    default:
      return 0;
  }
}

/**
 * Effort of the hand arithmetic of a variant, none where its numbers are not shown: digits of both factors for each product, 1 for each
 * addition (those inside products and sums of arrays too), 2 for each change of sign; forward, and along the chains of the asked gradients, where
 * a product that was already made is reused.
 */
export function effortOf(subject: Subject): number {
  if (subject.recipe.numbers === 'hidden') return 0;
  return inFractions(subject.question, (run) => effortIn(subject, run));
}

/** One factor of a chain, with what is multiplied there. */
interface Link {
  readonly key: string;
  readonly above: Quantity;
  readonly own: Quantity;
}

const knownLinks = new WeakMap<Graph, Map<string, readonly Link[]>>();

/** The products on the way from `of` down to `wrt`; the same for all numbers. */
function linksOf(graph: Graph, of: string, wrt: string): readonly Link[] {
  const ofGraph = knownLinks.get(graph) ?? new Map<string, readonly Link[]>();
  knownLinks.set(graph, ofGraph);
  const links =
    ofGraph.get(`${of}/${wrt}`) ??
    chain(graph, of, wrt)
      .flatMap((path) => path.slice(0, -1))
      // A row of an array is a matrix of slopes, which nobody writes out.
      .filter((link) => sizeOf(shapeOf(graph, nodeNamed(graph, link.of))) === 1)
      .map((link) => ({
        key: `${link.of}/${link.wrt}`,
        above: { kind: 'gradient', of, wrt: link.of } as const,
        own: { kind: 'local', of: link.of, wrt: link.wrt } as const,
      }));
  ofGraph.set(`${of}/${wrt}`, links);
  return links;
}

function effortIn({ question, asked }: Subject, run: Measured): number {
  const { graph } = question;
  let effort = 0;
  for (const node of graph.nodes) effort += nodeEffort(node, run.node);
  const made = new Set<string>();
  for (const { quantity } of asked) {
    const of = quantity.kind === 'gradient' ? quantity.of : question.update?.loss;
    if (of === undefined || (quantity.kind !== 'gradient' && quantity.kind !== 'updated')) continue;
    for (const { key, above, own } of linksOf(graph, of, quantity.wrt)) {
      if (made.has(key)) continue;
      made.add(key);
      for (const [left, right] of pairwise(run.read(above), run.read(own)))
        effort += productEffort(left, right);
    }
  }
  return effort;
}
