import type { Command } from 'commander';
import { languages } from '../../grader/language.ts';
import type { GradebookTable } from '../../server/pages/gradebook/gradebook.ts';

interface GradebookOptions {
  readonly lang: string;
  readonly csv?: true;
  readonly json?: true;
}

/** `adjoint gradebook [COURSE]`: the kept grades, as the page shows them. */
export function registerGradebook(program: Command): void {
  program
    .command('gradebook')
    .argument('[course]', 'id or name; not needed where there is one course')
    .description('the gradebook of a course: students × assignments, and the weighted total')
    .option('--lang <language>', languages.join(' or '), 'en')
    .option('--csv', 'the file that the site offers')
    .option('--json', 'one JSON object a student')
    .action(async (course: string | undefined, { lang, csv, json }: GradebookOptions) => {
      const language = languages.find((candidate) => candidate === lang);
      if (language === undefined) {
        process.stderr.write(`no language ${lang}; there are ${languages.join(', ')}\n`);
        process.exitCode = 2;
        return;
      }
      const { withData } = await import('../with-data.ts');
      const { chosenCourse } = await import('../chosen-course.ts');
      const { readGradebook } = await import('../../server/grading/gradebook-content.ts');
      const { gradebookTable } = await import('../../server/pages/gradebook/gradebook.ts');
      const { gradebookCsv } = await import('../../server/pages/gradebook/gradebook-csv.ts');
      await withData(async ({ db, clock }) => {
        const chosen = await chosenCourse(db.read, course);
        if (chosen === undefined) return 2;
        const table = gradebookTable(await readGradebook(db.read, chosen.id, clock()));
        if (json) process.stdout.write(jsonLines(table));
        else if (csv) process.stdout.write(gradebookCsv(language, table));
        else process.stdout.write(await plainTable(table));
        return 0;
      });
    });
}

function jsonLines({ columns, rows }: GradebookTable): string {
  return rows
    .map(({ number, name, total, cells }) => {
      const points = Object.fromEntries(
        columns.map(({ title }, at) => [title, cells[at]?.points === '' ? null : Number(cells[at]?.points)]),
      );
      return `${JSON.stringify({ number, name, points, total: total === '' ? null : Number(total) })}\n`;
    })
    .join('');
}

async function plainTable({ columns: assignments, rows }: GradebookTable): Promise<string> {
  const { columns } = await import('../columns.ts');
  const heading = ['', '', ...assignments.map(({ title, max }) => `${title} /${max}`), 'total'];
  const lines = rows.map(({ number, name, total, cells }) => [
    number,
    name,
    ...cells.map(({ points, waiting }) => (waiting ? `${points} …` : points)),
    total,
  ]);
  const numbers = new Set([...heading.keys()].slice(2));
  return columns([heading, ...lines], numbers);
}
