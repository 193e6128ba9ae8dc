import { hashPassword } from '../auth/password.ts';
import type { Deps } from '../deps.ts';
import { findPersonByLogin, setPassword } from '../store/people.ts';

/** Gives a person a name and a password to sign in with; `taken` where somebody else has the name. */
export async function choosePassword(
  deps: Deps,
  choice: { readonly personId: string; readonly login: string; readonly password: string },
): Promise<'saved' | 'taken'> {
  const login = choice.login.trim().toLowerCase();
  const passwordHash = await hashPassword(choice.password);
  return deps.db.commit(async (tx) => {
    const owner = await findPersonByLogin(tx, login);
    if (owner !== undefined && owner.id !== choice.personId) return 'taken';
    await setPassword(tx, choice.personId, login, passwordHash);
    return 'saved';
  });
}
