import { z } from 'zod';
import { runNumpy } from '../../grader/numpy/run.ts';
import type { Tensor } from '../../grader/tensor.ts';
import { nestedFromTensor, readNested } from '../../grader/tensor/nested.ts';
import type { Kind } from './kind.ts';

const schema = z.object({
  code: z.string(),
  given: z.record(z.string(), z.unknown()).default({}),
});

type Request = z.infer<typeof schema>;
type Answer = Readonly<Record<string, unknown>>;

/** Code of the NumPy subset: its value and shape, or why it has none. */
export const numpyKind: Kind<Request> = { schema, answer };

function answer({ code, given }: Request): Answer {
  const tensors = new Map<string, Tensor<number>>();
  for (const [name, value] of Object.entries(given)) {
    const tensor = readNested(value);
    if (tensor === undefined) {
      const message = `${name}: a number or nested arrays of equal lengths`;
      return { outcome: 'invalid', issue: { code: 'value', message } };
    }
    tensors.set(name, tensor);
  }
  const run = runNumpy(code, tensors);
  if (run.kind === 'invalid') return { outcome: 'invalid', issue: run.issue };
  return { value: nestedFromTensor(run.value), shape: run.shape };
}
