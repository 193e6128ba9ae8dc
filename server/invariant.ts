/** A value that the house itself put there; throws where it is gone, which is a fault of ours. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
