import { z } from 'zod';

/** A closed interval `[low, high]` of a domain. */
export const interval = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'an interval is [low, high]');
