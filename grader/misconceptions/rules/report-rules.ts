import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { Quantity } from '../../quantity.ts';
import { at, filled, mapTensor, scalar, sizeOf } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { shapeOf, statementsUsing } from '../../trace/structure.ts';
import { combine, gatherBack } from '../arrays.ts';
import { byTerms, withEdges } from '../edges.ts';
import type { WrongEdge } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { termsOf } from '../structure/products.ts';
import type { Product } from '../structure/products.ts';

export type Gradient = Extract<Quantity, { kind: 'gradient' }>;

/** What is told in place of a gradient; undefined where the right one is told. */
export type Told = <T>(
  asked: Gradient,
  read: (quantity: Quantity) => Tensor<T>,
  arithmetic: Arithmetic<T>,
) => Tensor<T> | undefined;

/** Tells something else where a gradient is asked, also inside one update. */
export function reporting({ update }: Structure, told: Told) {
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    report: (asked, read) => {
      if (asked.kind === 'gradient') return told(asked, read, arithmetic);
      if (asked.kind !== 'updated' || asked.step !== 1 || update === undefined) return undefined;
      const other = told({ kind: 'gradient', of: update.loss, wrt: asked.wrt }, read, arithmetic);
      if (other === undefined) return undefined;
      const theta = read({ kind: 'value', of: asked.wrt });
      const rate = read({ kind: 'value', of: update.rate });
      return combine(theta, combine(other, rate, arithmetic.multiply), arithmetic.subtract);
    },
  });
}

/** Tells another quantity where a gradient is asked. */
export function reportsInstead(structure: Structure, instead: (asked: Gradient) => Quantity | undefined) {
  return reporting(structure, (asked, read) => {
    const other = instead(asked);
    return other && read(other);
  });
}

const atStep = (asked: Gradient) => (asked.step === undefined ? {} : { step: asked.step });

/** M07: the local derivative alone, nothing from above; in a layer of arrays, ones from above. */
export function upstreamForgotten(structure: Structure): readonly Mutation[] {
  const { graph } = structure;
  const first = (asked: Gradient): Quantity | undefined => {
    const [node, of] = [graph.names.get(asked.wrt), graph.names.get(asked.of)];
    const [line, ...others] = node === undefined || of === undefined ? [] : statementsUsing(graph, node, of);
    const name = line === undefined ? undefined : structure.nameOf(line);
    if (line === undefined || name === undefined || others.length > 0) return undefined;
    if (sizeOf(shapeOf(graph, line)) !== 1) return undefined;
    return { kind: 'local', of: name, wrt: asked.wrt, ...atStep(asked) };
  };
  if (structure.graph.assigned.length < 2) return [];
  const [told, ones] = [reportsInstead(structure, first), withEdges(onesFromAbove(structure))];
  return [everywhere('local only', (arithmetic) => ({ ...ones(arithmetic), ...told(arithmetic) }))];
}

/** The edges into the parameters of layers of arrays, with ones in place of what comes from above. */
function onesFromAbove({ graph, sums }: Structure): readonly WrongEdge[] {
  const layers = sums.filter(({ root }) => sizeOf(shapeOf(graph, root)) > 1);
  return layers.flatMap(({ products, biases }) => [
    ...products.map((product): WrongEdge => {
      const pull = byTerms(product, 'parameter', (term, entry) => entry(product.source, term.source));
      return [
        product.parameterUse,
        (edge, right) => pull({ ...edge, adjoint: ones(edge.adjoint, edge.arithmetic) }, right),
      ];
    }),
    ...biases.map(({ parameter, use }): WrongEdge => [
      use,
      ({ adjoint, arithmetic, value }) =>
        gatherBack(ones(adjoint, arithmetic), value(parameter).shape, arithmetic),
    ]),
  ]);
}

const ones = <T>({ shape }: Tensor<T>, k: Arithmetic<T>): Tensor<T> => filled(shape, k.number(1));

/** M16: the gradient of the other operand, for a weight. */
export function inputForWeight(structure: Structure): readonly Mutation[] {
  const { graph, sums, nameOf } = structure;
  const partner = new Map<string, { readonly product: Product; readonly source: string }>();
  for (const product of sums.flatMap(({ products }) => products)) {
    const [name, source] = [nameOf(product.parameter), nameOf(product.source)];
    if (name !== undefined && source !== undefined) partner.set(name, { product, source });
  }
  if (partner.size === 0) return [];
  const told: Told = (asked, read, k) => {
    const other = partner.get(asked.wrt);
    if (other === undefined) return undefined;
    const gradient = read({ ...asked, wrt: other.source });
    const shape = shapeOf(graph, other.product.parameter);
    const data = filled(shape, k.number(0)).data.slice();
    for (const { parameter, source } of termsOf(graph, other.product).all) {
      data[parameter] = k.add(at(data, parameter), at(gradient.data, source));
    }
    return { shape, data };
  };
  return [everywhere('node', reporting(structure, told))];
}

type Factor = <T>(arithmetic: Arithmetic<T>, rate: Tensor<T>) => Tensor<T>;

/** M34: the change, its negative, or the bare gradient in place of the new value. */
export function changeReported({ update }: Structure): readonly Mutation[] {
  if (update === undefined) return [];
  const changing = (label: string, factor: Factor) =>
    everywhere(label, <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
      report: (asked, read) => {
        if (asked.kind !== 'updated') return undefined;
        const gradient = read({
          kind: 'gradient',
          of: update.loss,
          wrt: asked.wrt,
          ...(asked.step > 1 ? { step: asked.step - 1 } : {}),
        });
        const rate = read({ kind: 'value', of: update.rate });
        return combine(gradient, factor(arithmetic, rate), arithmetic.multiply);
      },
    }));
  return [
    changing('change', ({ negate }, rate) => mapTensor(rate, negate)),
    changing('change without sign', (_, rate) => rate),
    changing('gradient', ({ number }) => scalar(number(1))),
  ];
}
