import type { Deps } from '../deps.ts';
import type { Writer } from '../store/group-commit.ts';
import { enrol, insertPerson } from '../store/people.ts';
import type { Role } from '../store/schema.ts';

/**
 * A new person in a course, within a running transaction; gives their id. They come in by a link
 * until they choose a name and a password of their own.
 */
export async function addPerson(
  deps: Deps,
  tx: Writer,
  person: {
    readonly courseId: string;
    readonly name: string;
    readonly role: Role;
    readonly studentNumber: string | null;
  },
): Promise<string> {
  const { courseId, name, role, studentNumber } = person;
  const createdAt = deps.clock();
  const id = deps.randomText(12);
  await insertPerson(tx, { id, name, login: null, passwordHash: null, language: null, createdAt });
  await enrol(tx, { courseId, personId: id, role, studentNumber, createdAt });
  return id;
}
