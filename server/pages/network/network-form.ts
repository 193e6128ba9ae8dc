import type { ActivationId } from '../../../problems/activations.ts';
import type { LossId } from '../../../problems/losses.ts';
import { describedLimits, networkShapeSchema, type NetworkShape } from '../../../problems/network-shape.ts';

/** A layer as the form holds it; a hidden layer without a size is none. */
export interface LayerFields {
  readonly size: string;
  readonly activation: ActivationId;
}

/** The form of a network's shape, word for word. */
export interface NetworkForm {
  readonly inputs: string;
  readonly hidden: readonly LayerFields[];
  readonly output: LayerFields;
  readonly loss: LossId;
  readonly bias: boolean;
}

export type NetworkField = 'inputs' | 'hidden' | 'output' | 'loss';

export type NetworkReading =
  | { readonly kind: 'read'; readonly shape: NetworkShape }
  | { readonly kind: 'invalid'; readonly fields: readonly NetworkField[] };

/** A network to begin with, not the lecture's. */
export const firstNetwork: NetworkForm = formOf({
  inputs: 2,
  hidden: [{ size: 3, activation: 'relu' }],
  output: { size: 1, activation: 'none' },
  loss: 'half',
  bias: true,
});

/** The form that describes a shape. */
export function formOf({ inputs, hidden, output, loss, bias }: NetworkShape): NetworkForm {
  const rows = Array.from({ length: describedLimits.hidden }, (_, at): LayerFields => {
    const layer = hidden[at];
    return { size: layer === undefined ? '' : `${layer.size}`, activation: layer?.activation ?? 'none' };
  });
  return {
    inputs: `${inputs}`,
    hidden: rows,
    output: { size: `${output.size}`, activation: output.activation },
    loss,
    bias,
  };
}

/** Nothing else is a size: no sign, no point, no exponent. */
const count = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The shape that a form describes, or the fields that are not one. */
export function readNetworkForm({ inputs, hidden, output, loss, bias }: NetworkForm): NetworkReading {
  const read = networkShapeSchema.safeParse({
    inputs: count(inputs),
    hidden: hidden
      .filter(({ size }) => size.trim() !== '')
      .map(({ size, activation }) => ({ size: count(size), activation })),
    output: { ...output, size: count(output.size) },
    loss,
    bias,
  });
  if (read.success) return { kind: 'read', shape: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const fields = (['inputs', 'hidden', 'output', 'loss'] as const).filter((field) => wrong.has(field));
  return { kind: 'invalid', fields };
}
