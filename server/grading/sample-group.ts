import type { CertifiedVariant } from '../../problems/variant.ts';
import { certifyDraw, type Tally } from './certify-group.ts';
import type { DrawGroup } from './draw-groups.ts';

export type Sample =
  | { readonly kind: 'drawn'; readonly drawn: readonly CertifiedVariant[] }
  /** No draw passed; the rule that refused most. */
  | { readonly kind: 'refused'; readonly rule: string };

/** Variants as a student might get them, for looking at; the same seed gives the same ones. */
export async function sampleGroup(group: DrawGroup, seed: string): Promise<Sample> {
  const tally: Tally = { tried: 0, bites: new Map() };
  const draw = Number.parseInt(seed, 10) || 0;
  const seedOf = (turn: number): string => JSON.stringify(['sample', group.key, seed, turn]);
  const drawn = await certifyDraw(group, seedOf, { draw, seen: new Set(), tally });
  if (drawn !== undefined) return { kind: 'drawn', drawn };
  const [worst] = [...tally.bites].toSorted(([, a], [, b]) => b - a);
  return { kind: 'refused', rule: worst?.[0] ?? '' };
}
