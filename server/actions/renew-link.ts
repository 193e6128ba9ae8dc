import type { Deps } from '../deps.ts';
import { findPersonByLogin, listPeopleNamed, revokeLinks } from '../store/people.ts';
import { makeSignInLink } from './sign-in.ts';

const week = 7 * 24 * 60 * 60 * 1000;

export type RenewedLink =
  | { readonly kind: 'link'; readonly name: string; readonly path: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly count: number };

/**
 * A fresh sign-in link for whoever has this login, student number or name, for an operator whose
 * people have locked themselves out. Earlier links of the person stop working.
 */
export async function renewLink(deps: Deps, who: string): Promise<RenewedLink> {
  return deps.db.commit(async (tx) => {
    const byLogin = await findPersonByLogin(tx, who.toLowerCase());
    const found = byLogin === undefined ? await listPeopleNamed(tx, who) : [byLogin];
    const [person] = found;
    if (person === undefined) return { kind: 'nobody' };
    if (found.length > 1) return { kind: 'several', count: found.length };
    await revokeLinks(tx, person.id, deps.clock());
    const path = await makeSignInLink(deps, tx, { personId: person.id, lifetimeMs: week });
    return { kind: 'link', name: person.name, path };
  });
}
