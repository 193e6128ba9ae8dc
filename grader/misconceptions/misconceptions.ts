import type { MisconceptionCode } from './codes.ts';
import type { Misconception } from './misconception.ts';
import { arrayRows } from './rows/array-rows.ts';
import { chainRows } from './rows/chain-rows.ts';
import { forwardRows } from './rows/forward-rows.ts';
import { gateRows } from './rows/gate-rows.ts';
import { indexRows } from './rows/index-rows.ts';
import { lossRows } from './rows/loss-rows.ts';
import { pathRows } from './rows/path-rows.ts';
import { updateRows } from './rows/update-rows.ts';

/** Every wrong rule by its code in the course's catalogue. */
export const misconceptions: { readonly [C in MisconceptionCode]: Misconception } = {
  ...lossRows,
  ...chainRows,
  ...indexRows,
  ...pathRows,
  ...gateRows,
  ...arrayRows,
  ...forwardRows,
  ...updateRows,
};
