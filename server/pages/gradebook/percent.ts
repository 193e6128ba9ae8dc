/** Hundredths of a per cent with one decimal: `86.3`. */
export function printPercent(hundredths: number): string {
  const tenths = Math.round(hundredths / 10);
  return `${Math.trunc(tenths / 10)}.${tenths % 10}`;
}
