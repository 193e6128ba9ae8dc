import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import { mapTensor } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine } from '../arrays.ts';
import { acrossRegion, withEdges } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { logitsOf } from '../structure/logits.ts';
import type { Logits } from '../structure/logits.ts';

/** What stands in place of p − y, entry by entry: from it, p and whether the entry is the label's. */
type Residual = <T>(entry: { readonly right: T; readonly p: T; readonly label: T }, k: Arithmetic<T>) => T;

/**
 * M30: at the logits, something else than p − y. The label is where p − y is negative, and a
 * factor in front (the 1/n of a mean) is what remains of it, so that it does not matter how the
 * loss was written.
 */
export function wrongResidual(structure: Structure): readonly Mutation[] {
  const logits = logitsOf(structure);
  const softmaxes = logits.filter(({ kind }) => kind === 'softmax');
  return [
    ...atLogits(structure, 'y − p', { logits, residual: ({ right }, k) => k.negate(right) }),
    ...atLogits(structure, 'p', {
      logits,
      residual: ({ right, p, label }, k) => k.multiply(p, factorOf({ right, p, label }, k)),
    }),
    ...atLogits(structure, '−y/p', {
      logits: softmaxes,
      residual: ({ right, p, label }, k) =>
        k.negate(k.multiply(k.divide(label, p), factorOf({ right, p, label }, k))),
    }),
    ...atLogits(structure, 'label only', {
      logits: softmaxes,
      residual: ({ right, label }, k) => k.multiply(right, label),
    }),
  ];
}

/** right / (p − label): 1, or 1/n for a mean over n samples. */
function factorOf<T>({ right, p, label }: { right: T; p: T; label: T }, k: Arithmetic<T>): T {
  return k.divide(right, k.subtract(p, label));
}

function atLogits(
  { losses }: Structure,
  label: string,
  { logits, residual }: { readonly logits: readonly Logits[]; readonly residual: Residual },
): readonly Mutation[] {
  if (logits.length === 0) return [];
  const wrong = <T>(k: Arithmetic<T>): Calculus<T> => ({
    adjoint: (node, right, value, of) => {
      const own = logits.find((entry) => entry.node === node);
      if (own === undefined || !losses.includes(of)) return right;
      const zero = k.number(0);
      const probabilities = own.probabilities(value, k);
      if (probabilities.data.length !== right.data.length) return right;
      return combine(right, probabilities, (g, p) =>
        residual({ right: g, p, label: k.compare('less', g, zero) }, k),
      );
    },
  });
  return [everywhere(label, wrong)];
}

const ownVariance = <T>(p: T, k: Arithmetic<T>): T => k.multiply(p, k.subtract(k.number(1), p));

/** M31: p − y times p(1−p) once more; or of the softmax only ∂pᵢ/∂zᵢ. */
export function derivativeTwice(structure: Structure): readonly Mutation[] {
  const logits = logitsOf(structure);
  const again = atLogits(structure, 'once more', {
    logits,
    residual: ({ right, p }, k) => k.multiply(right, ownVariance(p, k)),
  });
  const diagonal = logits.flatMap(({ kind, region, probabilities }) =>
    kind !== 'softmax' || region === undefined
      ? []
      : acrossRegion(
          region,
          <T>({ value, arithmetic: k }: { value: (node: number) => Tensor<T>; arithmetic: Arithmetic<T> }) =>
            mapTensor(probabilities(value, k), (p) => ownVariance(p, k)),
        ),
  );
  return diagonal.length === 0 ? again : [...again, everywhere('diagonal only', withEdges(diagonal))];
}
