import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import type { Quantity } from '../../quantity.ts';
import { mapTensor, scalar } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine } from '../arrays.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';

type Gradient = Extract<Quantity, { kind: 'gradient' }>;

/** Reports another quantity where a gradient is asked, also inside one update. */
export function reportsInstead(structure: Structure, instead: (asked: Gradient) => Quantity | undefined) {
  const { update } = structure;
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    report: (asked, read) => {
      if (asked.kind === 'gradient') {
        const other = instead(asked);
        return other && read(other);
      }
      if (asked.kind !== 'updated' || asked.step !== 1 || update === undefined) return;
      const other = instead({ kind: 'gradient', of: update.loss, wrt: asked.wrt });
      if (other === undefined) return;
      const theta = read({ kind: 'value', of: asked.wrt });
      const rate = read({ kind: 'value', of: update.rate });
      return combine(theta, combine(read(other), rate, arithmetic.multiply), arithmetic.subtract);
    },
  });
}

const atStep = (asked: Gradient) => (asked.step === undefined ? {} : { step: asked.step });

/** The named values that are computed from a node without another named value in between. */
function statementsUsing(structure: Structure, node: NodeId): readonly string[] {
  const found = new Set<string>();
  for (const use of structure.uses.get(node) ?? []) {
    const name = structure.nameOf(use.node);
    if (name !== undefined) found.add(name);
    else for (const further of statementsUsing(structure, use.node)) found.add(further);
  }
  return [...found];
}

/** M07: the local derivative alone, nothing from above. */
export function upstreamForgotten(structure: Structure): readonly Mutation[] {
  const { graph } = structure;
  const first = (asked: Gradient): Quantity | undefined => {
    const node = graph.names.get(asked.wrt);
    const [statement, ...others] = node === undefined ? [] : statementsUsing(structure, node);
    if (statement === undefined || others.length > 0) return undefined;
    return { kind: 'local', of: statement, wrt: asked.wrt, ...atStep(asked) };
  };
  return structure.losses.length === 0 ? [] : [everywhere('local only', reportsInstead(structure, first))];
}

/** M16: the gradient of the other operand, for a weight. */
export function inputForWeight(structure: Structure): readonly Mutation[] {
  const partner = new Map<string, string>();
  for (const sum of structure.sums) {
    for (const { parameter, source } of sum.products) {
      const [name, other] = [structure.nameOf(parameter), structure.nameOf(source)];
      if (name !== undefined && other !== undefined) partner.set(name, other);
    }
  }
  if (partner.size === 0) return [];
  const instead = (asked: Gradient): Quantity | undefined => {
    const other = partner.get(asked.wrt);
    return other === undefined ? undefined : { ...asked, wrt: other };
  };
  return [everywhere('node', reportsInstead(structure, instead))];
}

type Factor = <T>(arithmetic: Arithmetic<T>, rate: Tensor<T>) => Tensor<T>;

/** M34: the change, its negative, or the bare gradient in place of the new value. */
export function changeReported({ update }: Structure): readonly Mutation[] {
  if (update === undefined) return [];
  const reporting = (label: string, factor: Factor) =>
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
    reporting('change', ({ negate }, rate) => mapTensor(rate, negate)),
    reporting('change without sign', (_, rate) => rate),
    reporting('gradient', ({ number }) => scalar(number(1))),
  ];
}
