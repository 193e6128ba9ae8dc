import { withEdges } from './edges.ts';
import type { WrongEdge } from './edges.ts';
import { everywhere, onlyAt } from './misconception.ts';
import type { Mutation } from './misconception.ts';
import type { Quantity } from '../quantity.ts';

/** One place where a rule can be broken: the edges that go wrong together, and the name that says where. */
export interface Place {
  readonly name: string;
  readonly edges: readonly WrongEdge[];
}

/** Past this number of places, single ones are not told apart; the rule is followed in all or in none. */
export const mostPlaces = 24;

/** The rule in all its places; where there are several, also in each alone. */
export function inPlaces(label: string, places: readonly Place[]): readonly Mutation[] {
  if (places.length === 0) return [];
  const all = everywhere(label, withEdges(places.flatMap(({ edges }) => edges)));
  if (places.length === 1 || places.length > mostPlaces) return [all];
  const taken = new Map<string, number>();
  const single = places.map(({ name, edges }) => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    const place = times === 1 ? name : `${name} (${times})`;
    return onlyAt(`${label} at ${place}`, withEdges(edges));
  });
  return [all, ...single];
}

const isNoRow = (asked: Quantity): boolean => asked.kind !== 'local';

/** The same forms by whoever knows the rows of `grad_table`, asked for one by one, and slips in the chain. */
export const besideRows = (forms: readonly Mutation[]): readonly Mutation[] =>
  forms.map((form) => ({ ...form, rule: { ...form.rule, touches: isNoRow } }));
