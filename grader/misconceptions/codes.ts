/** Stable names of the wrong rules; the numbering is that of the course's catalogue. */
export const misconceptionCodes = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
  'M20',
  'M21',
  'M22',
  'M23',
  'M24',
  'M25',
  'M26',
  'M27',
  'M28',
  'M29',
  'M30',
  'M31',
  'M32',
  'M33',
  'M34',
  'M35',
  'M36',
  'M37',
  'M38',
  'M39',
  'M40',
  'M41',
  'M42',
  'M43',
  'M44',
] as const;
export type MisconceptionCode = (typeof misconceptionCodes)[number];

/** `R01.rise`: a wrong answer that belongs to one problem, by the problem and its own word. */
export type OwnCode = `${string}.${string}`;

/** The name of whatever may be behind a wrong answer. */
export type WrongCode = MisconceptionCode | OwnCode;

export const isOwnCode = (code: WrongCode): code is OwnCode => code.includes('.');
