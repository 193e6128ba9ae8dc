import { z } from 'zod';

/** A mark that a regrade changes; points in thousandths. */
export interface RegradedMark {
  readonly personId: string;
  /** Which attempt of theirs, from 1. */
  readonly attempt: number;
  readonly position: number;
  readonly before: number;
  readonly after: number;
  readonly maxPoints: number;
}

const schema = z.array(z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.int()]));

/** Marks as the audit log keeps them: short, and with no name in them. */
export function writeRegradedMarks(marks: readonly RegradedMark[]): string {
  return JSON.stringify(
    marks.map(({ personId, attempt, position, before, after, maxPoints }) => [
      ...[personId, attempt, position],
      ...[before, after, maxPoints],
    ]),
  );
}

/** Those marks again. */
export function readRegradedMarks(text: string): readonly RegradedMark[] {
  return schema.parse(JSON.parse(text)).map(([personId, attempt, position, before, after, maxPoints]) => ({
    ...{ personId, attempt, position },
    ...{ before, after, maxPoints },
  }));
}
