/** Thousandths of a point as people write them: `12.5`, `3`, `0.667`. */
export function printPoints(thousandths: number): string {
  const sign = thousandths < 0 ? '−' : '';
  const whole = Math.trunc(Math.abs(thousandths) / 1000);
  const rest = String(Math.abs(thousandths) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** Hundredths of a per cent with one decimal: `86.3`. */
export function printPercent(hundredths: number): string {
  const tenths = Math.round(hundredths / 10);
  return `${Math.trunc(tenths / 10)}.${tenths % 10}`;
}

/** A typed number of points as thousandths; null where it is none, negative or finer than that. */
export function readPoints(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (match === null) return null;
  return Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
}
