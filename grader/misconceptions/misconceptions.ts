import type { ImplementedCode } from './implemented.ts';
import type { Misconception } from './misconception.ts';
import { chainRows } from './rows/chain-rows.ts';
import { gateRows } from './rows/gate-rows.ts';
import { lossRows } from './rows/loss-rows.ts';
import { updateRows } from './rows/update-rows.ts';

/** Every wrong rule that the machine can follow, by its code in the course's catalogue. */
export const misconceptions: { readonly [C in ImplementedCode]: Misconception } = {
  ...lossRows,
  ...chainRows,
  ...gateRows,
  ...updateRows,
};
