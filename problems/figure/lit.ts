import type { Quantity } from '../../grader/quantity.ts';
import type { NetworkModel } from './network-model.ts';

/**
 * What of a picture a step of the backward (or forward) pass is about: the names of parameters
 * whose lines, and of units and targets whose marks are lit. ∂L/∂w lights the line of w, ∂L/∂h the
 * lines that leave h, ∂L/∂ŷ the arrow of the target, a value its circle.
 */
export function litBy(model: NetworkModel, quantity: Quantity): ReadonlySet<string> {
  const name = quantity.kind === 'value' || quantity.kind === 'shape' ? quantity.of : quantity.wrt;
  if ([...model.weights, ...model.biases].some(({ parameter }) => parameter === name)) return new Set([name]);
  const unit = model.units.find((candidate) => candidate.name === name || candidate.before === name);
  if (unit === undefined) return new Set();
  // A pre-activation and its activation are one circle: what lies between them is the gate inside.
  if (quantity.kind === 'value' || unit.before === name) return new Set([unit.name]);
  const targets = model.targets.filter(({ to }) => to === unit.name).map((target) => target.name);
  const leaving = model.weights.filter(({ from }) => from === unit.name).map(({ parameter }) => parameter);
  return new Set(unit.kind === 'output' ? targets : leaving);
}
