import type { Command } from 'commander';
import type { Deps } from '../../server/deps.ts';
import type { RegradedAttempt, RegradedQuestion } from '../../server/grading/regraded-attempt.ts';
import { pointsText } from '../../server/policy/points.ts';
import type { Assignment } from '../../server/store/assignments.ts';

interface RegradeOptions {
  readonly apply?: true;
  readonly reason?: string;
  readonly neverLower?: true;
  readonly json?: true;
}

/** `adjoint regrade [ASSIGNMENT]`: a preview of who changes; with `--apply` the new judgements are appended. */
export function registerRegrade(program: Command): void {
  program
    .command('regrade')
    .argument('[assignment]', 'id or title; every published one without')
    .description('judge what was handed in again, and show whose mark changes (1 where any does)')
    .option('--apply', 'append the new judgements; needs --reason')
    .option('--reason <text>', 'why, for the audit log')
    .option('--never-lower', 'a question whose mark would fall keeps its judgements')
    .option('--json', 'one JSON object a changed question')
    .action(async (wanted: string | undefined, options: RegradeOptions) => {
      if (options.apply === true && (options.reason ?? '').trim() === '') {
        process.stderr.write('--apply needs --reason: why everything is judged again.\n');
        process.exitCode = 2;
        return;
      }
      const { withData } = await import('../with-data.ts');
      await withData((deps) => regradeAll(deps, wanted, options));
    });
}

async function regradeAll(deps: Deps, wanted: string | undefined, options: RegradeOptions): Promise<number> {
  const chosen = await chosenAssignments(deps, wanted);
  if (chosen.length === 0) {
    process.stderr.write(
      wanted === undefined ? 'nothing is published yet.\n' : `no published assignment ${wanted}.\n`,
    );
    return wanted === undefined ? 0 : 2;
  }
  let changes = 0;
  for (const assignment of chosen) {
    const changed = await regradeOne(deps, assignment, options);
    changes += changed.reduce((sum, { questions }) => sum + questions.length, 0);
    process.stdout.write(await report(deps, assignment, changed, options.json === true));
  }
  return options.apply === true || changes === 0 ? 0 : 1;
}

async function chosenAssignments({ db }: Deps, wanted: string | undefined): Promise<readonly Assignment[]> {
  const { listCourses } = await import('../../server/store/courses.ts');
  const { listAssignments } = await import('../../server/store/assignments.ts');
  const all: Assignment[] = [];
  for (const { id } of await listCourses(db.read)) all.push(...(await listAssignments(db.read, id)));
  return all.filter(
    ({ state, id, title }) => state === 'published' && [undefined, id, title].includes(wanted),
  );
}

async function regradeOne(
  deps: Deps,
  assignment: Assignment,
  options: RegradeOptions,
): Promise<readonly RegradedAttempt[]> {
  const { regrade } = await import('../../server/actions/regrade.ts');
  const { previewRegrade, takenOver } = await import('../../server/grading/regrade-outlook.ts');
  const { progressBar } = await import('../progress-bar.ts');
  const progress = progressBar(process.stderr, assignment.title);
  const neverLower = options.neverLower === true;
  if (options.apply === true) {
    const order = { assignment, byId: null, reason: options.reason ?? '', neverLower, progress };
    return (await regrade(deps, order)).changed;
  }
  const regraded = await previewRegrade(deps.db.read, assignment, progress);
  return regraded
    .map((one) => ({ ...one, questions: takenOver(one, neverLower) }))
    .filter(({ questions }) => questions.length > 0);
}

async function report(
  { db }: Deps,
  assignment: Assignment,
  changed: readonly RegradedAttempt[],
  json: boolean,
): Promise<string> {
  const { listParticipants } = await import('../../server/store/people.ts');
  const { columns } = await import('../columns.ts');
  const people = await listParticipants(db.read, assignment.courseId, ['student', 'ta', 'instructor']);
  const lines = changed.flatMap(({ attempt, questions }) => {
    const person = people.find(({ personId }) => personId === attempt.personId);
    return questions.map((question) => ({ person, question }));
  });
  if (json) {
    return lines
      .map(({ person, question: { position, before, after, maxPoints } }) =>
        JSON.stringify({
          assignment: assignment.id,
          student: person?.studentNumber ?? null,
          name: person?.name ?? null,
          question: position,
          before,
          after,
          maxPoints,
        }),
      )
      .map((line) => `${line}\n`)
      .join('');
  }
  const marks = lines.filter(({ question }) => question.before !== question.after);
  const heading = `${assignment.title}: ${marks.length} marks change, ${lines.length - marks.length} judgements with the same mark\n`;
  const rows = marks.map(({ person, question }) => [
    person?.studentNumber ?? '–',
    person?.name ?? '–',
    `question ${question.position}`,
    markText(question),
  ]);
  return heading + columns(rows);
}

const markText = ({ before, after, maxPoints }: RegradedQuestion): string =>
  `${pointsText(before)} → ${pointsText(after)} / ${pointsText(maxPoints)}`;
