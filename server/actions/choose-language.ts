import type { Language } from '../../grader/language.ts';
import type { Deps } from '../deps.ts';
import { setLanguage } from '../store/people.ts';

/** Remembers the language a person reads in, for their next device. */
export async function chooseLanguage(deps: Deps, personId: string, language: Language): Promise<void> {
  await deps.db.commit((tx) => setLanguage(tx, personId, language));
}
