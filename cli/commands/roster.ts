import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CourseRow } from '../../server/store/schema.ts';
import type { Deps } from '../../server/deps.ts';

interface RosterOptions {
  readonly add?: string;
  readonly json?: true;
}

/** `adjoint roster [COURSE]`: who is in a course; `--add FILE` enrols those of a list. */
export function registerRoster(program: Command): void {
  program
    .command('roster')
    .argument('[course]', 'id or name; not needed where there is one course')
    .description('list the people of a course, or enrol students: number and name, one a line')
    .option(
      '--add <file>',
      'enrol the students of this file (CSV, or as copied from a spreadsheet); - is standard input',
    )
    .option('--json', 'one JSON object a person')
    .action(async (course: string | undefined, options: RosterOptions) => {
      const { withData } = await import('../with-data.ts');
      const { chosenCourse } = await import('../chosen-course.ts');
      await withData(async (deps) => {
        const chosen = await chosenCourse(deps.db.read, course);
        if (chosen === undefined) return 2;
        if (options.add !== undefined) return addRoster(deps, chosen, options.add);
        return listRoster(deps, chosen, options.json === true);
      });
    });
}

async function listRoster({ db }: Deps, course: CourseRow, json: boolean): Promise<number> {
  const { listParticipants } = await import('../../server/store/people.ts');
  const { columns } = await import('../columns.ts');
  const people = await listParticipants(db.read, course.id, ['student', 'ta', 'instructor']);
  if (json) {
    for (const person of people) process.stdout.write(`${JSON.stringify(person)}\n`);
    return 0;
  }
  const rows = people.map(({ studentNumber, name, role, timePercent }) => [
    studentNumber ?? '–',
    name,
    role,
    timePercent === 100 ? '' : `${timePercent} % time`,
  ]);
  process.stdout.write(columns(rows));
  return 0;
}

async function addRoster(deps: Deps, course: CourseRow, file: string): Promise<number> {
  const { readRoster } = await import('../../server/actions/read-roster.ts');
  const { addStudents } = await import('../../server/actions/add-students.ts');
  const text = textOf(file);
  if (text === undefined) return misuse(`${file} cannot be read.`);
  const reading = readRoster(text);
  if (reading.kind === 'invalid') return misuse(`line ${reading.line}: ${sentences[reading.reason]}`);
  const added = await addStudents(deps, { courseId: course.id, byId: null }, reading.lines);
  process.stdout.write(`${added} of ${reading.lines.length} students are new in ${course.name}\n`);
  return 0;
}

const sentences = {
  shape: 'a student number and a name are wanted.',
  order: 'the student number comes first, then the name.',
  twice: 'this student number stands in the list already.',
  long: 'number or name is too long.',
} as const;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch {
    return undefined;
  }
}

function misuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
