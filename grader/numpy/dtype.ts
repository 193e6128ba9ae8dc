/** float64 is the arithmetic; integers are counts and indices, booleans are masks. */
export const dtypes = ['bool', 'int64', 'float64'] as const;
export type Dtype = (typeof dtypes)[number];

/** The dtype that holds values of both. */
export function promoted(a: Dtype, b: Dtype): Dtype {
  if (a === 'float64' || b === 'float64') return 'float64';
  return a === 'int64' || b === 'int64' ? 'int64' : 'bool';
}

/** The dtype of a sum or a count of values: booleans are counted. */
export function counted(dtype: Dtype): Dtype {
  return dtype === 'bool' ? 'int64' : dtype;
}
