/** Thousandths of a point as people write them: `12.5`. */
export function pointsText(thousandths: number): string {
  return String(thousandths / 1000);
}

/** Points as typed (`10`, `2.5`, up to three decimals), in thousandths; null where they cannot be read. */
export function readPoints(typed: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(typed.trim().normalize('NFKC'));
  if (match === null) return null;
  return Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
}
