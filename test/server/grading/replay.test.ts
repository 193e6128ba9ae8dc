import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewRegrade, regradeOutlook } from '../../../server/grading/regrade-outlook.ts';
import { findAssignmentById } from '../../../server/store/assignments.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import { giveFullCourse, plainWords, type FullCourse } from '../../support/full-course.ts';
import { handInNow } from '../../support/working-student.ts';
import { openAttempt } from '../../../server/actions/open-attempt.ts';

describe.each([undefined, '97', '1/0'])('judging again by the same rules where %s was typed', (answer) => {
  let site: TestSite;
  let course: FullCourse;

  beforeAll(async () => {
    site = await openSite();
    course = await giveFullCourse(site, answer === undefined ? plainWords : { ...plainWords, answer });
    const { deps } = site;
    const place = { personId: 'mei', attemptId: course.attempts.quiz, now: deps.clock() };
    await handInNow(deps, (await openAttempt(deps, place))!);
  });
  afterAll(() => site.close());

  it.each(['past', 'quiz', 'practice', 'own'])('changes no judgement of %s', async (which) => {
    const id = which === 'own' ? course.own : which;
    const assignment = (await findAssignmentById(site.deps.db.read, id))!;
    const outlook = regradeOutlook(await previewRegrade(site.deps.db.read, assignment), false);
    expect(outlook).toMatchObject({ marks: [], kept: [], same: 0 });
    expect(outlook.judged).toBeGreaterThan(0);
  });
});
