import { regrade } from '../../server/actions/regrade.ts';
import type { Deps } from '../../server/deps.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';
import type { AssignmentPolicy } from '../../server/policy/assignment-policy.ts';
import { findAssignmentById, updateAssignment } from '../../server/store/assignments.ts';
import { enrol, insertPerson } from '../../server/store/people.ts';
import { handInNow, keyAt, start, type, typeEverything } from './working-student.ts';

/** The rules of an assignment are other ones from now on. */
export async function rulesBecome(
  deps: Deps,
  policy: Partial<AssignmentPolicy>,
  assignmentId = 'quiz',
): Promise<void> {
  const { policy: before } = (await findAssignmentById(deps.db.read, assignmentId))!;
  await deps.db.commit((tx) => updateAssignment(tx, assignmentId, { policy: { ...before, ...policy } }));
}

/** Judges an assignment again as the TA; gives the number of the audit entry. */
export async function regradeByTa(deps: Deps, assignmentId: string, reason: string): Promise<number> {
  const assignment = (await findAssignmentById(deps.db.read, assignmentId))!;
  return (await regrade(deps, { assignment, byId: 'ta', reason, neverLower: true })).entry;
}

/** A student has the first row of the quiz's gradient table wrong, and all that follows from it right. */
async function followThrough(deps: Deps, personId: string): Promise<OpenedAttempt> {
  const opened = await start(deps, personId);
  const rows = keyAt(opened, 2);
  const cells = rows.map(([part, cell, text], index) => {
    const own = index === 0 || index === rows.length - 1 ? `${Number(text) * 3}` : text;
    return [part, cell, own] as const;
  });
  await type(deps, opened, { position: 1, cells: keyAt(opened, 1) });
  await type(deps, opened, { position: 2, cells });
  await handInNow(deps, opened, `a-client-made-id-${personId}`);
  return opened;
}

/** Kwame has everything right; Mei follows through, which from now on is worth half. */
export async function followThroughGetsCheaper(deps: Deps): Promise<OpenedAttempt> {
  const kwame = await start(deps, 'kwame');
  await typeEverything(deps, kwame);
  await handInNow(deps, kwame, 'a-client-made-id-kwame');
  const mei = await followThrough(deps, 'mei');
  await rulesBecome(deps, { followThroughPercent: 50 });
  return mei;
}

/** More students, who follow through as Mei does. */
export async function giveClassmates(deps: Deps, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const id = `classmate${at}`;
    await deps.db.commit(async (tx) => {
      const person = { id, name: `Student ${at}`, login: null, passwordHash: null, language: null };
      await insertPerson(tx, { ...person, createdAt: 0 });
      const role = { courseId: 'dl', personId: id, role: 'student' } as const;
      await enrol(tx, { ...role, studentNumber: `C${at}`, createdAt: 0 });
    });
    await followThrough(deps, id);
  }
}
