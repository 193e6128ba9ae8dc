import type { MisconceptionCode } from './codes.ts';
import type { Mutation } from './misconception.ts';
import { misconceptions } from './misconceptions.ts';
import type { Structure } from './structure.ts';

const known = new WeakMap<Structure, Map<MisconceptionCode, readonly Mutation[]>>();

/** All forms of a rule on a forward pass; made once, so that what is worked out about one can be kept. */
export function mutationsOf(code: MisconceptionCode, structure: Structure): readonly Mutation[] {
  const ofStructure = known.get(structure) ?? new Map<MisconceptionCode, readonly Mutation[]>();
  known.set(structure, ofStructure);
  const mutations = ofStructure.get(code) ?? misconceptions[code].mutations(structure);
  ofStructure.set(code, mutations);
  return mutations;
}
