import { demonstrationCast, type CastMember } from '../demonstration/cast.ts';
import { demonstrationPlan } from '../demonstration/plan.ts';
import type { Deps } from '../deps.ts';
import { insertCourse } from '../store/courses.ts';
import { appendAudit } from '../store/audit.ts';
import type { Role } from '../store/schema.ts';
import { addPerson } from './add-person.ts';
import type { ByStaff } from './by-staff.ts';
import { giveDemonstration } from './give-demonstration.ts';
import { makeSignInLink } from './sign-in.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** A member of the cast as a person of the course. */
export interface Enrolled extends CastMember {
  readonly personId: string;
}

export interface DemonstrationLink {
  readonly role: Role;
  readonly name: string;
  readonly path: string;
}

/** Those whose links are shown: each role, and students who answered differently. */
const shown = new Set(['沈若蘭', '許哲安', '陳怡君', '林冠宇', '楊子萱']);

async function enrolCast(deps: Deps, courseId: string): Promise<readonly Enrolled[]> {
  const createdAt = deps.clock();
  return deps.db.commit(async (tx) => {
    await insertCourse(tx, {
      id: courseId,
      name: '深度學習 Deep Learning',
      term: '115-1',
      zone: 'Asia/Taipei',
      language: 'zh-TW',
      demonstration: 1,
      createdAt,
    });
    const enrolled: Enrolled[] = [];
    for (const member of demonstrationCast) {
      const { name, role, studentNumber } = member;
      const personId = await addPerson(deps, tx, { courseId, name, role, studentNumber });
      enrolled.push({ ...member, personId });
    }
    const details = { people: enrolled.length };
    const act = { act: 'create-demonstration', subject: `course:${courseId}`, details };
    await appendAudit(tx, { courseId, at: createdAt, byId: null, ...act });
    return enrolled;
  });
}

/**
 * Makes the demonstration course: its people, its sets and assignments, and what the class has
 * handed in so far, all through the same actions that people use. Gives sign-in links.
 */
export async function createDemonstration(deps: Deps): Promise<readonly DemonstrationLink[]> {
  const courseId = deps.randomText(9);
  const cast = await enrolCast(deps, courseId);
  const [instructor] = cast;
  if (instructor === undefined) throw new Error('the demonstration has no cast');
  const by: ByStaff = { courseId, byId: instructor.personId };
  const students = cast.filter(({ role }) => role === 'student');
  for (const planned of demonstrationPlan) await giveDemonstration(deps, by, { planned, students });
  const people = cast.filter(({ name }) => shown.has(name));
  return deps.db.commit((tx) =>
    Promise.all(
      people.map(async ({ role, name, personId }) => ({
        role,
        name,
        path: await makeSignInLink(deps, tx, { personId, lifetimeMs: week }),
      })),
    ),
  );
}
