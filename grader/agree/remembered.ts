/** Computes once for each index, on demand. */
export function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const known: { readonly value: T }[] = [];
  return (index) => (known[index] ??= { value: compute(index) }).value;
}
