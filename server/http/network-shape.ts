import { z } from 'zod';
import { activationIds, type ActivationId } from '../../problems/activations.ts';
import { lossIds } from '../../problems/losses.ts';
import { describedLimits } from '../../problems/network-shape.ts';
import { firstNetwork, type NetworkForm } from '../pages/network/network-form.ts';

const size = z.string().max(20);
const activation = z.enum(activationIds);
const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).max(describedLimits.hidden), item.transform((one) => [one])]);

/** The fields of a network's shape as they are sent; repeated names are lists, hidden layers in order. */
export const networkFieldsSchema = z.object({
  inputs: size.optional(),
  units: listOf(size).optional(),
  activation: listOf(activation).optional(),
  outputs: size.optional(),
  outputActivation: activation.optional(),
  loss: z.enum(lossIds).optional(),
  bias: z.enum(['yes', 'no']).optional(),
});
export type SentNetwork = z.infer<typeof networkFieldsSchema>;

const none: ActivationId = 'none';

/** What was sent, as the page shows it again; what was not sent is as at first. */
export function typedNetwork(sent: SentNetwork): NetworkForm {
  const { units, activation: chosen = [] } = sent;
  return {
    inputs: sent.inputs ?? firstNetwork.inputs,
    hidden: firstNetwork.hidden.map((first, at) =>
      units === undefined ? first : { size: units[at] ?? '', activation: chosen[at] ?? none },
    ),
    output: {
      size: sent.outputs ?? firstNetwork.output.size,
      activation: sent.outputActivation ?? firstNetwork.output.activation,
    },
    loss: sent.loss ?? firstNetwork.loss,
    bias: sent.bias === undefined ? firstNetwork.bias : sent.bias === 'yes',
  };
}
