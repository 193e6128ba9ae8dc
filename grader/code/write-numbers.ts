import type { PlainValue } from '../numpy/plain-value.ts';
import { nestedFromTensor } from '../tensor/nested.ts';
import { mapTensor } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';

/** Six significant digits, as students read numbers: `-3.75`, `[[1, 2], [0.5, nan]]`. */
export function writeNumbers(tensor: Tensor<number>): string {
  return JSON.stringify(nestedFromTensor(mapTensor(tensor, written)))
    .replaceAll('"', '')
    .replaceAll(',', ', ');
}

function written(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return `${Number(value.toPrecision(6))}`;
}

/** A value as Python code, `np.array([1, 2])`; undefined for a function and the like. */
export function writePython(value: PlainValue): string | undefined {
  switch (value.kind) {
    case 'array': {
      const text = writeNumbers(value.tensor);
      return value.tensor.shape.length === 0 ? text : `np.array(${text})`;
    }
    case 'sequence':
      return `[${value.items.map((item) => writePython(item) ?? '…').join(', ')}]`;
    case 'dict':
      return `{${[...value.entries].map(([key, item]) => `'${key}': ${writePython(item) ?? '…'}`).join(', ')}}`;
    case 'other':
      return undefined;
  }
}
