import type { Edge } from '../../calculus.ts';
import type { Tensor } from '../../tensor.ts';
import { constant, valueOf, withSlopes } from '../edges.ts';
import type { WrongSlope } from '../edges.ts';
import { everywhere, onlyAt } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Gate, Structure } from '../structure.ts';

/** A slope in place of max′(0, z) at every gate, and at each alone. */
function atGates(label: string, slope: (gate: Gate) => WrongSlope) {
  return (structure: Structure): readonly Mutation[] => {
    const { gates, nameOf } = structure;
    if (gates.length === 0) return [];
    const all = everywhere(label, withSlopes(gates.map((gate) => [gate, slope(gate)])));
    if (gates.length === 1) return [all];
    const single = gates.map((gate) =>
      onlyAt(`${label} at ${nameOf(gate.node) ?? gate.node}`, withSlopes([[gate, slope(gate)]])),
    );
    return [all, ...single];
  };
}

/** 1 where the entry is on the given side of 0. */
function sign<T>(edge: Edge<T>, tensor: Tensor<T>, side: 'greater' | 'less'): Tensor<T> {
  const zero = edge.arithmetic.number(0);
  return {
    shape: tensor.shape,
    data: tensor.data.map((entry) => edge.arithmetic.compare(side, entry, zero)),
  };
}

/** M24: the gate passes everything. */
export const gateForgotten = atGates('open', () => constant(1));

/** M25: the gate looks at the sign of the gradient. */
export const gateByGradient = atGates('by gradient', () => (edge) => sign(edge, edge.adjoint, 'greater'));

/** M26: open below 0, closed above. */
export const gateInverted = atGates(
  'inverted',
  (gate) => (edge) => sign(edge, edge.value(gate.input), 'less'),
);

/** M28: h in place of h′(z). */
export const activationForDerivative = atGates('activation', (gate) => valueOf(gate.node));
