import { numeralSchema } from '../recipe-text.ts';
import type { GivenRole } from './guess-roles.ts';
import type { Proposal, ProposedName } from './propose.ts';

/** What somebody made of a proposal; names that it does not have are passed over. */
export interface Changes {
  readonly names: ReadonlyMap<string, { readonly role: GivenRole; readonly values: string }>;
  readonly values: ReadonlySet<string>;
  readonly gradients: ReadonlySet<string>;
}

export interface Adjusted {
  readonly proposal: Proposal;
  /** Names whose values are no list of numbers; they keep those proposed. */
  readonly unread: readonly string[];
}

/** Values that a name may be drawn from. */
const most = 40;

/** Reads `-2, 1.5 ½/3`-like lists: numerals between commas or spaces; undefined where one is none. */
function numerals(text: string): readonly string[] | undefined {
  const found = text.split(/[\s,;，、]+/u).filter((one) => one !== '');
  const isList =
    found.length > 0 && found.length <= most && found.every((one) => numeralSchema.safeParse(one).success);
  return isList ? [...new Set(found)] : undefined;
}

/** Names whose gradients can be asked: what is drawn, and what is computed on the way to the loss. */
export const askable = ({ names, graph, loss }: Proposal): readonly string[] => [
  ...names.map(({ name }) => name),
  ...new Set(graph.assigned.map(({ name }) => name).filter((name) => name !== loss)),
];

/** A proposal as somebody changed it. */
export function adjust(proposal: Proposal, changes: Changes): Adjusted {
  const unread: string[] = [];
  const names = proposal.names.map((proposed): ProposedName => {
    const change = changes.names.get(proposed.name);
    if (change === undefined) return proposed;
    const values = numerals(change.values);
    if (values === undefined) unread.push(proposed.name);
    const { from, ...bare } = proposed;
    const kept = change.role === 'target' && from !== undefined ? { ...bare, from } : bare;
    return { ...kept, role: change.role, values: values ?? proposed.values };
  });
  const adjusted = {
    ...proposal,
    names,
    values: proposal.graph.assigned
      .map(({ name }) => name)
      .filter((name, at, all) => changes.values.has(name) && all.indexOf(name) === at),
    gradients: askable(proposal).filter((name) => changes.gradients.has(name)),
  };
  return { proposal: adjusted, unread };
}
