import type { MisconceptionCode } from './codes.ts';

/** The wrong rules that the machine can apply; the table of misconceptions has a row for each. */
export const implementedCodes = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
  'M20',
  'M21',
  'M24',
  'M25',
  'M26',
  'M28',
  'M32',
  'M33',
  'M34',
  'M35',
  'M36',
  'M37',
] as const satisfies readonly MisconceptionCode[];
export type ImplementedCode = (typeof implementedCodes)[number];

const implemented: ReadonlySet<MisconceptionCode> = new Set(implementedCodes);

export function isImplemented(code: MisconceptionCode): code is ImplementedCode {
  return implemented.has(code);
}
