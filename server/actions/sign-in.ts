import { createHash } from 'node:crypto';
import { passwordFits } from '../auth/password.ts';
import type { Deps } from '../deps.ts';
import { findPersonByLink, findPersonByLogin, insertSignInLink } from '../store/people.ts';
import type { Writer } from '../store/group-commit.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The id of the person with this name and password, or null. */
export async function signInWithPassword(
  deps: Deps,
  given: { readonly login: string; readonly password: string },
): Promise<string | null> {
  const person = await findPersonByLogin(deps.db.read, given.login.trim().toLowerCase());
  const fits = await passwordFits(person?.passwordHash ?? null, given.password);
  return fits && person !== undefined ? person.id : null;
}

/** The id of the person whose link this is, or null where it has run out. */
export async function signInWithLink(deps: Deps, token: string): Promise<string | null> {
  const person = await findPersonByLink(deps.db.read, hashOf(token), deps.clock());
  return person?.id ?? null;
}

/** Makes a link for a person, good for `lifetimeMs`; only its hash is kept. Gives the path. */
export async function makeSignInLink(
  deps: Deps,
  tx: Writer,
  link: { readonly personId: string; readonly lifetimeMs: number },
): Promise<string> {
  const token = deps.randomText(18);
  const now = deps.clock();
  await insertSignInLink(tx, {
    tokenHash: hashOf(token),
    personId: link.personId,
    expiresAt: now + link.lifetimeMs,
    revokedAt: null,
    createdAt: now,
  });
  return `/sign-in/${token}`;
}
