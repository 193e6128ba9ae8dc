import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { Quantity } from '../../quantity.ts';
import { sizeOf } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { shapeOf, statementsUsing } from '../../trace/structure.ts';
import { combine } from '../arrays.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { reporting } from './report-rules.ts';

type Gradient = Extract<Quantity, { kind: 'gradient' }>;

/** One way from a value to what is differentiated: the named values on it, from the end back. */
type Chain = readonly string[];

/** With more ways than this nobody writes them all out. */
const mostChains = 24;

/** All ways through named single numbers; undefined where there are too many, or arrays on them. */
function chainsFrom({ graph, nameOf }: Structure, { of, wrt }: Gradient): readonly Chain[] | undefined {
  const [end, start] = [graph.names.get(of), graph.names.get(wrt)];
  if (end === undefined || start === undefined) return undefined;
  const chains: string[][] = [];
  const walk = (node: number, chain: readonly string[]): boolean => {
    const name = nameOf(node);
    if (name === undefined || sizeOf(shapeOf(graph, node)) !== 1 || chains.length >= mostChains) return false;
    const longer = [name, ...chain];
    if (node === end) return chains.push(longer) > 0;
    return statementsUsing(graph, node, end).every((user) => walk(user, longer));
  };
  return walk(start, []) ? chains : undefined;
}

type Read<T> = (quantity: Quantity) => Tensor<T>;
type Join<T> = (a: T, b: T) => T;

function slopesOf<T>(chain: Chain, asked: Gradient, read: Read<T>): readonly Tensor<T>[] {
  return chain.slice(1).map((wrt, index) => {
    const of = chain[index] ?? asked.of;
    return read({ kind: 'local', of, wrt, ...(asked.step === undefined ? {} : { step: asked.step }) });
  });
}

function joined<T>(tensors: readonly Tensor<T>[], join: Join<T>): Tensor<T> | undefined {
  const [first, ...others] = tensors;
  return first && others.reduce((sum, next) => combine(sum, next, join), first);
}

/** Joins the slopes along each way in one manner and the ways in another. */
function byChains(
  structure: Structure,
  joins: <T>(arithmetic: Arithmetic<T>) => { readonly along: Join<T>; readonly between: Join<T> },
  isMeant: (chains: readonly Chain[]) => boolean,
): <T>(arithmetic: Arithmetic<T>) => Calculus<T> {
  return reporting(structure, (asked, read, arithmetic) => {
    const chains = chainsFrom(structure, asked);
    if (chains === undefined || !isMeant(chains)) return undefined;
    const { along, between } = joins(arithmetic);
    const ways = chains.flatMap((chain) => joined(slopesOf(chain, asked, read), along) ?? []);
    return joined(ways, between);
  });
}

/** M11: the slopes of a chain added. */
export function slopesAdded(structure: Structure): readonly Mutation[] {
  if (structure.graph.assigned.length < 2) return [];
  return [
    everywhere(
      'slopes added',
      byChains(
        structure,
        ({ add }) => ({ along: add, between: add }),
        (chains) => chains.some((chain) => chain.length > 2),
      ),
    ),
  ];
}

/** M10 over whole ways: their products multiplied with one another. */
export function chainsMultiplied(structure: Structure): readonly Mutation[] {
  if (structure.graph.assigned.length < 2) return [];
  return [
    everywhere(
      'ways multiplied',
      byChains(
        structure,
        ({ multiply }) => ({ along: multiply, between: multiply }),
        (chains) => chains.length > 1,
      ),
    ),
  ];
}
