import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemonstration, type DemonstrationLink } from '../../server/actions/create-demonstration.ts';
import { auditDatabase } from '../../server/auditor/audit-database.ts';
import { listAssignments } from '../../server/store/assignments.ts';
import { listCourseGrades, listNamedMistakes, listWaiting } from '../../server/store/gradebook.ts';
import { openSite, type TestSite } from '../support/app.ts';

let site: TestSite;
let links: readonly DemonstrationLink[];
let courseId: string;

beforeAll(async () => {
  site = await openSite();
  links = await createDemonstration(site.deps);
  const { id } = await site.deps.db.read.selectFrom('course').select('id').executeTakeFirstOrThrow();
  courseId = id;
}, 180_000);

afterAll(async () => {
  await site.close();
});

describe('the demonstration course', () => {
  test('gives a sign-in link for each role, and each opens a page', async () => {
    expect(new Set(links.map(({ role }) => role))).toEqual(new Set(['instructor', 'ta', 'student']));
    for (const { path } of links) {
      const visitor = site.visitor();
      const page = await visitor.follow(await visitor.get(path));
      expect(page.statusCode).toBe(200);
    }
  });

  test('has the real quiz of week 3, a network quiz to take, and practice', async () => {
    const kinds = (await listAssignments(site.deps.db.read, courseId)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['practice', 'quiz', 'quiz', 'quiz', 'quiz']);
  });

  test('has a gradebook worth opening: grades, texts that wait, and the wrong rules by name', async () => {
    const { read } = site.deps.db;
    expect((await listCourseGrades(read, courseId)).length).toBe(46);
    expect((await listWaiting(read, courseId)).length).toBeGreaterThan(3);
    const named = (await listNamedMistakes(read, courseId)).flatMap(
      ({ diagnoses }) => JSON.parse(diagnoses) as string[],
    );
    expect(new Set(named)).toEqual(new Set(['M01', 'M14', 'M24', 'M32']));
  });

  test('leaves the auditor nothing to find', async () => {
    expect(await auditDatabase(site.deps.db.read, site.deps.keys)).toEqual([]);
  });
});
