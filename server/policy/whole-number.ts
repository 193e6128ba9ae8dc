/** A whole number as typed, full-width digits too; null where it is none, or outside the range. */
export function readWhole(
  typed: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const clean = typed.trim().normalize('NFKC');
  const value = /^\d{1,9}$/.test(clean) ? Number(clean) : Number.NaN;
  return value >= from && value <= to ? value : null;
}
