import { functionValue } from './binding.ts';
import type { Dtype } from '../dtype.ts';
import type { Value } from '../values.ts';
import { iterators } from './iterators.ts';
import { extremum, print, pythonRows } from './python.ts';

const dtypes: ReadonlyMap<string, Dtype> = new Map([
  ['float', 'float64'],
  ['int', 'int64'],
  ['bool', 'bool'],
]);

/** Every name that stands for something before the code begins. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['np', { kind: 'module', name: 'np' }],
  ...pythonRows.map((row): [string, Value] => {
    const dtype = dtypes.get(row.name);
    return [row.name, dtype === undefined ? functionValue(row) : { ...functionValue(row), dtype }];
  }),
  ...iterators.map((value): [string, Value] => [value.name, value]),
  ['max', extremum('max')],
  ['min', extremum('min')],
  ['print', { kind: 'builtin', name: 'print', call: print }],
]);
