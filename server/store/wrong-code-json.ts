import { z } from 'zod';
import { misconceptionCodes } from '../../grader/misconceptions/codes.ts';

/** A stored name of what is behind a wrong answer: a rule of the catalogue, or `R01.rise` of one problem. */
export const wrongCodeSchema = z.union([
  z.enum(misconceptionCodes),
  z.templateLiteral([z.string().min(1), '.', z.string().min(1)]),
]);
