import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, mapTensor } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { isWhole } from './own-tensor.ts';
import type { StepTrace, TraceOptions } from './trace.ts';

type Input<T> = (name: string, shape: Shape) => Tensor<T>;

/**
 * The inputs after one more update: θ ← θ − rate·∂loss/∂θ for all parameters at once, each
 * gradient taken at the old ones.
 */
export function updatedInputs<T>(sofar: {
  readonly steps: readonly StepTrace<T>[];
  readonly input: Input<T>;
  readonly options: TraceOptions<T>;
}): Input<T> {
  const { steps, options } = sofar;
  const { update, calculus, arithmetic } = options;
  if (update === undefined) throw new Error('a quantity after an update needs the update rule');
  const [first, last] = [at(steps, 0), at(steps, steps.length - 1)];
  const parameters = new Map<string, Tensor<T>>();
  for (const name of update.parameters) {
    // A whole own value stands in for the new parameter anyway; what leads to it need not exist.
    const own = options.given?.values?.get(`${name}@${steps.length}`);
    if (own !== undefined && isWhole(own)) continue;
    const [theta, rate] = [last.value(name), last.value(update.rate)];
    const gradient = last.gradient(update.loss, name);
    const wrong = calculus?.update?.(theta, gradient, rate, steps.length, first.gradient(update.loss, name));
    parameters.set(name, wrong ?? descended(arithmetic, { theta, gradient, rate }));
  }
  return (name, shape) => parameters.get(name) ?? sofar.input(name, shape);
}

function descended<T>(
  k: Arithmetic<T>,
  { theta, gradient, rate }: { readonly [N in 'theta' | 'gradient' | 'rate']: Tensor<T> },
): Tensor<T> {
  const eta = at(rate.data, 0);
  const steps = mapTensor(gradient, (g) => k.multiply(eta, g));
  return { shape: theta.shape, data: theta.data.map((t, i) => k.subtract(t, at(steps.data, i))) };
}
